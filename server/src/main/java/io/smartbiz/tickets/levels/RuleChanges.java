package io.smartbiz.tickets.levels;

import io.smartbiz.organizations.Organizations;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.levels.ClockRepository.OpenClock;
import io.smartbiz.tickets.levels.PendingChanges.RuleChange;
import io.smartbiz.tickets.levels.Rules.Level;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Changes the rules that clocks go by, and moves the clocks of open tickets to the new rules: a few tickets in each
 * transaction, so that nobody waits for all of them. Whoever changes a ticket that has not been moved yet moves it first.
 */
@Component
class RuleChanges {

    /** Tickets that one transaction moves. */
    private static final int MOST_AT_ONCE = 25;

    /** The request that changes the rules moves clocks for so long; the job does the rest. */
    private static final long REQUEST_NANOS = Duration.ofMillis(800).toNanos();

    private static final UUID FIRST = new UUID(0, 0);

    private final ClockRepository clocks;
    private final RulesRepository rules;
    private final RuleChangeRepository repository;
    private final Organizations organizations;
    private final TicketSumsRepository sums;
    private final Milestones milestones;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final Clock clock;

    RuleChanges(
            ClockRepository clocks,
            RulesRepository rules,
            RuleChangeRepository repository,
            Organizations organizations,
            TicketSumsRepository sums,
            Milestones milestones,
            Pipeline pipeline,
            Transactions transactions,
            Clock clock) {
        this.clocks = clocks;
        this.rules = rules;
        this.repository = repository;
        this.organizations = organizations;
        this.sums = sums;
        this.milestones = milestones;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a change of the rules, which open tickets go by from now on. The due times of many tickets follow within a minute.
     *
     * @return what {@code change} returns
     * @throws Failure {@code FORBIDDEN} for who manages only some branches
     */
    UUID make(Caller caller, Supplier<UUID> change) {
        requireEverywhere(caller);
        UUID id = transactions.write(() -> record(caller, change));
        long end = System.nanoTime() + REQUEST_NANOS;
        boolean more = true;
        while (more && System.nanoTime() < end) {
            more = moveSome(caller.organization());
        }
        return id;
    }

    private UUID record(Caller caller, Supplier<UUID> change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var batch = pipeline.join()) {
            var before = rules.queue(batch, caller.organization());
            batch.send();
            UUID id = change.get();
            var after = rules.queue(batch, caller.organization());
            batch.send();
            Rules old = before.rules();
            repository.insert(
                    batch,
                    new RuleChange(
                            Ids.next(), caller.memberId(), now, old.hasHoursOf(after.rules()) ? null : old, null));
            batch.send();
            return id;
        }
    }

    /** The rules hold for the whole organisation, so managing some branches is not enough. */
    private static void requireEverywhere(Caller caller) {
        if (!caller.scope(Permission.DESK_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
    }

    /** Moves all clocks that do not go by the current rules yet; goes on where it or a request ended. */
    void moveAll(UUID organizationId) {
        Organization organization = organizations.profile(organizationId);
        boolean more = true;
        while (more) {
            more = moveSome(organization);
        }
    }

    /** Moves the clocks of some tickets. @return whether there are more */
    private boolean moveSome(Organization organization) {
        try (var batch = pipeline.begin()) {
            var first = repository.queueTakeFirst(batch);
            var pending = repository.queuePending(batch);
            var current = rules.queue(batch, organization);
            batch.send();
            UUID taken = first.first();
            RuleChange change = pending.list().stream()
                    .filter(one -> one.id().equals(taken))
                    .findFirst()
                    .orElse(null);
            if (change == null) {
                return false;
            }
            var open = clocks.queueOpenClocks(
                    batch, Objects.requireNonNullElse(change.movedThrough(), FIRST), MOST_AT_ONCE);
            batch.send();
            move(batch, organization, new PendingChanges(pending.list(), current.rules()), open.list(), change);
            if (open.list().isEmpty()) {
                repository.queueDone(batch, change);
            } else {
                repository.queueMoved(
                        batch, change, open.list().getLast().kept().ticketId());
            }
            batch.commit();
            return true;
        }
    }

    private void move(
            Batch batch, Organization organization, PendingChanges pending, List<OpenClock> open, RuleChange change) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var told = new ArrayList<Milestones.Told>();
        for (OpenClock one : open) {
            KeptClock moved = moved(one, pending, now);
            Rules current = pending.current();
            clocks.queueUpdate(
                    batch, moved, current.level(one.priority(), one.categoryId()), current.hours(one.branchId()));
            clocks.queueDue(batch, change.memberId(), one.kept(), moved, now);
            if (moved.isMissedSince(one.kept())) {
                told.add(milestones.missed(batch, moved, now));
            }
        }
        open.stream()
                .map(one -> new Counted(one.branchId(), one.openedOn(), null, null))
                .distinct()
                .forEach(day -> sums.changed(batch, day, day));
        milestones.publish(batch, organization.id(), told);
    }

    private static KeptClock moved(OpenClock one, PendingChanges pending, Instant now) {
        Rules current = pending.current();
        Level level = current.level(one.priority(), one.categoryId());
        WorkingHours hours = current.hours(one.branchId());
        KeptClock caughtUp = pending.catchUp(one.kept(), one.branchId());
        KeptClock promised = ServiceClocks.promised(caughtUp, level, hours, hours, pending.effective(caughtUp));
        return promised.with(promised.clock().lookAt(now));
    }
}
