package io.smartbiz.platform.pool;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.WorkClass;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Limits how many connections of the pool a member, an organisation and a class of work may hold at a time. When a share is
 * used up, its requests wait for each other, and the rest of the pool serves everybody else.
 */
final class ConnectionShares {

    private static final UUID NO_ORGANIZATION = new UUID(0, 0);

    private final int most;
    private final Semaphore all;
    private final Share ordinary;
    private final Map<WorkClass, Share> heavier;
    private final AtomicInteger waitingRequests = new AtomicInteger();
    private final RecentOrganizations recent;

    /** The permits of one class of work: for the organisations, and for each member. */
    private record Share(String name, OrganizationPermits organizations, KeyedPermits members) {

        /**
         * @param kept for organisations that have none
         * @param fair of one organisation while others send requests
         */
        static Share of(String name, int all, int kept, int fair, int ofMember, RecentOrganizations recent) {
            var organizations = new OrganizationPermits(Math.max(1, all), kept, fair, recent);
            return new Share(name, organizations, new KeyedPermits(ofMember));
        }
    }

    /**
     * Heavy requests keep processors busy, so the number of processors limits how many of them run at a time.
     *
     * @param most the connections of the pool
     */
    ConnectionShares(int most, int processors, RecentOrganizations recent) {
        this.most = most;
        this.recent = recent;
        all = new Semaphore(most, true);
        ordinary = Share.of("requests", most, 2, Math.max(2, (most - 2) / 2), most / 2, recent);
        int heavy = Math.min(most / 2, processors + 2);
        int bulk = Math.min(most / 4, processors);
        heavier = Map.of(
                WorkClass.HEAVY, Share.of("heavy requests", heavy, 1, processors / 2, heavy / 2, recent),
                WorkClass.BULK, Share.of("changes of many records", bulk, bulk - 1, 1, 1, recent));
    }

    /** What was taken for one connection. Give it back. */
    final class Held {

        private final Deque<Runnable> releases = new ArrayDeque<>();

        private void take(String share, boolean acquired, Runnable release) throws SQLException {
            if (!acquired) {
                throw new SQLTransientConnectionException("No connection came free in time: " + share + " are in use");
            }
            releases.push(release);
        }

        void giveBack() {
            while (!releases.isEmpty()) {
                releases.pop().run();
            }
        }
    }

    /**
     * Waits for a connection. The shares of the member come first, so that a request that waits for them holds nothing that
     * other members need, and the smallest share comes before larger ones.
     *
     * @throws SQLTransientConnectionException when it does not come in time
     */
    Held take(Turn turn) throws SQLException {
        var held = new Held();
        boolean isRequest = turn.work().isRequest();
        if (isRequest) {
            waitingRequests.incrementAndGet();
        }
        try {
            if (isRequest) {
                takeShares(held, turn);
            }
            held.take("all connections", turn.acquire(all), all::release);
            return held;
        } catch (SQLException e) {
            held.giveBack();
            throw e;
        } finally {
            if (isRequest) {
                waitingRequests.decrementAndGet();
            }
        }
    }

    private void takeShares(Held held, Turn turn) throws SQLException {
        UUID bound = CurrentOrganization.idOrNull();
        UUID organization = bound == null ? NO_ORGANIZATION : bound;
        recent.note(organization);
        UUID member = memberOrNull(turn);
        Share heavy = heavier.get(turn.work());
        List<Share> shares = heavy == null ? List.of(ordinary) : List.of(heavy, ordinary);
        if (member != null) {
            for (Share share : shares) {
                takeOfMember(held, turn, share, member);
            }
        }
        for (Share share : shares) {
            takeOfOrganization(held, turn, share, organization);
        }
    }

    private static void takeOfMember(Held held, Turn turn, Share share, UUID member) throws SQLException {
        KeyedPermits members = share.members();
        held.take(
                "those of a member for " + share.name(),
                members.acquire(member, turn.leftNanos()),
                () -> members.release(member));
    }

    private static void takeOfOrganization(Held held, Turn turn, Share share, UUID organization) throws SQLException {
        OrganizationPermits organizations = share.organizations();
        held.take(
                "those for " + share.name(),
                organizations.acquire(organization, turn.leftNanos()),
                () -> organizations.release(organization));
    }

    private static @Nullable UUID memberOrNull(Turn turn) {
        Caller caller = turn.request() == null ? null : turn.request().caller();
        return caller == null ? null : caller.memberId();
    }

    /** What all requests of a class may hold at a time. */
    int most(WorkClass work) {
        Share share = heavier.get(work);
        return share == null ? most : share.organizations().most();
    }

    /** Whether a request waits at present. */
    boolean hasWaitingRequests() {
        return waitingRequests.get() > 0;
    }

    int waitingRequests() {
        return waitingRequests.get();
    }

    int inUse() {
        return most - all.availablePermits();
    }

    int most() {
        return most;
    }
}
