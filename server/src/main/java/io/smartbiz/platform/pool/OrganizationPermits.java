package io.smartbiz.platform.pool;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Permits that organisations share. The last ones go only to organisations that hold none, so however many of the others
 * ask for more, a newcomer gets its first permit at once or as soon as one is given back. Who holds the fewest is served
 * first, and among equals and within an organisation, who has waited longest. While others send requests, an organisation
 * may hold only its fair share, so that its work leaves processors to theirs.
 */
public final class OrganizationPermits {

    private final int most;
    private final int kept;
    private final int fair;
    private final RecentOrganizations recent;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<UUID, Organization> organizations = new HashMap<>();
    private int inUse;
    private long arrivals;

    /**
     * @param most the permits of all
     * @param kept how many of them are only for organisations that hold none; one alone gets the rest
     * @param fair how many an organisation may hold while others send requests
     */
    public OrganizationPermits(int most, int kept, int fair, RecentOrganizations recent) {
        this.most = most;
        this.fair = Math.max(1, fair);
        this.recent = recent;
        this.kept = Math.clamp(kept, 0, most - 1);
    }

    private static final class Organization {

        private final UUID id;
        private final Deque<Waiting> waiting = new ArrayDeque<>();
        private int held;

        Organization(UUID id) {
            this.id = id;
        }

        /** Whether it is served before another one; both wait. */
        boolean goesBefore(Organization other) {
            return held == other.held ? waiting.element().number < other.waiting.element().number : held < other.held;
        }
    }

    private static final class Waiting {

        private final long number;
        private final Condition served;
        private boolean isServed;

        /** @param number those who came earlier have smaller ones */
        Waiting(long number, Condition served) {
            this.number = number;
            this.served = served;
        }
    }

    int most() {
        return most;
    }

    /** Waits for a permit; false when none comes in so many nanoseconds, or too many of the organisation wait already. */
    public boolean acquire(UUID id, long nanos) {
        lock.lock();
        try {
            Organization organization = organizations.computeIfAbsent(id, Organization::new);
            if (organization.waiting.isEmpty() && mayHaveOne(organization)) {
                give(organization);
                return true;
            }
            return organization.waiting.size() < KeyedPermits.MOST_WAITING && await(organization, nanos);
        } finally {
            forgetIdle(id);
            lock.unlock();
        }
    }

    private boolean await(Organization organization, long nanos) {
        var waiting = new Waiting(++arrivals, lock.newCondition());
        organization.waiting.add(waiting);
        try {
            long left = nanos;
            while (!waiting.isServed && left > 0) {
                left = waiting.served.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (!waiting.isServed) {
            organization.waiting.remove(waiting);
        }
        return waiting.isServed;
    }

    public void release(UUID id) {
        lock.lock();
        try {
            Organization organization = organizations.get(id);
            if (organization == null || organization.held == 0) {
                throw new IllegalStateException("Nothing to give back");
            }
            organization.held--;
            inUse--;
            serve();
            forgetIdle(id);
        } finally {
            lock.unlock();
        }
    }

    private void serve() {
        for (Organization next = neediest(); next != null; next = neediest()) {
            give(next);
            Waiting first = next.waiting.remove();
            first.isServed = true;
            first.served.signal();
        }
    }

    /** Of the organisations that wait and may have a permit, the one to serve first; null for none. */
    private @Nullable Organization neediest() {
        Organization neediest = null;
        for (Organization one : organizations.values()) {
            if (!one.waiting.isEmpty() && mayHaveOne(one) && (neediest == null || one.goesBefore(neediest))) {
                neediest = one;
            }
        }
        return neediest;
    }

    private boolean mayHaveOne(Organization organization) {
        if (organization.held == 0) {
            return inUse < most;
        }
        return inUse < most - kept && (organization.held < fair || !recent.isBesideOthers(organization.id));
    }

    private void give(Organization organization) {
        organization.held++;
        inUse++;
    }

    private void forgetIdle(UUID id) {
        organizations.computeIfPresent(id, (_, one) -> one.held == 0 && one.waiting.isEmpty() ? null : one);
    }

    int waiting() {
        lock.lock();
        try {
            return organizations.values().stream()
                    .mapToInt(one -> one.waiting.size())
                    .sum();
        } finally {
            lock.unlock();
        }
    }

    /** How many hold a permit or wait for one. */
    int organizations() {
        lock.lock();
        try {
            return organizations.size();
        } finally {
            lock.unlock();
        }
    }
}
