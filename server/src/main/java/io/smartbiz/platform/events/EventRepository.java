package io.smartbiz.platform.events;

import static io.smartbiz.database.core.Tables.EVENTS;
import static io.smartbiz.database.core.Tables.FAILED_DELIVERIES;
import static io.smartbiz.database.system.Tables.SCHEDULED_TASKS;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.events.Events.Delivery;
import io.smartbiz.platform.events.Events.FailedDelivery;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class EventRepository {

    private static final Sql LOAD = Sql.of("""
            select type, version, happened_at, payload from core.events
            where organization_id = :organization and id = :id""");
    private static final Sql TAKE_FAILED = Sql.of("""
            delete from core.failed_deliveries where organization_id = :organization returning event_id, listener""");
    private static final Sql FAILED = Sql.of("""
            select f.event_id, e.type, f.listener, f.attempts, f.error, f.failed_at
            from core.failed_deliveries f
            join core.events e on e.organization_id = f.organization_id and e.id = f.event_id
            where f.organization_id = :organization order by f.failed_at desc limit 1000""");

    private final Pipeline pipeline;
    private final JsonMapper json;

    EventRepository(Pipeline pipeline, JsonMapper json) {
        this.pipeline = pipeline;
        this.json = json;
    }

    void insert(Batch batch, UUID id, EventType type, Event event, Instant at) {
        batch.insert(
                EVENTS,
                row -> row.set(EVENTS.ID, id)
                        .set(EVENTS.TYPE, type.code())
                        .set(EVENTS.VERSION, (short) type.version())
                        .set(EVENTS.PAYLOAD, JSONB.valueOf(json.writeValueAsString(event)))
                        .set(EVENTS.HAPPENED_AT, at));
    }

    /** Queues a run of the scheduler's task that hands the event over. */
    void queue(Batch batch, String task, Delivery delivery, Instant at) {
        batch.insertIfAbsent(
                SCHEDULED_TASKS,
                row -> row.set(SCHEDULED_TASKS.TASK_NAME, task)
                        .set(SCHEDULED_TASKS.TASK_INSTANCE, delivery.eventId().toString())
                        .set(
                                SCHEDULED_TASKS.TASK_DATA,
                                json.writeValueAsString(delivery).getBytes(StandardCharsets.UTF_8))
                        .set(SCHEDULED_TASKS.EXECUTION_TIME, at)
                        .set(SCHEDULED_TASKS.PICKED, false)
                        .set(SCHEDULED_TASKS.VERSION, 1L));
    }

    /** Null when the event was removed in the meantime. */
    @Nullable
    Happened find(UUID id) {
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

    void keepAsFailed(Batch batch, UUID eventId, String listener, int attempts, String error, Instant at) {
        batch.insertOrUpdate(
                FAILED_DELIVERIES,
                row -> row.set(FAILED_DELIVERIES.EVENT_ID, eventId)
                        .set(FAILED_DELIVERIES.LISTENER, listener)
                        .set(FAILED_DELIVERIES.ATTEMPTS, attempts)
                        .set(FAILED_DELIVERIES.ERROR, error)
                        .set(FAILED_DELIVERIES.FAILED_AT, at));
    }

    record Failed(UUID eventId, String listener) {}

    /** Removes the failed deliveries of the organisation. */
    Rows<Failed> takeFailed(Batch batch) {
        return batch.fetch(TAKE_FAILED, Failed.class);
    }

    /** The failed deliveries, the latest first; at most a thousand. */
    Rows<FailedDelivery> failed(Batch batch) {
        return batch.fetch(FAILED, FailedDelivery.class);
    }
}
