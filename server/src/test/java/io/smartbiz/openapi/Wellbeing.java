package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.smartbiz.testing.Client;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches from outside how the server of this process is while it works.
 *
 * <p>The server shares its process with the tests and their larger heap, so the process's resident memory says nothing of
 * the server. Measured is what decides it: the objects that are still in use after a collection, and direct buffers. What is
 * more than at the beginning belongs to the requests, their senders here included; decision 19 gives the requests 200 MB of
 * the heap, besides long answers, which are read elsewhere.
 */
final class Wellbeing {

    private static final ThreadMXBean THREADS = ManagementFactory.getPlatformMXBean(ThreadMXBean.class);

    /** The sum of the table in decision 19, without pages and answers. */
    private static final long MOST_HELD = 200L << 20;

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PAUSE_OF_COLLECTIONS = Duration.ofSeconds(10);

    private final AtomicLong slowest = new AtomicLong();
    private final AtomicLong mostHeld = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private long heldAtFirst;
    private long begin;
    private volatile boolean over;

    /** What all threads of the process have allocated until now. */
    static long allocatedBytes() {
        return THREADS.getTotalThreadAllocatedBytes();
    }

    /** Asks for the server's health, and looks at what it holds, from now on. */
    void watch() {
        heldAtFirst = heldBytes();
        begin = System.nanoTime();
        repeat(PAUSE, this::askForHealth);
        repeat(PAUSE_OF_COLLECTIONS, this::weigh);
    }

    private void repeat(Duration pause, Runnable look) {
        Thread.ofPlatform().daemon().start(() -> {
            while (!over) {
                look.run();
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    return;
                }
            }
        });
    }

    /** Looks at what the server holds at this moment, which is worth it while many requests are being received. */
    void weigh() {
        mostHeld.accumulateAndGet(heldBytes() - heldAtFirst, Math::max);
    }

    /** What the server, and the tests in its process, hold now. */
    static long heldBytes() {
        System.gc();
        long direct = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .filter(pool -> pool.getName().equals("direct"))
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + direct;
    }

    private void askForHealth() {
        slowest.accumulateAndGet(nanosOfHealth(), Math::max);
        asked.incrementAndGet();
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

    /** Ends the watch: health was asked for all the time, and never answered later than in a second; memory was enough. */
    void check() {
        over = true;
        weigh();
        assertThat(Duration.ofNanos(slowest.get())).as("the slowest health").isLessThan(Duration.ofSeconds(1));
        // At least every second: a pause and an answer take no longer.
        assertThat(asked.get()).as("how often health was asked for").isGreaterThanOrEqualTo((int)
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        assertThat(mostHeld.get()).as("bytes held").isPositive().isLessThan(MOST_HELD);
    }
}
