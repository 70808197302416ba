package io.smartbiz.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many imports run at a time: no more than there are connections for them. */
class ImportTurnsTest {

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "9, 2"})
    void runsAsManyAsThereAreConnectionsForAndTwoAtMost(int connections, int atOnce) throws InterruptedException {
        var turns = new ImportTurns(connections);
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
        var turns = new ImportTurns(connections);
        UUID organization = UUID.randomUUID();
        var first = turns.take(organization);
        var next = Thread.ofVirtual().start(() -> turns.take(organization).close());
        await().until(() -> next.getState() == Thread.State.TIMED_WAITING);
        turns.take(UUID.randomUUID()).close();
        first.close();
        next.join();
        assertThat(next.isAlive()).isFalse();
    }
}
