package io.smartbiz.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.postgres.EmbeddedPostgres;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.SlowRepository;
import io.smartbiz.testing.TestBeans;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A database that is stopped, not dead: its connections stay open and nothing comes from it. */
@Tag("alone")
@DisabledOnOs(OS.WINDOWS)
class DatabaseStopTest {

    @TempDir
    private Path folder;

    @Test
    void nobodyWaitsForAStoppedDatabaseAndItIsUsedAgainWhenItGoesOn() throws Exception {
        try (var postgres = EmbeddedPostgres.start(EmbeddedPostgres.Options.fleeting(folder.resolve("postgres")))) {
            var database =
                    new DatabaseSetup(postgres.url(), EmbeddedPostgres.OWNER, postgres.password(), "smartbiz_app");
            var application = Application.server(TestInstallation.settings(folder, Map.of()), database::prepare);
            application.addPrimarySources(List.of(TestBeans.class));
            try (var node = application.run()) {
                var nobody = Client.of(TestInstallation.port(node));
                await().atMost(Duration.ofSeconds(10))
                        .until(() -> nobody.get("/health").status() == 200);
                ask(nobody);
                var failures = new ConcurrentLinkedQueue<Throwable>();
                Thread waiting = Thread.ofVirtual()
                        .start(() -> catching(
                                failures,
                                () -> node.getBean(SlowRepository.class).sleep(25)));
                Thread.sleep(1_000);
                signal("STOP", postgres);
                try {
                    refusesSoon(nobody);
                    waiting.join(Duration.ofSeconds(5));
                    assertThat(failures).hasSize(1);
                    assertThat(nobody.get("/health/ready").expect(503).text("/problems/0"))
                            .isEqualTo("database_down");
                    nobody.get("/health/live").expect(200);
                    assertThat(node.getBean(SharedConnections.class).use().active())
                            .isZero();
                } finally {
                    signal("CONT", postgres);
                }
                long begin = System.nanoTime();
                await().atMost(Duration.ofSeconds(15)).until(() -> ask(nobody) == 401);
                System.out.println("back after " + millis(begin) + " ms");
                await().atMost(Duration.ofSeconds(15))
                        .until(() -> nobody.get("/health/ready").status() == 200);
            }
        }
    }

    private static void catching(ConcurrentLinkedQueue<Throwable> failures, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }

    private static void refusesSoon(Client nobody) {
        long begin = System.nanoTime();
        int status = ask(nobody);
        System.out.println("refused after " + millis(begin) + " ms");
        assertThat(status).isEqualTo(503);
        // Two seconds on a machine that has nothing else to do.
        assertThat(millis(begin)).isLessThan(4_000);
        long again = System.nanoTime();
        assertThat(ask(nobody)).isEqualTo(503);
        assertThat(millis(again)).isLessThan(1_000);
    }

    private static long millis(long since) {
        return Duration.ofNanos(System.nanoTime() - since).toMillis();
    }

    /** A sign-in reads the database first; 401 when it answers. */
    private static int ask(Client nobody) {
        Answer answer = nobody.post(
                "/api/auth/login", Map.of("organization", "none", "username", "nobody", "password", "wrong-password"));
        return answer.status();
    }

    private static void signal(String name, EmbeddedPostgres postgres) throws IOException, InterruptedException {
        ProcessHandle main = ProcessHandle.of(postgres.processId()).orElseThrow();
        List<String> processes = Stream.concat(Stream.of(main), main.descendants())
                .map(process -> Long.toString(process.pid()))
                .toList();
        var command = new java.util.ArrayList<>(List.of("kill", "-" + name));
        command.addAll(processes);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
