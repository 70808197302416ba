package io.smartbiz.platform.jobs;

import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import java.time.Instant;
import org.springframework.stereotype.Repository;

@Repository
class CleanUpRepository {

    private static final Sql DELETE_KEYS = Sql.of("""
            delete from core.idempotency_keys where organization_id = :organization
                and (member_id, key) in (select member_id, key from core.idempotency_keys
                    where organization_id = :organization and created_at < :before order by created_at limit :most)
            returning true as removed""");

    private static final Sql DELETE_EVENTS = Sql.of("""
            delete from core.events where organization_id = :organization
                and id in (select e.id from core.events e
                    where e.organization_id = :organization and e.happened_at < :before
                        and not exists (select 1 from core.failed_deliveries f
                            where f.organization_id = :organization and f.event_id = e.id)
                    order by e.id limit :most)
            returning true as removed""");

    private final Pipeline pipeline;

    CleanUpRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Removes keys that are older, of the bound organisation: some at a time. @return how many */
    int removeKeys(Instant before) {
        return remove(DELETE_KEYS.with("before", before));
    }

    /** Removes events that are older, except those with a failed delivery: some at a time. @return how many */
    int removeEvents(Instant before) {
        return remove(DELETE_EVENTS.with("before", before));
    }

    private int remove(Sql statement) {
        try (var batch = pipeline.begin()) {
            Rows<Boolean> removed = batch.fetch(statement.with("most", Portions.ROWS), row -> row.flag("removed"));
            batch.commit();
            return removed.list().size();
        }
    }
}
