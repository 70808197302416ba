package io.smartbiz.platform.data;

import io.smartbiz.platform.access.RunningJob;
import java.time.Duration;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repeats a short transaction until nothing is left to do, so that a job holds no connection and no lock for long. How much
 * one transaction does follows from the time that the one before it took.
 */
public final class Portions {

    /** The most rows that one transaction removes or reads. */
    public static final int ROWS = 500;

    /** A third of what a job's transaction may take, because the next portion may be harder. */
    private static final long GOAL_NANOS = Duration.ofMillis(65).toNanos();

    /** The first portion is this part of the most. */
    private static final int FIRST = 10;

    /** How long a request works at what it leaves to a job. */
    private static final long REQUEST_NANOS = Duration.ofMillis(800).toNanos();

    private static final Logger log = LoggerFactory.getLogger(Portions.class);

    private Portions() {}

    /**
     * @param most how much a portion may do
     * @param portion does at most as much as it is given in a transaction of its own, and returns how much it did; less means
     *     that nothing is left
     */
    public static void each(int most, IntUnaryOperator portion) {
        whileMore(most, size -> portion.applyAsInt(size) >= size);
    }

    /**
     * @param most how much a portion may do
     * @param portion does at most as much as it is given in a transaction of its own, and returns whether more is left
     */
    public static void whileMore(int most, IntPredicate portion) {
        int size = Math.max(1, most / FIRST);
        long begin = spent();
        while (portion.test(size)) {
            long end = spent();
            size = next(size, end - begin, most);
            begin = end;
        }
    }

    /**
     * Does for 0.8 seconds, right after the commit of a request, what a job finishes. What fails is left to the job, too,
     * because the request has succeeded.
     *
     * @param most how much a portion may do
     * @param portion as that of {@link #whileMore}
     */
    public static void begin(int most, IntPredicate portion) {
        long end = System.nanoTime() + REQUEST_NANOS;
        try {
            whileMore(most, size -> System.nanoTime() < end && portion.test(size));
        } catch (RuntimeException e) {
            log.warn("A request has left all the rest to a job", e);
        }
    }

    /** What fits into the goal if the next portion is as hard as the last, but at most twice as much. */
    static int next(int size, long nanos, int most) {
        long fitting = size * GOAL_NANOS / Math.max(1, nanos);
        return (int) Math.clamp(fitting, 1, Math.min(most, 2L * size));
    }

    /** The time of a job's transactions alone, because jobs rest between them. */
    private static long spent() {
        RunningJob job = RunningJob.current();
        return job == null ? System.nanoTime() : job.totalNanos();
    }
}
