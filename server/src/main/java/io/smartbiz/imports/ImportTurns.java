package io.smartbiz.imports;

import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Lets few imports run at a time: each takes memory for a whole table and a connection until its end. An organisation has
 * one, so that it does not keep the others waiting.
 */
@Component
class ImportTurns {

    /** Fewer where changes of many records have fewer connections, so that no import waits in vain for one. */
    private static final int MOST_AT_ONCE = 2;

    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final int MOST_SECONDS = 120;
    private static final int RETRY_SECONDS = 15;

    private final Semaphore all;
    private final Map<UUID, Semaphore> byOrganization = new ConcurrentHashMap<>();

    @Autowired
    ImportTurns(SharedConnections connections) {
        this(connections.most(WorkClass.BULK));
    }

    /** @param connections that all changes of many records may take together */
    ImportTurns(int connections) {
        all = new Semaphore(Math.min(MOST_AT_ONCE, connections), true);
    }

    /** A turn, of two minutes at most; close it. */
    static final class Turn implements AutoCloseable {

        private final Semaphore own;
        private final Semaphore all;
        private final long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);

        private Turn(Semaphore own, Semaphore all) {
            this.own = own;
            this.all = all;
        }

        /** @throws Failure {@code UNAVAILABLE} when the time is over */
        void requireTime() {
            if (System.nanoTime() - end > 0) {
                throw Failure.of(ErrorCode.UNAVAILABLE).retryAfter(RETRY_SECONDS);
            }
        }

        @Override
        public void close() {
            all.release();
            own.release();
        }
    }

    /** Waits a little for a turn. @throws Failure {@code RATE_LIMITED}, or {@code UNAVAILABLE} for those of others */
    Turn take(UUID organizationId) {
        Semaphore own = byOrganization.computeIfAbsent(organizationId, _ -> new Semaphore(1, true));
        await(own, ErrorCode.RATE_LIMITED);
        try {
            await(all, ErrorCode.UNAVAILABLE);
        } catch (Failure refusal) {
            own.release();
            throw refusal;
        }
        return new Turn(own, all);
    }

    private static void await(Semaphore turn, ErrorCode otherwise) {
        if (!Wait.forPermits(turn, 1, WAIT)) {
            throw Failure.of(otherwise).retryAfter(RETRY_SECONDS);
        }
    }
}
