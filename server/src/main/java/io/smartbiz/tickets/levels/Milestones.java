package io.smartbiz.tickets.levels;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import io.smartbiz.platform.events.Events;
import io.smartbiz.tickets.Metric;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The events of a clock, each published once: most of the promised time is used; the promise was missed. */
@Component
class Milestones {

    private final ClockRepository repository;
    private final Events events;

    Milestones(ClockRepository repository, Events events) {
        this.repository = repository;
        this.events = events;
    }

    /** Most of the time that a ticket was promised is used. */
    @EventType(code = "service_level.warned", meaning = "Most of a promised time of a ticket is used up.")
    record Warned(UUID ticketId, Metric metric, Instant dueAt) implements Event {}

    /** What a ticket was promised was not done in time. */
    @EventType(
            code = "service_level.missed",
            meaning = "A promised time of a ticket has passed and the promise is not kept.")
    record Missed(UUID ticketId, Metric metric, Instant dueAt) implements Event {}

    /** An event, which is published only if its row is new. */
    record Queued(Event event, Rows<Boolean> isNew) {}

    /** Queues the row of a warning: most of the promised time is used. */
    Queued warning(Batch batch, KeptClock clock, Instant now) {
        return new Queued(
                new Warned(clock.ticketId(), clock.metric(), dueAt(clock)),
                repository.queueMilestone(batch, clock, "warning", now));
    }

    /** Queues the row of a missed promise. */
    Queued missed(Batch batch, KeptClock clock, Instant now) {
        return new Queued(
                new Missed(clock.ticketId(), clock.metric(), dueAt(clock)),
                repository.queueMilestone(batch, clock, "breach", now));
    }

    private static Instant dueAt(KeptClock clock) {
        return Objects.requireNonNull(clock.clock().dueAt());
    }

    /** Sends the batch, and publishes the events whose rows are new. */
    void publish(Batch batch, UUID organizationId, List<Queued> queued) {
        if (queued.isEmpty()) {
            return;
        }
        batch.send();
        for (Queued one : queued) {
            if (!one.isNew().list().isEmpty()) {
                events.publish(batch, organizationId, one.event());
            }
        }
    }
}
