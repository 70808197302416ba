package io.smartbiz.imports;

import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets few imports run at a time: each takes memory for a whole table and a connection until its end. An organisation has
 * one. Of the organisations that want a turn, the one whose latest import lies furthest back goes first. One that waited in
 * vain is expected back when the answer told it to come, so its turn is not taken by those who import one file after the
 * other.
 */
@Component
class ImportTurns {

    /** Fewer where changes of many records have fewer connections, so that no import waits in vain for one. */
    private static final int MOST_AT_ONCE = 2;

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final int RETRY_SECONDS = 15;

    /** How long an organisation is expected back after it was told to come again. */
    private static final long EXPECTED_NANOS = TimeUnit.SECONDS.toNanos(RETRY_SECONDS + 5);

    /** Often enough to notice that one who was expected does not come. */
    private static final long STEP_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final Duration most;
    private final int atOnce;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<UUID, Organization> organizations = new HashMap<>();
    private int running;
    private long events;

    /** What is remembered of an organisation for {@link #EXPECTED_NANOS}. */
    private static final class Organization {

        private boolean isRunning;
        private boolean isWanting;

        /** Numbers of events: the end of the latest import, 0 for none, and the first of the waits. */
        private long latest;

        private long since;

        private long remembered;

        /** Whether it goes first; both want a turn. */
        boolean goesBefore(Organization other) {
            return latest == other.latest ? since < other.since : latest < other.latest;
        }
    }

    @Autowired
    ImportTurns(SharedConnections connections) {
        this(connections.most(WorkClass.BULK), MOST);
    }

    /** @param connections that all changes of many records may take together @param most how long one turn may take */
    ImportTurns(int connections, Duration most) {
        this.most = most;
        atOnce = Math.max(1, Math.min(MOST_AT_ONCE, connections));
    }

    /** A turn; close it. */
    final class Turn implements AutoCloseable {

        private final UUID organizationId;
        private final long end = System.nanoTime() + most.toNanos();

        private Turn(UUID organizationId) {
            this.organizationId = organizationId;
        }

        /** @throws Failure {@code UNAVAILABLE} when the time is over */
        void requireTime() {
            if (System.nanoTime() - end > 0) {
                throw Failure.of(ErrorCode.UNAVAILABLE).retryAfter(RETRY_SECONDS);
            }
        }

        @Override
        public void close() {
            end(organizationId);
        }
    }

    /** Waits a little for a turn. @throws Failure {@code RATE_LIMITED}, or {@code UNAVAILABLE} for those of others */
    Turn take(UUID organizationId) {
        lock.lock();
        try (var wait = new Wait(WAIT)) {
            Organization organization = organizations.computeIfAbsent(organizationId, _ -> new Organization());
            long end = System.nanoTime() + wait.nanos();
            while (!mayBegin(want(organization))) {
                long left = end - System.nanoTime();
                if (left <= 0) {
                    throw Failure.of(organization.isRunning ? ErrorCode.RATE_LIMITED : ErrorCode.UNAVAILABLE)
                            .retryAfter(RETRY_SECONDS);
                }
                changed.awaitNanos(Math.min(left, STEP_NANOS));
            }
            organization.isRunning = true;
            organization.isWanting = false;
            running++;
            return new Turn(organizationId);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Failure.of(ErrorCode.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        } finally {
            lock.unlock();
        }
    }

    private Organization want(Organization organization) {
        if (!organization.isWanting) {
            organization.isWanting = true;
            organization.since = ++events;
        }
        organization.remembered = System.nanoTime();
        return organization;
    }

    /** Whether a turn is left after those who go before it have theirs. */
    private boolean mayBegin(Organization organization) {
        forgetOld();
        long before = organizations.values().stream()
                .filter(other -> other.isWanting && !other.isRunning && other.goesBefore(organization))
                .count();
        return !organization.isRunning && running + before < atOnce;
    }

    private void forgetOld() {
        long now = System.nanoTime();
        organizations.values().removeIf(one -> !one.isRunning && now - one.remembered > EXPECTED_NANOS);
    }

    private void end(UUID organizationId) {
        lock.lock();
        try {
            Organization organization = Objects.requireNonNull(organizations.get(organizationId));
            organization.isRunning = false;
            organization.latest = ++events;
            organization.remembered = System.nanoTime();
            running--;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
