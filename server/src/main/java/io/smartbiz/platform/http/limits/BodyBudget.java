package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.pool.KeyedPermits;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    private static final int BYTES_OF_ORGANIZATION = ALL_BYTES / 2;
    private static final int BYTES_OF_MEMBER = BYTES_OF_ORGANIZATION / 2;

    /** Of all strangers together, so that members keep the rest however many addresses send. */
    private static final int BYTES_OF_STRANGERS = ALL_BYTES / 4;

    private static final int BYTES_OF_STRANGER = BYTES_OF_STRANGERS / 2;

    private static final int LARGE = 64 * 1024;
    private static final int LARGE_AT_ONCE = 4;

    /** Large bodies that one organisation or stranger may be sending; a slow one must not keep others waiting. */
    private static final int ARRIVING_OF_SENDER = 4;

    private static final int ARRIVING_OF_MEMBER = 3;

    /** Together with the waits for a connection to the database, a request waits for five seconds at most. */
    private static final Duration WAIT = Duration.ofSeconds(2);

    private final Map<Object, Integer> taken = new HashMap<>();
    private int takenOfAll;
    private final Semaphore large = new Semaphore(LARGE_AT_ONCE, true);
    private final KeyedPermits arriving = new KeyedPermits(ARRIVING_OF_SENDER);
    private final KeyedPermits arrivingOfMember = new KeyedPermits(ARRIVING_OF_MEMBER);
    private final KeyedPermits largeOfSender = new KeyedPermits(1);

    /** Who sends a body. */
    sealed interface Sender {

        /** Who pays for it: the organisation, or the stranger. */
        Object payer();
    }

    /** @param id of the member; the organisation's for the system */
    record Member(UUID organization, UUID id) implements Sender {

        @Override
        public Object payer() {
            return organization;
        }
    }

    /** Who has not signed in, by the address. */
    record Stranger(String address) implements Sender {

        @Override
        public Object payer() {
            return this;
        }
    }

    /** Takes room for more of a body; false when there is none. */
    synchronized boolean take(Sender sender, int more) {
        boolean fits = switch (sender) {
            case Member member ->
                taken(member) + more <= BYTES_OF_MEMBER && taken(member.organization()) + more <= BYTES_OF_ORGANIZATION;
            case Stranger stranger ->
                taken(stranger) + more <= BYTES_OF_STRANGER && taken(Stranger.class) + more <= BYTES_OF_STRANGERS;
        };
        // A body is read into one byte more than it may have.
        int mostOfNewcomer = (sender instanceof Member ? MOST_BYTES : MOST_BYTES_OF_ANYBODY) + 1;
        int left = ALL_BYTES - takenOfAll - more;
        if (!fits || left < (taken(sender.payer()) + more <= mostOfNewcomer ? 0 : BYTES_OF_NEWCOMERS)) {
            return false;
        }
        add(sender, more);
        return true;
    }

    synchronized void giveBack(Sender sender, int bytes) {
        add(sender, -bytes);
    }

    private int taken(Object holder) {
        return taken.getOrDefault(holder, 0);
    }

    private void add(Sender sender, int more) {
        takenOfAll += more;
        for (Object holder : List.of(sender, sender instanceof Member ? sender.payer() : Stranger.class)) {
            taken.merge(holder, more, (before, now) -> before + now == 0 ? null : before + now);
        }
    }

    static boolean isLarge(long bytes) {
        return bytes > LARGE;
    }

    /** Waits until one more large body of the sender may arrive; false when that takes too long. */
    boolean arrive(Sender sender) {
        if (sender instanceof Member && !Wait.forPermit(arrivingOfMember, sender, WAIT)) {
            return false;
        }
        boolean mayArrive = Wait.forPermit(arriving, sender.payer(), WAIT);
        if (!mayArrive && sender instanceof Member) {
            arrivingOfMember.release(sender);
        }
        return mayArrive;
    }

    void arrived(Sender sender) {
        arriving.release(sender.payer());
        if (sender instanceof Member) {
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
