package io.smartbiz.identity.credentials;

import io.smartbiz.identity.credentials.HashingTurns.Sender;
import io.smartbiz.identity.credentials.HashingTurns.Turn;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Neighbourhood;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.pool.BusyThreads;
import io.smartbiz.platform.pool.Wait;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The threads that hash passwords. They use at most half of the processors and leave the rest to other requests. A caller
 * whose turn does not come soon gets {@code RATE_LIMITED}.
 */
@Component
class HashingPool {

    private static final int MOST_WAITING = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** Nobody sends a command again, and on a busy machine these threads get little of the processors. */
    private static final Duration PATIENCE_OF_COMMANDS = Duration.ofMinutes(1);

    /**
     * What has begun is not refused: who tried again would only begin anew, and never get in on a machine that is busy with
     * other things.
     */
    private static final Duration LONGEST_WORK = Duration.ofSeconds(20);

    private static final int RETRY_SECONDS = 3;
    private static final UUID NO_ORGANIZATION = new UUID(0, 0);

    private final ThreadPoolExecutor threads;
    private final HashingTurns turns;

    HashingPool() {
        int most = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        threads = new ThreadPoolExecutor(
                most, most, 30, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), BusyThreads.named("hashing-"));
        threads.allowCoreThreadTimeOut(true);
        turns = new HashingTurns(most + MOST_WAITING);
    }

    /** Work and its turn. */
    private final class Task<T> extends FutureTask<T> implements Comparable<Task<?>> {

        private final Turn turn;
        private final CountDownLatch begun = new CountDownLatch(1);

        Task(Turn turn, Supplier<T> work) {
            super(work::get);
            this.turn = turn;
        }

        @Override
        public void run() {
            turns.begin(turn);
            begun.countDown();
            super.run();
        }

        boolean beginsSoon() throws InterruptedException {
            try (var wait = new Wait(CurrentRequest.current() == null ? PATIENCE_OF_COMMANDS : PATIENCE)) {
                return begun.await(wait.nanos(), TimeUnit.NANOSECONDS);
            }
        }

        @Override
        public int compareTo(Task<?> other) {
            return turn.compareTo(other.turn);
        }
    }

    /**
     * Runs work that keeps a processor busy, and returns its result.
     *
     * @param device on which the member whose password it is has signed in before; null for any other, or when it does not
     *     matter because the member is signed in
     * @throws Failure {@code RATE_LIMITED} when too many wait
     */
    <T> T run(@Nullable String device, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Hashing would hold the connection of a transaction");
        }
        UUID bound = CurrentOrganization.idOrNull();
        UUID organization = bound == null ? NO_ORGANIZATION : bound;
        Turn turn = turns.take(organization, sender(organization, device));
        if (turn == null) {
            throw busy();
        }
        try {
            return await(new Task<>(turn, work));
        } finally {
            turns.giveBack(turn);
        }
    }

    private static Sender sender(UUID organization, @Nullable String device) {
        CurrentRequest request = CurrentRequest.current();
        Caller caller = request == null ? null : request.caller();
        if (caller != null && caller.organizationId().equals(organization)) {
            return new Sender(true, Objects.requireNonNullElse(caller.memberId(), organization));
        }
        if (request == null || device != null) {
            return new Sender(true, Objects.requireNonNullElse(device, organization));
        }
        return new Sender(
                false, Neighbourhood.of(String.valueOf(request.origin().address())));
    }

    private <T> T await(Task<T> task) {
        try {
            threads.execute(task);
            try {
                if (!task.beginsSoon()) {
                    throw busy();
                }
                return task.get(LONGEST_WORK.toNanos(), TimeUnit.NANOSECONDS);
            } finally {
                task.cancel(false);
                // One that nobody waits for must not keep others waiting.
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
