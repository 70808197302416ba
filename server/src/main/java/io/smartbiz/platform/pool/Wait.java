package io.smartbiz.platform.pool;

import io.smartbiz.platform.access.CurrentRequest;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A wait for a turn, from its making until it is closed. The waits of one request take five seconds together at most; those
 * of jobs and commands have only their own limit.
 */
public final class Wait implements AutoCloseable {

    private final @Nullable CurrentRequest request = CurrentRequest.current();
    private final long begin = System.nanoTime();
    private final long nanos;

    public Wait(Duration most) {
        nanos = (request == null ? most : request.patience(most)).toNanos();
    }

    /** How long it may take. */
    public long nanos() {
        return nanos;
    }

    /** Notes on the running request how long it took. */
    @Override
    public void close() {
        if (request != null) {
            request.addWait(System.nanoTime() - begin);
        }
    }

    /** Waits for so many permits; false when they do not come in time. */
    public static boolean forPermits(Semaphore permits, int number, Duration most) {
        try (var wait = new Wait(most)) {
            return permits.tryAcquire(number, wait.nanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Waits for a permit of {@code key}; false when none comes in time. */
    public static boolean forPermit(KeyedPermits permits, Object key, Duration most) {
        try (var wait = new Wait(most)) {
            return permits.acquire(key, wait.nanos());
        }
    }

    /** Waits for one of the permits that organisations share; false when none comes in time. */
    public static boolean forPermit(OrganizationPermits permits, UUID organization, Duration most) {
        try (var wait = new Wait(most)) {
            return permits.acquire(organization, wait.nanos());
        }
    }
}
