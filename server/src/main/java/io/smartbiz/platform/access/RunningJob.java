package io.smartbiz.platform.access;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job, or the delivery of an event, while it works: how long its transactions take. */
public final class RunningJob {

    private static final Logger log = LoggerFactory.getLogger(RunningJob.class);
    private static final ScopedValue<RunningJob> CURRENT = ScopedValue.newInstance();

    /** Jobs work in transactions of at most 200 ms; on a busy machine, one may take longer. */
    private static final Duration LONG = Duration.ofSeconds(1);

    private final String name;
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong total = new AtomicLong();

    private RunningJob(String name) {
        this.name = name;
    }

    /** Runs {@code work} as the job of this name. */
    static void run(String name, Runnable work) {
        var job = new RunningJob(name);
        try {
            ScopedValue.where(CURRENT, job).run(work);
        } finally {
            if (job.longest().compareTo(LONG) > 0) {
                log.info(
                        "A transaction of the job {} took {} ms",
                        name,
                        job.longest().toMillis());
            }
        }
    }

    /** The job that this thread runs; null outside of jobs. */
    public static @Nullable RunningJob current() {
        return CURRENT.isBound() ? CURRENT.get() : null;
    }

    /** The name by which its figures are told. */
    public String name() {
        return name;
    }

    /** Notes that a transaction has ended. @param nanos how long it held its connection */
    public void note(long nanos) {
        total.addAndGet(nanos);
        longest.accumulateAndGet(nanos, Math::max);
    }

    /** How long its longest transaction has taken until now. */
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /** How many nanoseconds its transactions have taken until now, without the rests between them. */
    public long totalNanos() {
        return total.get();
    }
}
