package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.smartbiz.testing.Client;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Watches from outside how the server of this process is while it works. */
final class Wellbeing {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private static final Duration PAUSE = Duration.ofMillis(100);

    private final AtomicLong slowest = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final long begin = System.nanoTime();
    private volatile boolean over;

    /** What all threads of the process have allocated until now. */
    static long allocatedBytes() {
        return THREADS.getTotalThreadAllocatedBytes();
    }

    /** Asks for the server's health from now on. */
    void watch() {
        Thread.ofPlatform().daemon().start(this::askForHealth);
    }

    private void askForHealth() {
        while (!over) {
            slowest.accumulateAndGet(nanosOfHealth(), Math::max);
            asked.incrementAndGet();
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** The largest number for a server that is not well. */
    private static long nanosOfHealth() {
        long begin = System.nanoTime();
        try {
            int status = Client.anonymous().get("/health/live").status();
            return status == 200 ? System.nanoTime() - begin : Long.MAX_VALUE;
        } catch (RuntimeException e) {
            return Long.MAX_VALUE;
        }
    }

    /** Ends the watch: health was asked for all the time, and never answered later than in a second. */
    void check() {
        over = true;
        assertThat(Duration.ofNanos(slowest.get())).as("the slowest health").isLessThan(Duration.ofSeconds(1));
        // At least every second: a pause and an answer take no longer.
        assertThat(asked.get()).as("how often health was asked for").isGreaterThanOrEqualTo((int)
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
}
