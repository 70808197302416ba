package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.BusyThreads;
import io.smartbiz.platform.pool.Wait;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The few threads that inspect files, apart from those of requests. A decoder keeps its processor busy, and a native one
 * blocks its thread, so neither may run on a request's thread.
 */
@Component
class Workers {

    /** This many files are inspected at a time, or one picture is decoded in full size. */
    static final int TURNS = 2;

    /** The time limit that the work itself must keep. */
    static final int MOST_SECONDS = 10;

    /** Extra time for scaling and writing after the reading. Then the caller stops waiting for the work. */
    private static final int GRACE_SECONDS = 10;

    /** How long a request waits for its turn. */
    static final Duration WAIT = Duration.ofSeconds(5);

    private static final int RETRY_SECONDS = 5;

    private final Semaphore free = new Semaphore(TURNS, true);
    private final ExecutorService threads = Executors.newFixedThreadPool(TURNS, BusyThreads.named("files-"));

    /**
     * The result of work.
     *
     * @param turns how many of the {@link #TURNS} it takes
     * @param wait how long to wait for them at most
     * @throws Failure {@code UNAVAILABLE} when they do not get free in time, and what the work throws
     */
    <T extends @Nullable Object> T call(int turns, Duration wait, Callable<T> work) throws IOException {
        if (!Wait.forPermits(free, turns, wait)) {
            throw Failure.of(ErrorCode.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        // The turns end with the work and not with the wait for it: what hangs keeps its own.
        Future<T> result = threads.submit(() -> {
            try {
                return work.call();
            } finally {
                free.release(turns);
            }
        });
        try {
            return result.get(MOST_SECONDS + GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new Late();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        } catch (ExecutionException e) {
            throw rethrown(e.getCause());
        }
    }

    boolean isIdle() {
        return free.availablePermits() == TURNS;
    }

    /** The work took too long and was aborted. */
    static final class Late extends IOException {
        Late() {
            super("Reading the file takes too long");
        }
    }

    private static IOException rethrown(@Nullable Throwable cause) {
        return switch (cause) {
            case Error error -> throw error;
            case RuntimeException refusal -> throw refusal;
            case IOException broken -> broken;
            case null, default -> new IOException(cause);
        };
    }
}
