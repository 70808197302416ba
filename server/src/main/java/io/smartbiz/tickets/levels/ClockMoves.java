package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.tickets.levels.ClockRepository.OpenClock;
import io.smartbiz.tickets.levels.PendingChanges.RuleChange;
import io.smartbiz.tickets.levels.Rules.Level;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves the clocks of open tickets to changed rules, a few tickets in each transaction. */
@Component
class ClockMoves {

    private static final UUID FIRST = new UUID(0, 0);

    private final ClockRepository clocks;
    private final RulesRepository rules;
    private final RuleChangeRepository repository;
    private final TicketSumsRepository sums;
    private final Milestones milestones;
    private final Pipeline pipeline;
    private final Clock clock;

    ClockMoves(
            ClockRepository clocks,
            RulesRepository rules,
            RuleChangeRepository repository,
            TicketSumsRepository sums,
            Milestones milestones,
            Pipeline pipeline,
            Clock clock) {
        this.clocks = clocks;
        this.rules = rules;
        this.repository = repository;
        this.sums = sums;
        this.milestones = milestones;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** Moves the clocks of at most so many tickets in a transaction. @return whether there are more */
    boolean some(Organization organization, int most) {
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
            var open = clocks.queueOpenClocks(batch, Objects.requireNonNullElse(change.movedThrough(), FIRST), most);
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
        var queued = new ArrayList<Milestones.Queued>();
        for (OpenClock one : open) {
            KeptClock moved = moved(one, pending, now);
            Rules current = pending.current();
            clocks.queueUpdate(
                    batch, moved, current.level(one.priority(), one.categoryId()), current.hours(one.branchId()));
            clocks.queueDue(batch, change.memberId(), one.kept(), moved, now);
            if (moved.isMissedSince(one.kept())) {
                queued.add(milestones.missed(batch, moved, now));
            }
        }
        open.stream()
                .map(one -> new Counted(one.branchId(), one.openedOn(), null, null))
                .distinct()
                .forEach(day -> sums.changed(batch, day, day));
        milestones.publish(batch, organization.id(), queued);
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
