package io.smartbiz.platform.events;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells other modules what happened. An event is stored in the transaction of the change, with one job for each listener;
 * db-scheduler runs the jobs after the commit. What fails too often is kept for the operator.
 */
@Component
public class Events {

    private static final Logger log = LoggerFactory.getLogger(Events.class);
    private static final String TASK_PREFIX = "event.";
    private static final int MOST_TRIES = 8;

    private static final String INSERT_EVENT = """
            insert into core.events (organization_id, id, type, payload, happened_at)
            values (?, ?, ?, ?::jsonb, ?)""";
    private static final String INSERT_DELIVERY = """
            insert into system.scheduled_tasks
                (task_name, task_instance, task_data, execution_time, picked, version)
            values (?, ?, ?, ?, false, 1)
            on conflict do nothing""";

    private final List<EventListener<?>> listeners;
    private final ObjectProvider<Scheduler> scheduler;
    private final Pipeline pipeline;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    Events(
            List<EventListener<?>> listeners,
            ObjectProvider<Scheduler> scheduler,
            Pipeline pipeline,
            TransactionTemplate transactions,
            JsonMapper json,
            Clock clock) {
        this.listeners = listeners;
        this.scheduler = scheduler;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.json = json;
        this.clock = clock;
    }

    /** Names the event to be delivered. */
    public record Delivery(UUID organizationId, UUID eventId) {}

    /** Queues an event with its deliveries; they happen when the batch's transaction is committed. */
    public void publish(Batch batch, UUID organizationId, Event event) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        batch.add(
                INSERT_EVENT,
                organizationId,
                id,
                event.getClass().getSimpleName(),
                json.writeValueAsString(event),
                now);
        boolean heard = false;
        for (EventListener<?> listener : listeners) {
            if (listener.eventType() == event.getClass()) {
                deliver(batch, listener, new Delivery(organizationId, id), now);
                heard = true;
            }
        }
        if (heard) {
            batch.afterCommit(() -> scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions));
        }
    }

    private void deliver(Batch batch, EventListener<?> listener, Delivery delivery, Instant now) {
        batch.add(
                INSERT_DELIVERY,
                TASK_PREFIX + listener.name(),
                delivery.eventId().toString(),
                json.writeValueAsString(delivery).getBytes(StandardCharsets.UTF_8),
                now);
    }

    /** One task a listener, for the scheduler. */
    public List<Task<?>> tasks() {
        return listeners.stream().<Task<?>>map(this::task).toList();
    }

    private Task<Delivery> task(EventListener<?> listener) {
        var retries = new FailureHandler.MaxRetriesFailureHandler<Delivery>(
                MOST_TRIES - 1,
                new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5), 3),
                (complete, operations) -> keepAsFailed(listener, complete, operations));
        return Tasks.oneTime(TASK_PREFIX + listener.name(), Delivery.class)
                .onFailure(retries)
                .onDeadExecutionRevive()
                .execute((instance, _) -> hand(listener, instance.getData()));
    }

    private <E extends Event> void hand(EventListener<E> listener, Delivery delivery) {
        CurrentOrganization.run(
                delivery.organizationId(),
                () -> transactions.executeWithoutResult(_ -> {
                    E event = load(listener.eventType(), delivery);
                    if (event != null) {
                        listener.on(delivery.eventId(), event);
                    }
                }));
    }

    private <E extends Event> @org.jspecify.annotations.Nullable E load(Class<E> type, Delivery delivery) {
        try (var batch = pipeline.join()) {
            var payload = batch.query(
                    "select payload from core.events where organization_id = ? and id = ?",
                    row -> row.getString(1),
                    delivery.organizationId(),
                    delivery.eventId());
            batch.send();
            String text = payload.first();
            return text == null ? null : json.readValue(text, type);
        }
    }

    private void keepAsFailed(
            EventListener<?> listener, ExecutionComplete complete, ExecutionOperations<Delivery> operations) {
        var delivery = (Delivery) complete.getExecution().taskInstance.getData();
        Throwable cause = complete.getCause().orElse(null);
        log.error(
                "The listener {} failed for event {} and is not tried again",
                listener.name(),
                delivery.eventId(),
                cause);
        CurrentOrganization.run(delivery.organizationId(), () -> {
            try (var batch = pipeline.begin()) {
                batch.add(
                        """
                        insert into core.failed_deliveries
                            (organization_id, event_id, listener, attempts, error, failed_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (organization_id, event_id, listener)
                        do update set attempts = excluded.attempts, error = excluded.error, failed_at = excluded.failed_at
                        """,
                        delivery.organizationId(),
                        delivery.eventId(),
                        listener.name(),
                        MOST_TRIES,
                        String.valueOf(cause),
                        clock.instant());
                batch.commit();
            }
        });
        operations.remove();
    }

    /** Sends again what had failed for good in the bound organisation. @return how many deliveries */
    public int resendFailed(UUID organizationId) {
        try (var batch = pipeline.begin()) {
            var failed = batch.query(
                    "delete from core.failed_deliveries where organization_id = ? returning event_id, listener",
                    row -> new Failed(row.getObject(1, UUID.class), row.getString(2)),
                    organizationId);
            batch.send();
            for (Failed one : failed.list()) {
                listeners.stream()
                        .filter(listener -> listener.name().equals(one.listener()))
                        .forEach(listener ->
                                deliver(batch, listener, new Delivery(organizationId, one.eventId()), clock.instant()));
            }
            batch.commit();
            scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions);
            return failed.list().size();
        }
    }

    private record Failed(UUID eventId, String listener) {}

    /**
     * A delivery that was given up.
     *
     * @param error what the listener said the last time
     */
    public record FailedDelivery(
            UUID eventId, String type, String listener, int attempts, String error, Instant failedAt) {}

    /** What was given up in the bound organisation, the latest first. */
    public List<FailedDelivery> failed(UUID organizationId) {
        try (var batch = pipeline.begin()) {
            var failed = batch.query(
                    """
                    select f.event_id, e.type, f.listener, f.attempts, f.error, f.failed_at
                    from core.failed_deliveries f
                    join core.events e on e.organization_id = f.organization_id and e.id = f.event_id
                    where f.organization_id = ? order by f.failed_at desc limit 1000""",
                    row -> new FailedDelivery(
                            row.getObject(1, UUID.class),
                            row.getString(2),
                            row.getString(3),
                            row.getInt(4),
                            row.getString(5),
                            row.getObject(6, OffsetDateTime.class).toInstant()),
                    organizationId);
            batch.commit();
            return failed.list();
        }
    }
}
