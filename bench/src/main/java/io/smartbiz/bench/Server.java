package io.smartbiz.bench;

import io.smartbiz.postgres.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The product's server as a process of its own, started by its own script on a data folder of its own. */
final class Server {

    static final String PASSWORD = "open-sesame";
    static final String METRICS_TOKEN = "bench-metrics";
    private static final String APPLICATION_ROLE = "smartbiz_app";

    private final Path home;
    private final Path folder;
    private final int port;
    private @Nullable Process process;

    /**
     * @param home the folder of the start script
     * @param folder for data and logs
     */
    Server(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
        this.port = freePort();
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return port;
    }

    /** Runs one command of the product to its end. */
    void command(String... arguments) {
        if (!tryCommand(arguments)) {
            throw new IllegalStateException(String.join(" ", arguments) + " failed; see " + log());
        }
    }

    /** Runs one command of the product to its end. @return whether it did its work and found nothing wrong */
    boolean tryCommand(String... arguments) {
        return await(spawn(List.of(arguments))) == 0;
    }

    /** Starts the server. @return how long it took from the command to the first good answer of its health */
    Duration start() {
        long begin = System.nanoTime();
        Process started = spawn(List.of("start"));
        process = started;
        try (var http = new HttpConnection(port, true)) {
            while (true) {
                if (!started.isAlive()) {
                    throw new IllegalStateException("The server ended at its start; see " + log());
                }
                if (http.tryGet("/health")) {
                    return Duration.ofNanos(System.nanoTime() - begin);
                }
                sleep(10);
            }
        }
    }

    private Process spawn(List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(home.resolve("smartbiz").toString());
        command.addAll(arguments);
        try {
            Files.createDirectories(folder);
            var builder = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log()));
            Map<String, String> environment = builder.environment();
            environment.keySet().removeIf(name -> name.startsWith("SMARTBIZ_"));
            environment.put("SMARTBIZ_PORT", Integer.toString(port));
            environment.put("SMARTBIZ_ADDRESS", "127.0.0.1");
            environment.put("SMARTBIZ_DATA_DIR", folder.resolve("data").toString());
            environment.put("SMARTBIZ_LOG_DIR", folder.resolve("logs").toString());
            environment.put("SMARTBIZ_RATE_LIMIT_PER_MINUTE", "0");
            environment.put("SMARTBIZ_LOGIN_LIMIT_PER_MINUTE", "0");
            environment.put("SMARTBIZ_ADMIN_PASSWORD", PASSWORD);
            environment.put("SMARTBIZ_METRICS_TOKEN", METRICS_TOKEN);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    File log() {
        return folder.resolve("server.log").toFile();
    }

    /** The server's own process: a child of the script, which starts it again, or in older versions the script itself. */
    long processId() {
        return self().pid();
    }

    private ProcessHandle self() {
        if (process == null) {
            throw new IllegalStateException("The server was not started");
        }
        return process.children().findFirst().orElse(process.toHandle());
    }

    /** Resident memory in bytes. */
    long residentBytes() {
        return memory("VmRSS:");
    }

    /** The most that was resident since the server's start. */
    long mostResidentBytes() {
        return memory("VmHWM:");
    }

    private long memory(String name) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + processId() + "/status"))) {
                if (line.startsWith(name)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalStateException("The process tells no memory");
    }

    /** The processor time that the server has used until now. */
    Duration processorTime() {
        return self().info().totalCpuDuration().orElseThrow();
    }

    /** The processor time that the running processes of the database have used until now. */
    Duration databaseProcessorTime() {
        ProcessHandle main = ProcessHandle.of(database().processId()).orElseThrow();
        return Stream.concat(Stream.of(main), main.descendants())
                .flatMap(one -> one.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Stops the server as an operator does. */
    void stop() {
        if (process != null) {
            process.destroy();
            await(process);
            process = null;
        }
    }

    /** Kills the server and the script above it without any warning; the database goes on. */
    void kill() {
        if (process != null) {
            ProcessHandle server = self();
            process.destroyForcibly();
            await(process);
            server.destroyForcibly();
            server.onExit().join();
            process = null;
        }
    }

    /** Kills the database without any warning, and waits until the server has another one. */
    void killDatabase(Duration limit) {
        long killed = database().processId();
        ProcessHandle.of(killed).ifPresent(ProcessHandle::destroyForcibly);
        long end = System.nanoTime() + limit.toNanos();
        try (var http = new HttpConnection(port, true)) {
            while (runningDatabase().filter(now -> now.processId() != killed).isEmpty() || !http.tryGet("/health")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("The server did not start its database again; see " + log());
                }
                sleep(10);
            }
        }
    }

    EmbeddedPostgres database() {
        return runningDatabase().orElseThrow(() -> new IllegalStateException("The database does not run"));
    }

    private Optional<EmbeddedPostgres> runningDatabase() {
        return EmbeddedPostgres.running(folder.resolve("data/postgres"));
    }

    Path databaseLog() {
        return folder.resolve("data/postgres/postgres.log");
    }

    /** The database with its owner's rights. */
    Connection connectAsOwner() {
        EmbeddedPostgres database = database();
        try {
            return DriverManager.getConnection(database.url(), EmbeddedPostgres.OWNER, database.password());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How pgbench signs in: as the application, which row-level security binds. */
    Map<String, String> pgbenchEnvironment() {
        EmbeddedPostgres database = database();
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(database.password().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            String password = HexFormat.of()
                    .formatHex(mac.doFinal(("smartbiz " + APPLICATION_ROLE).getBytes(StandardCharsets.UTF_8)));
            return Map.of(
                    "PGHOST",
                    "127.0.0.1",
                    "PGPORT",
                    Integer.toString(database.port()),
                    "PGUSER",
                    APPLICATION_ROLE,
                    "PGPASSWORD",
                    password,
                    "PGDATABASE",
                    EmbeddedPostgres.DATABASE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int await(Process process) {
        try {
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("A process did not end within two minutes");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
