package io.smartbiz.platform.jobs;

import io.smartbiz.platform.data.Batch;
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

    /** Queues the removal of at most so many keys that are older. The result has a row for each. */
    Rows<Boolean> removeKeys(Batch batch, Instant before, int most) {
        return remove(batch, DELETE_KEYS, before, most);
    }

    /** Queues the removal of at most so many older events, but none with a failed delivery. The result has a row for each. */
    Rows<Boolean> removeEvents(Batch batch, Instant before, int most) {
        return remove(batch, DELETE_EVENTS, before, most);
    }

    private static Rows<Boolean> remove(Batch batch, Sql statement, Instant before, int most) {
        return batch.fetch(statement.with("before", before).with("most", most), row -> row.flag("removed"));
    }
}
