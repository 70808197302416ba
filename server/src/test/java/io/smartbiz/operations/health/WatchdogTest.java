package io.smartbiz.operations.health;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class WatchdogTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    /** A process that a watchdog watches. */
    static final class Watched {

        private Watched() {}

        /** @param arguments the port of the server, and a text if a thread is to run out of memory */
        public static void main(String[] arguments) throws InterruptedException {
            Watchdog.watch(at(Integer.parseInt(arguments[0])), SHORT, SHORT);
            if (arguments.length > 1) {
                Thread.startVirtualThread(() -> {
                    throw new OutOfMemoryError(arguments[1]);
                });
            }
            Thread.sleep(Duration.ofSeconds(20));
        }
    }

    private static InetSocketAddress at(int port) {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    private static Process watched(int port, String... more) throws IOException {
        var command = new java.util.ArrayList<String>(java.util.List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx64m",
                "-cp",
                System.getProperty("java.class.path"),
                Watched.class.getName(),
                Integer.toString(port)));
        command.addAll(java.util.List.of(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** The exit code; -1 for a process that is still there after this time. */
    private static int end(Process process, Duration most) throws InterruptedException {
        boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        process.destroyForcibly();
        return ended ? process.exitValue() : -1;
    }

    @Test
    void endsAProcessWhoseServerDoesNotAnswer() throws Exception {
        // Connections are made, but nobody takes them.
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            assertThat(end(watched(silent.getLocalPort()), Duration.ofSeconds(15)))
                    .isEqualTo(Watchdog.FROZEN);
        }
    }

    @Test
    void endsAProcessWhoseThreadRanOutOfMemory() throws Exception {
        int port = TestInstallation.get().port();
        assertThat(end(watched(port, "full"), Duration.ofSeconds(15))).isEqualTo(Watchdog.OUT_OF_MEMORY);
    }

    @Test
    void leavesAServerThatAnswersAlone() throws Exception {
        int port = TestInstallation.get().port();
        assertThat(Watchdog.answers(at(port), Duration.ofSeconds(5))).isTrue();
        assertThat(end(watched(port), Duration.ofSeconds(5))).isEqualTo(-1);
    }
}
