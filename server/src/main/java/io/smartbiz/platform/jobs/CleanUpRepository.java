package io.smartbiz.platform.jobs;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import org.springframework.stereotype.Repository;

@Repository
class CleanUpRepository {

    private static final Sql DELETE_KEYS = Sql.of("""
            delete from core.idempotency_keys where organization_id = :organization and created_at < :before""");

    private static final Sql DELETE_EVENTS = Sql.of("""
            delete from core.events e where e.organization_id = :organization and e.happened_at < :before
                and not exists (select 1 from core.failed_deliveries f
                    where f.organization_id = :organization and f.event_id = e.id)""");

    private final Pipeline pipeline;

    CleanUpRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Removes what is older of the bound organisation; events with a failed delivery stay. */
    void remove(Instant keysBefore, Instant eventsBefore) {
        try (var batch = pipeline.begin()) {
            batch.add(DELETE_KEYS.with("before", keysBefore));
            batch.add(DELETE_EVENTS.with("before", eventsBefore));
            batch.commit();
        }
    }
}
