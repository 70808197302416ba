package io.smartbiz.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A PostgreSQL server of our own on this machine: durable, reachable from this machine only, with a generated password.
 *
 * <p>The server is a process of its own and outlives a killed Java process. The next start finds it by its
 * {@code postmaster.pid} and adopts it, so nothing that was acknowledged is lost and nothing is started twice.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The owner of the database: only migrations and operator commands sign in with it. */
    public static final String OWNER = "postgres";

    /** The one database of an installation. */
    public static final String DATABASE = "smartbiz";

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Home home;
    private final Postmaster postmaster;
    private final String password;
    private final Options options;

    private EmbeddedPostgres(Home home, Postmaster postmaster, String password, Options options) {
        this.home = home;
        this.postmaster = postmaster;
        this.password = password;
        this.options = options;
    }

    /**
     * How to run the server.
     *
     * @param folder where its data lies; made when it is missing
     * @param settings PostgreSQL settings over the defaults, such as {@code shared_buffers}
     * @param temporary whether the data is deleted when the server is stopped
     */
    public record Options(Path folder, Map<String, String> settings, boolean temporary) {

        /** Durable, as a shop runs it. */
        public static Options durable(Path folder) {
            return new Options(folder, Map.of(), false);
        }

        /** For tests and builds whose data may be lost: PostgreSQL does not wait for the disk. */
        public static Options fleeting(Path folder) {
            return new Options(
                    folder, Map.of("fsync", "off", "full_page_writes", "off", "synchronous_commit", "off"), true);
        }
    }

    /**
     * Starts the server, or adopts the one that already runs on this folder.
     *
     * @throws EmbeddedPostgresException with one sentence that says what is wrong
     */
    public static EmbeddedPostgres start(Options options) {
        var binaries = PostgresBinaries.unpackedIn(PostgresBinaries.defaultCache());
        var account = ServerAccount.choose();
        Home home = Home.at(options.folder(), account, binaries);
        String password = home.createdOnce();
        Postmaster postmaster = home.postmaster().isPresent()
                ? home.awaitReady(Optional.empty(), START_LIMIT)
                : home.startServer(freePort(), options.settings());
        return new EmbeddedPostgres(home, postmaster, password, options);
    }

    /** The server that already runs on {@code folder}, for commands beside a running SmartBiz; empty when none does. */
    public static Optional<EmbeddedPostgres> running(Path folder) {
        if (!Files.exists(folder.resolve(Home.PASSWORD))) {
            return Optional.empty();
        }
        var binaries = PostgresBinaries.unpackedIn(PostgresBinaries.defaultCache());
        Home home = Home.at(folder, ServerAccount.choose(), binaries);
        return home.postmaster()
                .map(postmaster -> new EmbeddedPostgres(home, postmaster, home.createdOnce(), Options.durable(folder)));
    }

    /** Whether the server's own process is there, on its port. */
    public boolean isRunning() {
        return home.postmaster().filter(running -> running.port() == port()).isPresent();
    }

    /**
     * Starts the server again after its process has ended, on the same port, so that new connections find it.
     *
     * @throws EmbeddedPostgresException with one sentence that says what is wrong
     */
    public EmbeddedPostgres startAgain() {
        home.postmaster().filter(other -> other.port() != port()).ifPresent(other -> {
            throw new EmbeddedPostgresException("Another program uses the database in " + home.folder()
                    + " at present, on port " + other.port() + ".");
        });
        return new EmbeddedPostgres(home, home.startServer(port(), options.settings()), password, options);
    }

    /** The TCP port on 127.0.0.1. */
    public int port() {
        return postmaster.port();
    }

    /** The server's own process, so that tests of faults can kill it. */
    public long processId() {
        return postmaster.processId();
    }

    /** The JDBC address of {@link #DATABASE}. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + DATABASE;
    }

    /** The password of {@link #OWNER}. */
    public String password() {
        return password;
    }

    /** Stops the server cleanly: open transactions are rolled back and everything committed is on the disk. */
    @Override
    public void close() {
        home.shutDown();
        if (options.temporary()) {
            home.delete();
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A running server as its {@code postmaster.pid} tells it. */
    private record Postmaster(long processId, int port, boolean ready) {}

    /** A data folder and what is done with it. */
    private record Home(Path folder, ServerAccount account, PostgresBinaries binaries) {

        static final String PASSWORD = "owner-password";

        static Home at(Path requested, ServerAccount account, PostgresBinaries binaries) {
            try {
                Path folder = requested.toAbsolutePath().normalize();
                if (!Files.exists(folder)) {
                    Files.createDirectories(folder);
                    account.own(folder);
                    if (!account.canUse(folder)) {
                        folder = moveWithinReach(folder, account);
                    }
                }
                return new Home(folder.toRealPath(), account, binaries);
            } catch (IOException e) {
                throw new EmbeddedPostgresException(
                        "The database folder " + requested + " cannot be used: " + e + ".", e);
            }
        }

        /**
         * Root's own folder is closed to the unprivileged account, so the data lies in a system folder and the
         * requested folder becomes a link to it.
         */
        private static Path moveWithinReach(Path folder, ServerAccount account) throws IOException {
            Path parent = Files.createDirectories(Path.of("/var/lib/smartbiz"));
            Path target = Files.createTempDirectory(parent, "database-");
            account.own(target);
            Files.delete(folder);
            return Files.createSymbolicLink(folder, target);
        }

        Path cluster() {
            return folder.resolve("cluster");
        }

        Path log() {
            return folder.resolve("postgres.log");
        }

        /** Makes the database cluster when there is none, and gives the owner's password. */
        String createdOnce() {
            Path passwordFile = folder.resolve(PASSWORD);
            try {
                if (!Files.exists(cluster().resolve("PG_VERSION"))) {
                    create(passwordFile);
                }
                return Files.readString(passwordFile).strip();
            } catch (IOException e) {
                throw new EmbeddedPostgresException("The database in " + folder + " cannot be read: " + e + ".", e);
            }
        }

        private void create(Path passwordFile) throws IOException {
            delete(cluster());
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.deleteIfExists(passwordFile);
            Files.createFile(passwordFile);
            OperatingSystem.makePrivate(passwordFile);
            Files.writeString(passwordFile, HexFormat.of().formatHex(random));
            account.own(passwordFile);
            if (!Files.exists(log())) {
                Files.createFile(log());
            }
            account.own(log());
            Path unfinished = folder.resolve("cluster.new");
            delete(unfinished);
            run(
                    "initdb",
                    "-D",
                    unfinished.toString(),
                    "-U",
                    OWNER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    "--locale=" + (OperatingSystem.WINDOWS ? "C" : "C.UTF-8"),
                    "--data-checksums");
            createDatabase(unfinished);
            // Renamed at the end, so a start that was killed half-way begins anew.
            Files.move(unfinished, cluster());
        }

        private void createDatabase(Path cluster) throws IOException {
            var command = account.command(
                    List.of(binaries.program("postgres").toString(), "--single", "-D", cluster.toString(), "postgres"));
            var process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                    .start();
            try (var input = process.outputWriter(StandardCharsets.UTF_8)) {
                input.write("create database " + DATABASE + "\n");
            }
            int exit = await(process);
            if (exit != 0) {
                throw new EmbeddedPostgresException("The database could not be created: " + lastLines());
            }
        }

        /** Processes of a killed server hold its memory until they notice; only for them a start is tried again. */
        Postmaster startServer(int port, Map<String, String> settings) {
            Instant end = Instant.now().plus(START_LIMIT);
            while (true) {
                try {
                    return awaitReady(Optional.of(launch(port, settings)), START_LIMIT);
                } catch (EmbeddedPostgresException e) {
                    if (!lastLines().contains("pre-existing shared memory block")
                            || Instant.now().isAfter(end)) {
                        throw e;
                    }
                    sleep(200);
                }
            }
        }

        /** Starts the server in the background; the process returned is the one that starts it and then ends. */
        Process launch(int port, Map<String, String> changes) {
            var settings = new TreeMap<>(Map.of(
                    "listen_addresses", "127.0.0.1",
                    "unix_socket_directories", "",
                    "max_connections", "64",
                    "shared_buffers", "192MB",
                    "max_wal_size", "2GB",
                    "timezone", "UTC",
                    "log_timezone", "UTC"));
            settings.putAll(changes);
            var options = new StringBuilder("-p " + port);
            settings.forEach((name, value) -> options.append(" -c ")
                    .append(name)
                    .append("=\"")
                    .append(value)
                    .append('"'));
            // pg_ctl gives the server a session of its own, so that Ctrl-C reaches SmartBiz alone.
            return spawn(
                    ProcessBuilder.Redirect.DISCARD,
                    "pg_ctl",
                    "start",
                    "-w",
                    "-D",
                    cluster().toString(),
                    "-l",
                    log().toString(),
                    "-o",
                    options.toString());
        }

        Postmaster awaitReady(Optional<Process> launcher, Duration limit) {
            Instant end = Instant.now().plus(limit);
            while (Instant.now().isBefore(end)) {
                Optional<Postmaster> running = postmaster();
                if (running.isPresent() && running.get().ready()) {
                    return running.get();
                }
                if (running.isEmpty()
                        && launcher.filter(process -> !process.isAlive()).isPresent()) {
                    break;
                }
                sleep(10);
            }
            throw new EmbeddedPostgresException(
                    "PostgreSQL did not start. Its log " + log() + " ends with: " + lastLines() + ".");
        }

        /** What runs on this folder. A file left by a dead server, or by a process number used again, counts as nothing. */
        Optional<Postmaster> postmaster() {
            try {
                List<String> lines = Files.readAllLines(cluster().resolve("postmaster.pid"));
                if (lines.size() < 4) {
                    return Optional.empty();
                }
                long processId = Long.parseLong(lines.get(0).strip());
                if (!isOurs(processId)) {
                    return Optional.empty();
                }
                boolean ready = lines.size() > 7 && lines.get(7).strip().equals("ready");
                return Optional.of(
                        new Postmaster(processId, Integer.parseInt(lines.get(3).strip()), ready));
            } catch (IOException | NumberFormatException e) {
                return Optional.empty();
            }
        }

        private boolean isOurs(long processId) {
            Path commandLine = Path.of("/proc/" + processId + "/cmdline");
            if (!Files.exists(Path.of("/proc/self"))) {
                return ProcessHandle.of(processId).isPresent();
            }
            try {
                // Empty for a zombie, which no longer serves anybody.
                return Files.readString(commandLine).contains(cluster().toString());
            } catch (IOException e) {
                return false;
            }
        }

        void shutDown() {
            if (postmaster().isPresent()) {
                run(
                        "pg_ctl",
                        "stop",
                        "-m",
                        "fast",
                        "-w",
                        "-t",
                        "60",
                        "-D",
                        cluster().toString());
            }
        }

        private void run(String program, String... arguments) {
            try {
                Path output = Files.createTempFile("smartbiz-" + program, ".txt");
                try {
                    if (await(spawn(ProcessBuilder.Redirect.to(output.toFile()), program, arguments)) != 0) {
                        throw new EmbeddedPostgresException(
                                program + " failed: " + Files.readString(output).strip() + " " + lastLines());
                    }
                } finally {
                    Files.deleteIfExists(output);
                }
            } catch (IOException e) {
                throw new EmbeddedPostgresException(program + " could not be run: " + e + ".", e);
            }
        }

        private Process spawn(ProcessBuilder.Redirect output, String program, String... arguments) {
            var command = new ArrayList<String>();
            command.add(binaries.program(program).toString());
            command.addAll(List.of(arguments));
            try {
                return new ProcessBuilder(account.command(command))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output)
                        .start();
            } catch (IOException e) {
                throw new EmbeddedPostgresException(program + " could not be run: " + e + ".", e);
            }
        }

        private String lastLines() {
            try {
                List<String> lines = Files.readAllLines(log());
                return String.join(" | ", lines.subList(Math.max(0, lines.size() - 4), lines.size()));
            } catch (IOException e) {
                return "";
            }
        }

        private static int await(Process process) {
            try {
                return process.waitFor();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedPostgresException("Interrupted", e);
            }
        }

        private static void sleep(long millis) {
            try {
                Thread.sleep(millis);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new EmbeddedPostgresException("Interrupted", e);
            }
        }

        void delete() {
            try {
                delete(folder);
            } catch (IOException e) {
                throw new EmbeddedPostgresException(folder + " could not be deleted: " + e + ".", e);
            }
        }

        private static void delete(Path folder) throws IOException {
            if (!Files.exists(folder)) {
                return;
            }
            try (var files = Files.walk(folder)) {
                for (Path file : (Iterable<Path>) files.sorted(Comparator.reverseOrder())::iterator) {
                    Files.delete(file);
                }
            }
        }
    }
}
