package io.smartbiz.identity.credentials;

import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.Wait;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The threads that hash passwords. They use at most half of the processors and leave the rest to other requests. A caller
 * who would wait too long gets {@code RATE_LIMITED}.
 */
@Component
class HashingPool {

    private static final int MOST_WAITING = 16;

    /** Keeps one organisation, or all senders without one together, from filling the queue. */
    private static final int MOST_OF_ORGANIZATION = 12;

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int RETRY_SECONDS = 3;
    private static final UUID NO_ORGANIZATION = new UUID(0, 0);

    private final ThreadPoolExecutor threads;
    private final ConcurrentHashMap<UUID, Integer> waiting = new ConcurrentHashMap<>();

    HashingPool() {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(
                most,
                most,
                30,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(MOST_WAITING),
                Thread.ofPlatform().daemon().name("hashing-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Runs work that keeps a processor busy, and returns its result.
     *
     * @throws Failure {@code RATE_LIMITED} when too many wait
     */
    <T> T run(Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Hashing would hold the connection of a transaction");
        }
        UUID bound = CurrentOrganization.idOrNull();
        UUID organization = bound == null ? NO_ORGANIZATION : bound;
        if (waiting.merge(organization, 1, Integer::sum) > MOST_OF_ORGANIZATION) {
            leave(organization);
            throw busy();
        }
        try {
            return await(work);
        } finally {
            leave(organization);
        }
    }

    private void leave(UUID organization) {
        waiting.computeIfPresent(organization, (_, now) -> now == 1 ? null : now - 1);
    }

    private <T> T await(Supplier<T> work) {
        try {
            var task = new FutureTask<T>(work::get);
            threads.execute(task);
            try (var wait = new Wait(PATIENCE)) {
                return task.get(wait.nanos(), TimeUnit.NANOSECONDS);
            } finally {
                task.cancel(false);
                // One that nobody waits for must not keep a place in the queue.
                threads.remove(task);
            }
        } catch (RejectedExecutionException | TimeoutException | CancellationException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private static Failure busy() {
        return Failure.of(ErrorCode.RATE_LIMITED).retryAfter(RETRY_SECONDS);
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
