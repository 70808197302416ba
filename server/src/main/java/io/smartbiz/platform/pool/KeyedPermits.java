package io.smartbiz.platform.pool;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** A bounded number of permits for each key, in the order in which they are asked for. Keys that nobody uses are forgotten. */
public final class KeyedPermits {

    /** The most that may wait for one key; more could not be served in time. */
    static final int MOST_WAITING = 200;

    private final int most;
    private final ConcurrentHashMap<Object, Share> shares = new ConcurrentHashMap<>();

    /** @param most the permits of each key; at least one */
    public KeyedPermits(int most) {
        this.most = Math.max(1, most);
    }

    private static final class Share {

        private final Semaphore permits;
        private int users;

        Share(int most) {
            permits = new Semaphore(most, true);
        }
    }

    /** Waits for a permit of {@code key}; false when none comes in so many nanoseconds, or too many wait already. */
    public boolean acquire(Object key, long nanos) {
        boolean[] full = {false};
        Share share = shares.compute(key, (_, one) -> {
            Share present = one == null ? new Share(most) : one;
            full[0] = present.users >= most + MOST_WAITING;
            present.users += full[0] ? 0 : 1;
            return present;
        });
        if (full[0]) {
            return false;
        }
        boolean acquired = acquire(share.permits, nanos);
        if (!acquired) {
            leave(key);
        }
        return acquired;
    }

    /** As {@link #acquire(Object, long)}, of permits that all keys share. */
    static boolean acquire(Semaphore permits, long nanos) {
        try {
            return permits.tryAcquire(Math.max(0, nanos), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    public void release(Object key) {
        shares.computeIfPresent(key, (_, share) -> {
            share.permits.release();
            return share;
        });
        leave(key);
    }

    private void leave(Object key) {
        shares.computeIfPresent(key, (_, share) -> --share.users == 0 ? null : share);
    }

    int keys() {
        return shares.size();
    }
}
