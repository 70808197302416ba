package io.smartbiz.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smartbiz.postgres.EmbeddedPostgres.Options;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

    @TempDir
    Path temporary;

    /** As a shop runs it, but gone after the test. */
    private static Options durable(Path folder) {
        return new Options(folder, Map.of(), true);
    }

    @Test
    void keepsWhatWasCommittedWhenItsProcessIsKilled() throws Exception {
        Path folder = temporary.resolve("killed");
        {
            var first = EmbeddedPostgres.start(durable(folder));
            run(first, "create table kept (id int); insert into kept values (1)");
            kill(first);
        }
        try (var second = EmbeddedPostgres.start(durable(folder))) {
            assertThat(text(second, "select count(*)::text from kept")).isEqualTo("1");
        }
    }

    @Test
    void startsAgainOnItsPortWhenItsProcessWasKilled() throws Exception {
        var first = EmbeddedPostgres.start(durable(temporary.resolve("again")));
        assertThat(first.isRunning()).isTrue();
        run(first, "create table kept (id int); insert into kept values (1)");
        kill(first);
        assertThat(first.isRunning()).isFalse();
        try (var second = first.startAgain()) {
            assertThat(second.isRunning()).isTrue();
            assertThat(second.processId()).isNotEqualTo(first.processId());
            assertThat(text(first, "select count(*)::text from kept")).isEqualTo("1");
        }
    }

    @Test
    void leavesTheServerAloneThatAnotherProgramHasStartedMeanwhile() throws Exception {
        Path folder = temporary.resolve("another");
        var first = EmbeddedPostgres.start(durable(folder));
        kill(first);
        try (var other = EmbeddedPostgres.start(durable(folder))) {
            assertThat(first.isRunning()).isFalse();
            assertThatExceptionOfType(EmbeddedPostgresException.class)
                    .isThrownBy(first::startAgain)
                    .withMessageContaining("Another program");
            assertThat(other.isRunning()).isTrue();
        }
    }

    @Test
    void adoptsTheServerThatStillRuns() throws Exception {
        Path folder = temporary.resolve("adopted");
        try (var first = EmbeddedPostgres.start(Options.fleeting(folder))) {
            var second = EmbeddedPostgres.start(Options.fleeting(folder));
            assertThat(second.processId()).isEqualTo(first.processId());
            assertThat(EmbeddedPostgres.running(folder)).isPresent();
        }
        assertThat(EmbeddedPostgres.running(folder)).isEmpty();
    }

    @Test
    void isDurableAndCheckedAndClosedToStrangers() throws Exception {
        try (var postgres = EmbeddedPostgres.start(durable(temporary.resolve("safe")))) {
            assertThat(text(postgres, "show fsync")).isEqualTo("on");
            assertThat(text(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(text(postgres, "show server_encoding")).isEqualTo("UTF8");
            assertThat(text(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(Files.getPosixFilePermissions(temporary.resolve("safe/owner-password")))
                    .hasSize(2);
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.OWNER, "wrong"));
        }
    }

    /** Typing errors in Persian are found by trigrams only when the server takes Persian letters for letters. */
    @Test
    void takesPersianLettersForLetters() throws Exception {
        try (var postgres = EmbeddedPostgres.start(Options.fleeting(temporary.resolve("letters")))) {
            run(postgres, "create extension pg_trgm");
            assertThat(text(postgres, "select similarity('پروژکتور', 'پروژکتر') > 0.5"))
                    .isEqualTo("t");
            assertThat(text(postgres, "select lower('ÇĞŞ')")).isEqualTo("çğş");
        }
    }

    private static void kill(EmbeddedPostgres postgres) {
        ProcessHandle process = ProcessHandle.of(postgres.processId()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static Connection connect(EmbeddedPostgres postgres) throws SQLException {
        return DriverManager.getConnection(postgres.url(), EmbeddedPostgres.OWNER, postgres.password());
    }

    private static void run(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(EmbeddedPostgres postgres, String sql) throws SQLException {
        try (var connection = connect(postgres);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
