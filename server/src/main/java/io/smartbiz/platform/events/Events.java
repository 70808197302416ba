package io.smartbiz.platform.events;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Publishes events. An event is stored in the transaction of the change, with one job for each listener; db-scheduler
 * runs the jobs after the commit. A delivery that fails too often is kept for the operator.
 */
@Component
public class Events {

    /** The name that all deliveries have among the jobs. */
    public static final String DELIVERIES = "deliveries";

    private static final Logger log = LoggerFactory.getLogger(Events.class);
    private static final String TASK_PREFIX = "event.";
    private static final int MOST_TRIES = 8;

    private static final ClassValue<EventType> TYPES = new ClassValue<>() {
        @Override
        protected EventType computeValue(Class<?> type) {
            return Objects.requireNonNull(type.getAnnotation(EventType.class), () -> type + " has no @EventType");
        }
    };

    private final List<EventListener> listeners;
    private final ObjectProvider<Scheduler> scheduler;
    private final Pipeline pipeline;
    private final Transactions transactions;
    private final EventRepository repository;
    private final Clock clock;

    Events(
            List<EventListener> listeners,
            ObjectProvider<Scheduler> scheduler,
            Pipeline pipeline,
            Transactions transactions,
            EventRepository repository,
            Clock clock) {
        this.listeners = listeners;
        this.scheduler = scheduler;
        this.pipeline = pipeline;
        this.transactions = transactions;
        this.repository = repository;
        this.clock = clock;
    }

    /** Names the event to be delivered. */
    public record Delivery(UUID organizationId, UUID eventId) {}

    static EventType typeOf(Class<? extends Event> event) {
        return TYPES.get(event);
    }

    /** Queues an event with its deliveries; they happen when the batch's transaction is committed. */
    public void publish(Batch batch, UUID organizationId, Event event) {
        UUID id = Ids.next();
        Instant now = clock.instant();
        repository.insert(batch, id, typeOf(event.getClass()), event, now);
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
        repository.queue(batch, TASK_PREFIX + listener.name(), delivery, now);
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
                .execute((instance, _) -> WorkClass.runAsJob(DELIVERIES, () -> hand(listener, instance.getData())));
    }

    private void hand(EventListener listener, Delivery delivery) {
        CurrentOrganization.run(delivery.organizationId(), () -> {
            if (listener.isTransactional()) {
                transactions.run(() -> tell(listener, repository.find(delivery.eventId())));
            } else {
                tell(listener, transactions.read(() -> repository.find(delivery.eventId())));
            }
        });
    }

    private static void tell(EventListener listener, @Nullable Happened event) {
        if (event != null) {
            listener.on(event);
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
                repository.keepAsFailed(
                        batch, delivery.eventId(), listener.name(), MOST_TRIES, String.valueOf(cause), clock.instant());
                batch.commit();
            }
        });
        operations.remove();
    }

    /** Sends again what had failed for good in the bound organisation. @return how many deliveries */
    public int resendFailed(UUID organizationId) {
        try (var batch = pipeline.begin()) {
            Rows<EventRepository.Failed> failed = repository.takeFailed(batch);
            batch.send();
            for (EventRepository.Failed one : failed.list()) {
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
            Rows<FailedDelivery> failed = repository.failed(batch);
            batch.commit();
            return failed.list();
        }
    }
}
