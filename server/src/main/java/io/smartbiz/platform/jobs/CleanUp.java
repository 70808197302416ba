package io.smartbiz.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Rows;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Removes idempotency keys after nine days, and events after a month unless a delivery failed. */
@Component
class CleanUp implements Job {

    /** Longer than a sale may wait on a device before it is sent again. */
    private static final Duration KEYS = Duration.ofDays(9);

    private static final Duration EVENTS = Duration.ofDays(30);

    private final CleanUpRepository repository;
    private final Pipeline pipeline;
    private final Clock clock;

    CleanUp(CleanUpRepository repository, Pipeline pipeline, Clock clock) {
        this.repository = repository;
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
        Portions.each(Portions.ROWS, most -> remove(batch -> repository.removeKeys(batch, now.minus(KEYS), most)));
        Portions.each(Portions.ROWS, most -> remove(batch -> repository.removeEvents(batch, now.minus(EVENTS), most)));
    }

    /** @return how many rows are gone */
    private int remove(Function<Batch, Rows<Boolean>> some) {
        try (var batch = pipeline.begin()) {
            Rows<Boolean> removed = some.apply(batch);
            batch.commit();
            return removed.list().size();
        }
    }
}
