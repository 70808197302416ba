package io.smartbiz.platform.pool;

import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.WorkClass;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** One wait for a connection, of three seconds at most. What the request has waited before may leave it less. */
final class Turn {

    static final Duration PATIENCE = Duration.ofSeconds(3);

    /** For jobs and commands, since nobody waits for their answers. */
    private static final Duration PATIENCE_OF_OTHERS = Duration.ofSeconds(30);

    private final WorkClass work;
    private final @Nullable CurrentRequest request;
    private final long begin = System.nanoTime();
    private final long end;

    private Turn(WorkClass work, @Nullable CurrentRequest request) {
        this.work = work;
        this.request = request;
        Duration most = work.isRequest() ? PATIENCE : PATIENCE_OF_OTHERS;
        this.end = begin + (request == null ? most : request.patience(most)).toNanos();
    }

    static Turn of(WorkClass work) {
        return new Turn(work, CurrentRequest.current());
    }

    WorkClass work() {
        return work;
    }

    @Nullable
    CurrentRequest request() {
        return request;
    }

    /** Whether this is heavy work that nobody waits for any more. An ordinary change is finished all the same. */
    boolean isAbandoned() {
        return request != null && request.isDeparted() && (work == WorkClass.HEAVY || work == WorkClass.BULK);
    }

    long leftNanos() {
        return end - System.nanoTime();
    }

    /** Waits for a permit; false when none comes in time. */
    boolean acquire(Semaphore permits) {
        return KeyedPermits.acquire(permits, leftNanos());
    }

    /** Notes on the request how long this took. */
    void end() {
        if (request != null) {
            request.addWait(System.nanoTime() - begin);
        }
    }
}
