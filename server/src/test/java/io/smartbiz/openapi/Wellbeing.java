package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.smartbiz.testing.Client;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Watches from outside how the server of this process is while it works. */
final class Wellbeing {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    private final AtomicLong slowest = new AtomicLong();
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
            long begin = System.nanoTime();
            int status = Client.anonymous().get("/health/live").status();
            slowest.accumulateAndGet(status == 200 ? System.nanoTime() - begin : Long.MAX_VALUE, Math::max);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /** Ends the watch: health was never answered later than in a second. */
    void check() {
        over = true;
        assertThat(Duration.ofNanos(slowest.get())).as("the slowest health").isLessThan(Duration.ofSeconds(1));
    }
}
