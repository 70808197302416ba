package io.smartbiz.imports;

import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.KeyedPermits;
import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.platform.pool.Wait;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Semaphore;
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
    private static final Duration MOST = Duration.ofMinutes(2);
    private static final int RETRY_SECONDS = 15;

    private final Duration most;
    private final Semaphore all;
    private final KeyedPermits ofOrganization = new KeyedPermits(1);

    @Autowired
    ImportTurns(SharedConnections connections) {
        this(connections.most(WorkClass.BULK), MOST);
    }

    /** @param connections that all changes of many records may take together @param most how long one turn may take */
    ImportTurns(int connections, Duration most) {
        this.most = most;
        all = new Semaphore(Math.min(MOST_AT_ONCE, connections), true);
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
            all.release();
            ofOrganization.release(organizationId);
        }
    }

    /** Waits a little for a turn. @throws Failure {@code RATE_LIMITED}, or {@code UNAVAILABLE} for those of others */
    Turn take(UUID organizationId) {
        if (!Wait.forPermit(ofOrganization, organizationId, WAIT)) {
            throw Failure.of(ErrorCode.RATE_LIMITED).retryAfter(RETRY_SECONDS);
        }
        if (!Wait.forPermits(all, 1, WAIT)) {
            ofOrganization.release(organizationId);
            throw Failure.of(ErrorCode.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        return new Turn(organizationId);
    }
}
