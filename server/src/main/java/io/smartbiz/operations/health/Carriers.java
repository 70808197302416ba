package io.smartbiz.operations.health;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import jdk.management.VirtualThreadSchedulerMXBean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps busy requests from stopping all others. Each request runs on a virtual thread, and one that computes without a pause
 * keeps its carrier: as many of them as there are processors would keep every other request waiting, the health check
 * included. As soon as a new virtual thread does not get its turn, the scheduler gets more carriers for a while, and the
 * operating system shares the processors among them. It does not have them always, because handing work around among many
 * carriers costs a fifth of a request's processor time.
 */
public final class Carriers {

    private static final Logger log = LoggerFactory.getLogger(Carriers.class);
    private static final int MOST = 32;
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration WAKING = Duration.ofMillis(20);

    private final VirtualThreadSchedulerMXBean scheduler =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
    private final int usual = scheduler.getParallelism();
    private final Duration relief;
    private long relievedUntil;

    /** @param relief how long there are more carriers */
    Carriers(Duration relief) {
        this.relief = relief;
    }

    /** Watches the virtual threads of this process from now on. */
    public static void watch() {
        Thread.ofPlatform().daemon().name("carriers").start(new Carriers(Duration.ofSeconds(10))::run);
    }

    private void run() {
        try {
            while (true) {
                Thread.sleep(PAUSE);
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Adds carriers if a new virtual thread does not get its turn, and takes them away when their time is over. */
    void look() throws InterruptedException {
        boolean relieved = scheduler.getParallelism() > usual;
        if (relieved && System.nanoTime() - relievedUntil > 0) {
            scheduler.setParallelism(usual);
        } else if (!relieved) {
            var turn = new CountDownLatch(1);
            Thread.startVirtualThread(turn::countDown);
            boolean waits = !comes(turn, PATIENCE);
            // A pause of the whole process can have used up the first wait.
            if (waits && !comes(turn, PATIENCE)) {
                relieve(turn);
            }
        }
    }

    private void relieve(CountDownLatch turn) throws InterruptedException {
        log.info("Busy requests keep all {} carriers of virtual threads, so there are {} for a while", usual, MOST);
        scheduler.setParallelism(Math.max(usual, MOST));
        relievedUntil = System.nanoTime() + relief.toNanos();
        // The scheduler starts a carrier only when a thread comes to an empty queue, and each platform thread has its
        // queue.
        for (int i = 0; i < MOST && !comes(turn, WAKING); i++) {
            Thread.ofPlatform().daemon().start(() -> Thread.startVirtualThread(() -> {}));
        }
    }

    private static boolean comes(CountDownLatch turn, Duration patience) throws InterruptedException {
        return turn.await(patience.toMillis(), TimeUnit.MILLISECONDS);
    }
}
