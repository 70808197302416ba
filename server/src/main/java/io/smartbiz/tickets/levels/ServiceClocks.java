package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.tickets.ClockView;
import io.smartbiz.tickets.Metric;
import io.smartbiz.tickets.levels.Rules.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Updates the clocks of a ticket in the transaction of each change of the ticket. */
@Component
public class ServiceClocks {

    private final ClockRepository repository;
    private final RulesRepository rules;
    private final RuleChangeRepository changes;
    private final Milestones milestones;

    ServiceClocks(
            ClockRepository repository, RulesRepository rules, RuleChangeRepository changes, Milestones milestones) {
        this.repository = repository;
        this.rules = rules;
        this.changes = changes;
        this.milestones = milestones;
    }

    /**
     * What clocks need to know of a ticket.
     *
     * @param open whether it is neither resolved nor closed
     * @param waiting whether it waits for somebody
     * @param answered whether somebody other than the requester has replied publicly
     */
    public record Seen(
            UUID ticketId,
            UUID branchId,
            UUID categoryId,
            String priority,
            boolean open,
            boolean waiting,
            boolean answered) {}

    /** When a ticket's first answer and its solution are due; null where nothing is, or while it waits. */
    public record Due(
            @Nullable Instant firstResponse, @Nullable Instant resolution) {}

    /** The rules that a batch reads. */
    public static final class Reading {

        private final RulesRepository.Reading rules;

        private Reading(RulesRepository.Reading rules) {
            this.rules = rules;
        }
    }

    /** Queues the reading of what {@link #start} needs. */
    public Reading read(Batch batch, Caller caller) {
        return new Reading(rules.queue(batch, caller.organization()));
    }

    /** The clocks of a ticket that is being opened. */
    public static final class Started {

        private final UUID ticketId;
        private final @Nullable Level level;
        private final WorkingHours hours;
        private final Map<Metric, ServiceClock> clocks;
        private final Instant now;

        private Started(UUID ticketId, @Nullable Level level, WorkingHours hours, Instant now) {
            this.ticketId = ticketId;
            this.level = level;
            this.hours = hours;
            var started = new EnumMap<Metric, ServiceClock>(Metric.class);
            for (Metric metric : Metric.values()) {
                started.put(metric, ServiceClock.start(now, target(level, metric), hours));
            }
            this.clocks = started;
            this.now = now;
        }

        public Due due() {
            return new Due(dueAt(Metric.FIRST_RESPONSE), dueAt(Metric.RESOLUTION));
        }

        /** As the ticket's page shows them. */
        public List<ClockView> views() {
            return clocks.entrySet().stream()
                    .map(clock -> ClockViews.of(clock.getKey(), clock.getValue(), now))
                    .toList();
        }

        private List<KeptClock> kept() {
            return clocks.entrySet().stream()
                    .map(clock -> KeptClock.started(ticketId, clock.getKey(), level, clock.getValue()))
                    .toList();
        }

        private @Nullable Instant dueAt(Metric metric) {
            return Objects.requireNonNull(clocks.get(metric)).dueAt();
        }
    }

    /** Starts the clocks of a new ticket; {@code reading} has been sent. */
    public Started start(Reading reading, Seen ticket, Instant now) {
        Rules rules = reading.rules.rules();
        return new Started(
                ticket.ticketId(),
                rules.level(ticket.priority(), ticket.categoryId()),
                rules.hours(ticket.branchId()),
                now);
    }

    /** Queues the clocks of a ticket whose own row is queued before. */
    public void insert(Batch batch, Started started) {
        repository.queueInsert(batch, started.kept(), started.level, started.hours);
    }

    /** Queues the reading of a ticket's clocks as its page shows them. */
    public static Rows<ClockView> queueViews(Batch batch, UUID ticketId, Instant now) {
        return ClockRepository.queueViews(batch, ticketId, now);
    }

    /**
     * Updates the clocks after a change of their ticket, whose row is locked and written. Sends the batch, then queues
     * the updates.
     */
    public void follow(Batch batch, Caller caller, Seen before, Seen after, Instant now) {
        var reading = rules.queue(batch, caller.organization());
        var kept = repository.queueClocks(batch, after.ticketId());
        var waiting = changes.queuePending(batch);
        batch.send();
        Rules current = reading.rules();
        var pending = new PendingChanges(waiting.list(), current);
        Level level = current.level(after.priority(), after.categoryId());
        var queued = new ArrayList<Milestones.Queued>();
        for (KeptClock clock : kept.list()) {
            KeptClock caughtUp = pending.catchUp(clock, before.branchId());
            KeptClock moved = moved(caughtUp, before, after, current, now);
            if (!moved.equals(clock)) {
                if (moved.isMissedSince(clock)) {
                    queued.add(milestones.missed(batch, moved, now));
                }
                repository.queueUpdate(batch, moved, level, current.hours(after.branchId()));
                repository.queueDue(batch, caller.memberId(), clock, moved, now);
            }
        }
        milestones.publish(batch, caller.organizationId(), queued);
    }

    private static KeptClock moved(KeptClock kept, Seen before, Seen after, Rules rules, Instant now) {
        Level level = rules.level(after.priority(), after.categoryId());
        WorkingHours old = rules.hours(before.branchId());
        WorkingHours hours = rules.hours(after.branchId());
        KeptClock promised = promised(kept, level, old, hours, now);
        ServiceClock moved =
                step(kept.metric(), promised.clock(), level, after, hours, now).lookAt(now);
        boolean reopened = promised.clock().endedAt() != null && moved.endedAt() == null;
        return reopened
                ? new KeptClock(kept.ticketId(), kept.metric(), idOf(level), moved, kept.warned())
                : promised.with(moved);
    }

    private static @Nullable UUID idOf(@Nullable Level level) {
        return level == null ? null : level.id();
    }

    /** The clock under the promise in force now; unchanged if the promise is the same. */
    static KeptClock promised(
            KeptClock kept, @Nullable Level level, WorkingHours old, WorkingHours hours, Instant now) {
        Duration target = target(level, kept.metric());
        UUID levelId = idOf(level);
        if (kept.clock().endedAt() != null
                || (Objects.equals(target, kept.clock().target())
                        && Objects.equals(levelId, kept.levelId())
                        && old.equals(hours))) {
            return kept;
        }
        return new KeptClock(
                kept.ticketId(), kept.metric(), levelId, kept.clock().retarget(now, target, old, hours), kept.warned());
    }

    private static ServiceClock step(
            Metric metric, ServiceClock clock, @Nullable Level level, Seen ticket, WorkingHours hours, Instant now) {
        boolean done = !ticket.open() || (metric == Metric.FIRST_RESPONSE && ticket.answered());
        if (done) {
            return clock.end(now, hours);
        }
        // The first answer cannot be undone; only the solution can.
        ServiceClock going = metric == Metric.RESOLUTION ? clock.reopen(now, target(level, metric), hours) : clock;
        return ticket.waiting() ? going.pause(now, hours) : going.resume(now, hours);
    }

    private static @Nullable Duration target(@Nullable Level level, Metric metric) {
        return level == null ? null : level.target(metric);
    }
}
