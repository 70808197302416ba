package io.smartbiz.operations.commands;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.DatabaseSetup;
import io.smartbiz.postgres.EmbeddedPostgres;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A folder with an {@code .env} file, where commands are run as the start script runs them. */
final class CommandHome {

    static final String PASSWORD = "open-sesame";

    private final Path folder;
    private final Map<String, String> settings = new LinkedHashMap<>();

    CommandHome(Path folder) {
        this.folder = folder;
        // PostgreSQL's own account has to get through when root runs the tests.
        assertThat(folder.toFile().setExecutable(true, false)).isTrue();
        with("DATA_DIR", folder.resolve("data").toString());
        with("LOG_DIR", folder.resolve("logs").toString());
        with("ADDRESS", "127.0.0.1");
        with("BCRYPT_COST", "4");
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** Sets one setting, by its name without the prefix. */
    CommandHome with(String name, String value) {
        settings.put("SMARTBIZ_" + name, value);
        return this;
    }

    /** Works with this database instead of an embedded one. */
    CommandHome on(DatabaseSetup database) {
        return with("DATABASE_URL", database.url())
                .with("DATABASE_USERNAME", database.owner())
                .with("DATABASE_PASSWORD", database.password());
    }

    /**
     * What a command did.
     *
     * @param rest what libraries and logs wrote past the command
     */
    record Result(int exitCode, String out, String error, String rest) {

        Result succeeds() {
            assertThat(exitCode).as("%s", this).isZero();
            assertThat(error).isEmpty();
            return this;
        }

        /** Expects one sentence about what is wrong, and nothing else. */
        Result failsWith(String... words) {
            assertThat(exitCode).as("%s", this).isEqualTo(SmartBiz.FAILED);
            assertThat(error.strip()).contains(words).doesNotContain("\n").endsWith(".");
            assertThat(rest).doesNotContain("Exception", "\tat ");
            return this;
        }
    }

    /** Runs a command in this process. */
    Result run(String... arguments) {
        writeSettings();
        var out = new StringWriter();
        var error = new StringWriter();
        var rest = new ByteArrayOutputStream();
        PrintStream formerOut = System.out;
        PrintStream formerError = System.err;
        String formerHome = System.getProperty("smartbiz.home", ".");
        try (var caught = new PrintStream(rest, true, StandardCharsets.UTF_8)) {
            System.setProperty("smartbiz.home", folder.toString());
            System.setOut(caught);
            System.setErr(caught);
            int exitCode = SmartBiz.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(error, true))
                    .execute(arguments);
            var result = new Result(exitCode, out.toString(), error.toString(), rest.toString(StandardCharsets.UTF_8));
            assertThat(secrets()).noneMatch(secret -> (result.out() + result.error() + result.rest()).contains(secret));
            return result;
        } finally {
            System.setOut(formerOut);
            System.setErr(formerError);
            System.setProperty("smartbiz.home", formerHome);
        }
    }

    private List<String> secrets() {
        return settings.entrySet().stream()
                .filter(setting -> setting.getKey().endsWith("PASSWORD")
                        || setting.getKey().endsWith("KEY"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void writeSettings() {
        try {
            Files.writeString(
                    folder.resolve(".env"),
                    settings.entrySet().stream()
                            .map(setting -> setting.getKey() + "=" + setting.getValue() + "\n")
                            .collect(Collectors.joining()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server as a process of its own. */
    Running start() {
        return start(freePort());
    }

    Running start(int port) {
        writeSettings();
        try {
            Process process = spawn(port);
            String said = "";
            BufferedReader output = process.inputReader();
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                said += line + "\n";
                if (line.startsWith("* Ready")) {
                    Thread.ofVirtual().start(() -> drain(process));
                    return new Running(this, process, port);
                }
            }
            throw new AssertionError("The server did not start:\n" + said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void drain(Process process) {
        try {
            process.getInputStream().transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            // The process has ended.
        }
    }

    /** A process that runs {@code start} on the test's class path; what it says comes out of it. */
    Process spawn(int port) throws IOException {
        writeSettings();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dsmartbiz.home=" + folder,
                // Left by an older build, it would start an older server.
                "-Dspring.aot.enabled=false",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                SmartBiz.class.getName(),
                "start"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SMARTBIZ_"));
        builder.environment().put("SMARTBIZ_PORT", Integer.toString(port));
        return builder.start();
    }

    /** A server of this home. */
    record Running(CommandHome home, Process process, int port) implements AutoCloseable {

        /** Without any warning; its database goes on. */
        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }

        /** As a service manager stops it. @return its exit code */
        int stop() throws InterruptedException {
            process.destroy();
            return process.waitFor();
        }

        /** Leaves nothing behind, whatever the test had come to. */
        @Override
        public void close() throws InterruptedException {
            kill();
            EmbeddedPostgres.running(home.data().resolve("postgres")).ifPresent(EmbeddedPostgres::close);
        }
    }
}
