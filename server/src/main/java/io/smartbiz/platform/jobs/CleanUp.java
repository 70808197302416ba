package io.smartbiz.platform.jobs;

import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Removes idempotency keys after nine days, and events after a month unless a delivery failed. */
@Component
class CleanUp implements Job {

    /** Longer than a sale may wait on a device before it is sent again. */
    private static final Duration KEYS = Duration.ofDays(9);

    private static final Duration EVENTS = Duration.ofDays(30);

    private final CleanUpRepository repository;
    private final Clock clock;

    CleanUp(CleanUpRepository repository, Clock clock) {
        this.repository = repository;
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
        Portions.each(() -> repository.removeKeys(now.minus(KEYS)));
        Portions.each(() -> repository.removeEvents(now.minus(EVENTS)));
    }
}
