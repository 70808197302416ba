package io.smartbiz.platform.events;

import static io.smartbiz.database.core.Tables.EVENTS;

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
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
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

    private static final Sql QUEUE = Sql.of("""
            insert into system.scheduled_tasks
                (task_name, task_instance, task_data, execution_time, picked, version)
            values (:task, :instance, :delivery, :at, false, 1)
            on conflict do nothing""");
    private static final Sql LOAD = Sql.of("""
            select type, version, happened_at, payload from core.events
            where organization_id = :organization and id = :id""");
    private static final Sql KEEP_AS_FAILED = Sql.of("""
            insert into core.failed_deliveries (organization_id, event_id, listener, attempts, error, failed_at)
            values (:organization, :event, :listener, :attempts, :error, :at)
            on conflict (organization_id, event_id, listener)
            do update set attempts = excluded.attempts, error = excluded.error, failed_at = excluded.failed_at""");
    private static final Sql TAKE_FAILED = Sql.of("""
            delete from core.failed_deliveries where organization_id = :organization returning event_id, listener""");
    private static final Sql FAILED = Sql.of("""
            select f.event_id, e.type, f.listener, f.attempts, f.error, f.failed_at
            from core.failed_deliveries f
            join core.events e on e.organization_id = f.organization_id and e.id = f.event_id
            where f.organization_id = :organization order by f.failed_at desc limit 1000""");

    private static final ClassValue<EventType> TYPES = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> type) {
            return Objects.requireNonNull(type.getAnnotation(EventType.class), () -> type + " has no @EventType");
        }
    };

    private final List<EventListener> listeners;
    private final ObjectProvider<Scheduler> scheduler;
    private final Pipeline pipeline;
    private final TransactionTemplate transactions;
    private final JsonMapper json;
    private final Clock clock;

    Events(
            List<EventListener> listeners,
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

    static EventType typeOf(Class<? extends Event> event) {
        return TYPES.get(event);
    }

    /** Queues an event with its deliveries; they happen when the batch's transaction is committed. */
    public void publish(Batch batch, UUID organizationId, Event event) {
        EventType type = typeOf(event.getClass());
        UUID id = Ids.next();
        Instant now = clock.instant();
        batch.insert(
                EVENTS,
                row -> row.set(EVENTS.ID, id)
                        .set(EVENTS.TYPE, type.code())
                        .set(EVENTS.VERSION, (short) type.version())
                        .set(EVENTS.PAYLOAD, JSONB.valueOf(json.writeValueAsString(event)))
                        .set(EVENTS.HAPPENED_AT, now));
        List<EventListener> hearing =
                listeners.stream().filter(listener -> hears(listener, event)).toList();
        hearing.forEach(listener -> queue(batch, listener, new Delivery(organizationId, id), now));
        if (!hearing.isEmpty()) {
            batch.afterCommit(() -> scheduler.ifAvailable(Scheduler::triggerCheckForDueExecutions));
        }
    }

    private static boolean hears(EventListener listener, Event event) {
        return listener.hears().isEmpty() || listener.hears().contains(event.getClass());
    }

    private void queue(Batch batch, EventListener listener, Delivery delivery, Instant now) {
        batch.add(QUEUE.with("task", TASK_PREFIX + listener.name())
                .with("instance", delivery.eventId().toString())
                .with("delivery", json.writeValueAsString(delivery).getBytes(StandardCharsets.UTF_8))
                .with("at", now));
    }

    /** One task a listener, for the scheduler. */
    public List<Task<?>> tasks() {
        return listeners.stream().<Task<?>>map(this::task).toList();
    }

    private Task<Delivery> task(EventListener listener) {
        var retries = new FailureHandler.MaxRetriesFailureHandler<Delivery>(
                MOST_TRIES - 1,
                new FailureHandler.ExponentialBackoffFailureHandler<>(Duration.ofSeconds(5), 3),
                (complete, operations) -> keepAsFailed(listener, complete, operations));
        return Tasks.oneTime(TASK_PREFIX + listener.name(), Delivery.class)
                .onFailure(retries)
                .onDeadExecutionRevive()
                .execute((instance, _) -> hand(listener, instance.getData()));
    }

    private void hand(EventListener listener, Delivery delivery) {
        CurrentOrganization.run(
                delivery.organizationId(),
                () -> transactions.executeWithoutResult(_ -> {
                    Happened event = load(delivery.eventId());
                    if (event != null) {
                        listener.on(event);
                    }
                }));
    }

    /** Null when the event was removed in the meantime. */
    private @Nullable Happened load(UUID id) {
        try (var batch = pipeline.join()) {
            Rows<Happened> found = batch.fetch(
                    LOAD.with("id", id),
                    row -> new Happened(
                            id,
                            row.text("type"),
                            row.integer("version"),
                            row.instant("happened_at"),
                            row.text("payload"),
                            json));
            batch.send();
            return found.first();
        }
    }

    private void keepAsFailed(
            EventListener listener, ExecutionComplete complete, ExecutionOperations<Delivery> operations) {
        var delivery = (Delivery) complete.getExecution().taskInstance.getData();
        Throwable cause = complete.getCause().orElse(null);
        log.error(
                "The listener {} failed for event {} and is not tried again",
                listener.name(),
                delivery.eventId(),
                cause);
        CurrentOrganization.run(delivery.organizationId(), () -> {
            try (var batch = pipeline.begin()) {
                batch.add(KEEP_AS_FAILED
                        .with("event", delivery.eventId())
                        .with("listener", listener.name())
                        .with("attempts", MOST_TRIES)
                        .with("error", String.valueOf(cause))
                        .with("at", clock.instant()));
                batch.commit();
            }
        });
        operations.remove();
    }

    /** Sends again what had failed for good in the bound organisation. @return how many deliveries */
    public int resendFailed(UUID organizationId) {
        try (var batch = pipeline.begin()) {
            Rows<Failed> failed = batch.fetch(TAKE_FAILED, Failed.class);
            batch.send();
            for (Failed one : failed.list()) {
                listeners.stream()
                        .filter(listener -> listener.name().equals(one.listener()))
                        .forEach(listener ->
                                queue(batch, listener, new Delivery(organizationId, one.eventId()), clock.instant()));
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
            Rows<FailedDelivery> failed = batch.fetch(FAILED, FailedDelivery.class);
            batch.commit();
            return failed.list();
        }
    }
}
