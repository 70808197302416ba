package io.smartbiz.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Pipeline;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes what has served its time: idempotency keys after nine days, events after a month unless a delivery failed. */
@Component
class CleanUp implements Job {

    /** Longer than a sale may wait on a device before it is sent again. */
    private static final Duration KEYS = Duration.ofDays(9);

    private static final Duration EVENTS = Duration.ofDays(30);

    private final Pipeline pipeline;
    private final Clock clock;

    CleanUp(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "clean-up";
    }

    @Override
    public Schedule schedule() {
        return FixedDelay.ofHours(1);
    }

    @Override
    public void run(UUID organizationId) {
        Instant now = clock.instant();
        try (var batch = pipeline.begin()) {
            batch.add(
                    "delete from core.idempotency_keys where organization_id = ? and created_at < ?",
                    organizationId,
                    now.minus(KEYS));
            batch.add("""
                    delete from core.events e where e.organization_id = ? and e.happened_at < ?
                        and not exists (select 1 from core.failed_deliveries f
                            where f.organization_id = ? and f.event_id = e.id)""", organizationId, now.minus(EVENTS), organizationId);
            batch.commit();
        }
    }
}
