package io.smartbiz.operations.health;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Counts the queue of jobs and deliveries. */
@Repository
class JobsRepository {

    private final DSLContext db;

    JobsRepository(DSLContext db) {
        this.db = db;
    }

    HealthController.Jobs summary() {
        var row = db.fetchSingle("""
                select count(*) filter (where execution_time <= now() and not picked)::int as waiting,
                    count(*) filter (where consecutive_failures > 0)::int as failing
                from system.scheduled_tasks""");
        return new HealthController.Jobs(row.get("waiting", int.class), row.get("failing", int.class));
    }
}
