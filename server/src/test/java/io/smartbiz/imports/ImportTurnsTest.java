package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many imports run at a time: no more than there are connections for them. */
class ImportTurnsTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "9, 2"})
    void runsAsManyAsThereAreConnectionsForAndTwoAtMost(int connections, int atOnce) throws InterruptedException {
        var turns = new ImportTurns(connections, LONG);
        var first = turns.take(UUID.randomUUID());
        for (int i = 1; i < atOnce; i++) {
            turns.take(UUID.randomUUID());
        }
        var next = Thread.ofVirtual().start(() -> turns.take(UUID.randomUUID()).close());
        await().until(() -> next.getState() == Thread.State.TIMED_WAITING);
        first.close();
        next.join();
    }

    @ParameterizedTest
    @CsvSource({"2", "9"})
    void runsOneOfAnOrganisation(int connections) throws InterruptedException {
        var turns = new ImportTurns(connections, LONG);
        UUID organization = UUID.randomUUID();
        var first = turns.take(organization);
        var next = Thread.ofVirtual().start(() -> turns.take(organization).close());
        await().until(() -> next.getState() == Thread.State.TIMED_WAITING);
        turns.take(UUID.randomUUID()).close();
        first.close();
        next.join();
        assertThat(next.isAlive()).isFalse();
    }

    /** Begins to wait for a turn, and takes it when it comes. */
    private static CompletableFuture<ImportTurns.Turn> begin(ImportTurns turns, UUID organization) {
        var turn = new CompletableFuture<ImportTurns.Turn>();
        var thread = Thread.ofVirtual().start(() -> {
            try {
                turn.complete(turns.take(organization));
            } catch (Failure refusal) {
                turn.completeExceptionally(refusal);
            }
        });
        await().until(() -> turn.isDone() || thread.getState() == Thread.State.TIMED_WAITING);
        return turn;
    }

    @Test
    void servesFirstWhoseLatestImportLiesFurthestBack() {
        var turns = new ImportTurns(1, LONG);
        UUID often = UUID.randomUUID();
        UUID seldom = UUID.randomUUID();
        UUID never = UUID.randomUUID();
        turns.take(seldom).close();
        var first = turns.take(often);
        var again = begin(turns, often);
        var next = begin(turns, seldom);
        var newcomer = begin(turns, never);
        first.close();
        newcomer.join().close();
        assertThat(again).isNotDone();
        next.join().close();
        again.join().close();
    }

    @Test
    void keepsTheTurnOfOneThatWaitedInVainUntilItComesBack() {
        var turns = new ImportTurns(1, LONG);
        UUID often = UUID.randomUUID();
        UUID newcomer = UUID.randomUUID();
        var first = turns.take(often);
        Failure refusal = catchThrowableOfType(Failure.class, () -> turns.take(newcomer));
        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal.retryAfterSeconds()).isPositive();
        first.close();
        var again = begin(turns, often);
        assertThat(again).isNotDone();
        turns.take(newcomer).close();
        again.join().close();
    }

    @Test
    void endsAnImportWhoseTimeIsOver() {
        var turns = new ImportTurns(1, Duration.ZERO);
        Failure refusal;
        try (var turn = turns.take(UUID.randomUUID())) {
            refusal = catchThrowableOfType(Failure.class, turn::requireTime);
        }
        assertThat(refusal.code()).isEqualTo(ErrorCode.UNAVAILABLE);
        assertThat(refusal.retryAfterSeconds()).isPositive();
        try (var turn = new ImportTurns(1, LONG).take(UUID.randomUUID())) {
            turn.requireTime();
        }
    }
}
