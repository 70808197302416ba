package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.pool.KeyedPermits;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Limits the memory that the bodies of all requests take together, each from its first byte until the answer. The objects
 * made of a body take up to ten times its size, so only a few large bodies are processed at a time. The last part of the memory is
 * for those who have little, so that a body always finds room however much the others send.
 */
final class BodyBudget {

    /** The longest body. */
    static final int MOST_BYTES = 1024 * 1024;

    /** The longest body of an operation that is open to everybody. */
    static final int MOST_BYTES_OF_ANYBODY = 16 * 1024;

    private static final int ALL_BYTES = 24 * MOST_BYTES;

    /** For whoever has no more than one body, or one short body as a stranger. */
    private static final int BYTES_OF_NEWCOMERS = 4 * MOST_BYTES;

    private static final int LARGE = 64 * 1024;
    private static final int LARGE_AT_ONCE = 4;

    /** Large bodies that one organisation or stranger may be sending; a slow one must not keep others waiting. */
    private static final int ARRIVING_OF_SENDER = 4;

    private static final int ARRIVING_OF_MEMBER = 3;

    /** Together with the waits for a connection to the database, a request waits for five seconds at most. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    /** A body is read into one byte more than it may have. */
    private final ByteBudget bytes =
            new ByteBudget(ALL_BYTES, BYTES_OF_NEWCOMERS, 0, MOST_BYTES + 1, MOST_BYTES_OF_ANYBODY + 1);

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);
    private final KeyedPermits arriving = new KeyedPermits(ARRIVING_OF_SENDER);
    private final KeyedPermits arrivingOfMember = new KeyedPermits(ARRIVING_OF_MEMBER);
    private final KeyedPermits largeOfSender = new KeyedPermits(1);

    /** Takes room for more of a body; false when there is none. */
    boolean take(Sender sender, int more) {
        return bytes.take(sender, more);
    }

    void giveBack(Sender sender, int taken) {
        bytes.giveBack(sender, taken);
    }

    static boolean isLarge(long bytes) {
        return bytes > LARGE;
    }

    /** Waits until one more large body of the sender may arrive; false when that takes too long. */
    boolean arrive(Sender sender) {
        if (sender instanceof Sender.Member && !Wait.forPermit(arrivingOfMember, sender, WAIT)) {
            return false;
        }
        boolean mayArrive = Wait.forPermit(arriving, sender.payer(), WAIT);
        if (!mayArrive && sender instanceof Sender.Member) {
            arrivingOfMember.release(sender);
        }
        return mayArrive;
    }

    void arrived(Sender sender) {
        arriving.release(sender.payer());
        if (sender instanceof Sender.Member) {
            arrivingOfMember.release(sender);
        }
    }

    /** Waits until a large body, which has arrived, may be processed; false when that takes too long. */
    boolean begin(Sender sender) {
        if (!Wait.forPermit(largeOfSender, sender.payer(), WAIT)) {
            return false;
        }
        if (!Wait.forPermits(large, 1, WAIT)) {
            largeOfSender.release(sender.payer());
            return false;
        }
        return true;
    }

    void end(Sender sender) {
        large.release();
        largeOfSender.release(sender.payer());
    }
}
