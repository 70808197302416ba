package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.pool.KeyedPermits;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * Limits the memory that the bodies of all requests take together, each from its first byte until the answer. The objects
 * made of a body take up to ten times its size, so only a few large bodies are processed at a time. A sender is an
 * organisation's id, or a {@link Stranger}.
 */
final class BodyBudget {

    /** The longest body. */
    static final int MOST_BYTES = 1024 * 1024;

    /** The longest body of an operation that is open to everybody. */
    static final int MOST_BYTES_OF_ANYBODY = 16 * 1024;

    private static final int ALL_BYTES = 24 * MOST_BYTES;

    private static final int BYTES_OF_ORGANIZATION = ALL_BYTES / 2;

    /** Of all strangers together, so that members keep the rest however many addresses send. */
    private static final int BYTES_OF_STRANGERS = ALL_BYTES / 4;

    private static final int BYTES_OF_STRANGER = BYTES_OF_STRANGERS / 2;

    private static final int LARGE = 64 * 1024;
    private static final int LARGE_AT_ONCE = 4;

    /** Large bodies that one sender may be sending; a slow one must not keep the sender's others waiting. */
    private static final int ARRIVING_OF_SENDER = 4;

    /** Together with the waits for a connection to the database, a request waits for five seconds at most. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Semaphore bytes = new Semaphore(ALL_BYTES);
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);
    private final ConcurrentHashMap<Object, Integer> bySender = new ConcurrentHashMap<>();
    private final KeyedPermits arriving = new KeyedPermits(ARRIVING_OF_SENDER);
    private final KeyedPermits largeOfSender = new KeyedPermits(1);

    /** Who has not signed in, by the address. */
    record Stranger(String address) {}

    /** Takes room for more of a body; false when there is none. */
    boolean take(Object sender, int more) {
        if (!bytes.tryAcquire(more)) {
            return false;
        }
        if (!add(sender, more)) {
            bytes.release(more);
            return false;
        }
        if (sender instanceof Stranger && !add(Stranger.class, more)) {
            subtract(sender, more);
            bytes.release(more);
            return false;
        }
        return true;
    }

    private boolean add(Object sender, int more) {
        int most = sender instanceof Stranger
                ? BYTES_OF_STRANGER
                : sender == Stranger.class ? BYTES_OF_STRANGERS : BYTES_OF_ORGANIZATION;
        boolean[] fits = {false};
        bySender.compute(sender, (_, taken) -> {
            int now = (taken == null ? 0 : taken) + more;
            fits[0] = now <= most;
            return fits[0] ? Integer.valueOf(now) : taken;
        });
        return fits[0];
    }

    void giveBack(Object sender, int taken) {
        subtract(sender, taken);
        if (sender instanceof Stranger) {
            subtract(Stranger.class, taken);
        }
        bytes.release(taken);
    }

    private void subtract(Object sender, int taken) {
        bySender.computeIfPresent(sender, (_, all) -> all == taken ? null : all - taken);
    }

    static boolean isLarge(long bytes) {
        return bytes > LARGE;
    }

    /** Waits until one more large body of the sender may arrive; false when that takes too long. */
    boolean arrive(Object sender) {
        return Wait.forPermit(arriving, sender, WAIT);
    }

    void arrived(Object sender) {
        arriving.release(sender);
    }

    /** Waits until a large body, which has arrived, may be processed; false when that takes too long. */
    boolean begin(Object sender) {
        if (!Wait.forPermit(largeOfSender, sender, WAIT)) {
            return false;
        }
        if (!Wait.forPermits(large, 1, WAIT)) {
            largeOfSender.release(sender);
            return false;
        }
        return true;
    }

    void end(Object sender) {
        large.release();
        largeOfSender.release(sender);
    }
}
