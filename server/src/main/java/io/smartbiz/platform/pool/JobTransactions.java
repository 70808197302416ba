package io.smartbiz.platform.pool;

import io.micrometer.core.instrument.Clock;
import io.micrometer.core.instrument.distribution.TimeWindowMax;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** How long the longest transaction of each job took within the last day. */
final class JobTransactions {

    private static final int PARTS = 4;
    private static final long MILLIS_OF_PART = Duration.ofHours(6).toMillis();

    private final Map<String, TimeWindowMax> byJob = new ConcurrentHashMap<>();

    void note(String job, long nanos) {
        byJob.computeIfAbsent(job, _ -> new TimeWindowMax(Clock.SYSTEM, MILLIS_OF_PART, PARTS))
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    /** In seconds; 0 when the job had no transaction. */
    double longest(String job) {
        TimeWindowMax times = byJob.get(job);
        return times == null ? 0 : times.poll(TimeUnit.SECONDS);
    }
}
