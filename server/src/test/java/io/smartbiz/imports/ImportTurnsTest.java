package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.time.Duration;
import java.util.UUID;
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
