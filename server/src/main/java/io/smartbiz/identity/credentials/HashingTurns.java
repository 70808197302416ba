package io.smartbiz.identity.credentials;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may have a password hashed, and in which order. Known senders have places of their own, so nobody else can take them
 * away. The last places go only to senders that have none. Senders are served in rounds: each has one turn in a round, and
 * known ones come first in it. So whoever sends many waits behind those who send one.
 */
final class HashingTurns {

    private static final int FOR_NEWCOMERS = 4;

    /** Keeps one organisation, or all senders without one together, from filling the places. */
    private static final int MOST_OF_ORGANIZATION = 8;

    /** No account has more checked at a time, because so many failures lock it. */
    private static final int MOST_OF_SENDER = 5;

    private final int most;
    private final Map<Object, Integer> taken = new HashMap<>();
    private final Map<Sender, Long> latestRounds = new HashMap<>();
    private long round;
    private long arrivals;

    /** @param most turns that known senders may hold at a time, and as many for all others */
    HashingTurns(int most) {
        this.most = most;
    }

    /**
     * Who sends a password.
     *
     * @param isKnown whether they have signed in before: in this session, or on this device
     * @param id of the member or the device; of a sender who is not known, the address
     */
    record Sender(boolean isKnown, Object id) {}

    /** What the known senders of an organisation hold together, or those who claim to belong to it. */
    private record OrganizationShare(UUID organization, boolean isKnown) {}

    /** Held from the arrival to the result. The smallest is served first. Give it back. */
    record Turn(UUID organization, Sender sender, long round, long number) implements Comparable<Turn> {

        @Override
        public int compareTo(Turn other) {
            if (round != other.round) {
                return Long.compare(round, other.round);
            }
            if (sender.isKnown != other.sender.isKnown) {
                return sender.isKnown ? -1 : 1;
            }
            return Long.compare(number, other.number);
        }

        private OrganizationShare share() {
            return new OrganizationShare(organization, sender.isKnown);
        }
    }

    /** A turn of a sender whose member belongs to {@code organization}, or is said to; null when too many are held. */
    synchronized @Nullable Turn take(UUID organization, Sender sender) {
        long next = Math.max(round, latestRounds.getOrDefault(sender, 0L)) + 1;
        var turn = new Turn(organization, sender, next, ++arrivals);
        int left = most - held(sender.isKnown) - (held(sender) == 0 ? 0 : FOR_NEWCOMERS);
        if (left <= 0 || held(sender) >= MOST_OF_SENDER || held(turn.share()) >= MOST_OF_ORGANIZATION) {
            return null;
        }
        add(turn, 1);
        latestRounds.put(sender, next);
        return turn;
    }

    /** Notes that a turn's password is being hashed now. */
    synchronized void begin(Turn turn) {
        round = Math.max(round, turn.round);
    }

    synchronized void giveBack(Turn turn) {
        add(turn, -1);
        if (held(turn.sender) == 0) {
            latestRounds.remove(turn.sender);
        }
    }

    private int held(Object holder) {
        return taken.getOrDefault(holder, 0);
    }

    private void add(Turn turn, int number) {
        for (Object holder : new Object[] {turn.sender.isKnown, turn.share(), turn.sender}) {
            taken.merge(holder, number, (before, more) -> before + more == 0 ? null : before + more);
        }
    }
}
