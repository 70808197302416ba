package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.pool.KeyedPermits;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits the memory that the bodies of all requests take together, each from its first byte until the answer. The objects
 * made of a body take up to ten times its size, so only a few large bodies are processed at a time. A sender is an
 * organisation, or the address of whoever has not signed in.
 */
final class BodyBudget {

    /** The longest body. */
    static final int MOST_BYTES = 1024 * 1024;

    /** The longest body of an operation that is open to everybody. */
    static final int MOST_BYTES_OF_ANYBODY = 16 * 1024;

    private static final int ALL_BYTES = 24 * MOST_BYTES;

    /** Half of all, because everybody behind a proxy shares its address. */
    private static final int BYTES_OF_SENDER = ALL_BYTES / 2;

    private static final int LARGE = 64 * 1024;
    private static final int LARGE_AT_ONCE = 4;
    private static final int LARGE_AT_ONCE_OF_SENDER = 2;

    /** Together with the waits for a connection to the database, a request waits for five seconds at most. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Semaphore bytes = new Semaphore(ALL_BYTES);
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);
    private final ConcurrentHashMap<Object, Integer> bySender = new ConcurrentHashMap<>();
    private final KeyedPermits largeOfSender = new KeyedPermits(LARGE_AT_ONCE_OF_SENDER);

    /** Takes room for more of a body; false when there is none. */
    boolean take(Object sender, int more) {
        if (!bytes.tryAcquire(more)) {
            return false;
        }
        boolean[] fits = {false};
        bySender.compute(sender, (_, taken) -> {
            int now = (taken == null ? 0 : taken) + more;
            fits[0] = now <= BYTES_OF_SENDER;
            return fits[0] ? Integer.valueOf(now) : taken;
        });
        if (!fits[0]) {
            bytes.release(more);
        }
        return fits[0];
    }

    void giveBack(Object sender, int taken) {
        bySender.computeIfPresent(sender, (_, all) -> all == taken ? null : all - taken);
        bytes.release(taken);
    }

    /** Waits for the turn of a body of so many bytes; false when it does not come in time. */
    boolean begin(Object sender, int length) {
        if (length <= LARGE) {
            return true;
        }
        if (!Wait.forPermit(largeOfSender, sender, WAIT)) {
            return false;
        }
        if (!Wait.forPermits(large, 1, WAIT)) {
            largeOfSender.release(sender);
            return false;
        }
        return true;
    }

    void end(Object sender, int length) {
        if (length > LARGE) {
            large.release();
            largeOfSender.release(sender);
        }
    }
}
