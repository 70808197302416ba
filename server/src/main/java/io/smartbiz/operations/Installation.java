package io.smartbiz.operations;

import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.settings.DatabaseSettings;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The data folder and the database of an installation, while a program uses them. A server locks the folder. A command uses
 * the database of a running server, or starts the database until it ends.
 */
public final class Installation implements AutoCloseable, Supplier<DatabaseAccess> {

    private static final Logger log = LoggerFactory.getLogger(Installation.class);
    private static final String LOCK = "server.lock";
    private static final long SHORTEST_PAUSE_MILLIS = 250;
    private static final long LONGEST_PAUSE_MILLIS = 8_000;

    private final Settings settings;
    private final @Nullable FileChannel lock;
    private final CompletableFuture<DatabaseSetup> setup;
    private final CompletableFuture<DatabaseAccess> access;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CompletableFuture<Void> work;
    private @Nullable EmbeddedPostgres postgres;

    private Installation(Settings settings, @Nullable FileChannel lock) {
        this.settings = settings;
        this.lock = lock;
        this.setup = new CompletableFuture<>();
        this.access = new CompletableFuture<>();
        boolean server = lock != null;
        this.work = CompletableFuture.runAsync(
                () -> runDatabase(server),
                task -> Thread.ofPlatform().name("database").daemon().start(task));
    }

    /** For a server, which locks the folder. The database starts in the background. */
    public static Installation forServer(Settings settings) {
        return new Installation(settings, lock(settings.server().dataDirectory()));
    }

    /** For a command. */
    public static Installation forCommand(Settings settings) {
        return new Installation(settings, null);
    }

    private static FileChannel lock(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
        } catch (OverlappingFileLockException e) {
            // Reported below.
        } catch (IOException e) {
            throw new OperatorException("SMARTBIZ_DATA_DIR: the folder " + folder + " cannot be used: " + e + ".", e);
        }
        throw new OperatorException("Another SmartBiz server already runs on the data folder " + folder
                + ". Stop it first, or set SMARTBIZ_DATA_DIR and SMARTBIZ_PORT for a second one.");
    }

    private void runDatabase(boolean server) {
        try {
            DatabaseSetup found = connect(server);
            setup.complete(found);
            access.complete(found.prepare());
        } catch (Throwable e) {
            setup.completeExceptionally(e);
            access.completeExceptionally(e);
            return;
        }
        if (server && postgres != null) {
            keepRunning(postgres);
        }
    }

    /**
     * Restarts the database whenever its process has ended, killed by the system or stopped by hand. Its port stays, so
     * connections recover by themselves; requests wait some seconds and then get 503. A database that cannot start, for
     * example on a full disk, is retried until it can.
     */
    private void keepRunning(EmbeddedPostgres first) {
        EmbeddedPostgres current = first;
        long pause = SHORTEST_PAUSE_MILLIS;
        while (!isClosing(pause)) {
            if (current.isRunning()) {
                pause = SHORTEST_PAUSE_MILLIS;
                continue;
            }
            try {
                log.error("PostgreSQL ended while SmartBiz is running; restarting it");
                current = current.startAgain();
                postgres = current;
                log.warn("PostgreSQL is running again");
            } catch (RuntimeException e) {
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                log.error("PostgreSQL could not be restarted; trying again soon: {}", e.getMessage());
            }
        }
    }

    private boolean isClosing(long millis) {
        try {
            return closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }

    private DatabaseSetup connect(boolean server) {
        DatabaseSettings.Own own = settings.database().own();
        if (own != null) {
            return new DatabaseSetup(own.url(), own.username(), own.password(), own.appUsername());
        }
        Path folder = settings.database().embedded();
        Optional<EmbeddedPostgres> running = server ? Optional.empty() : EmbeddedPostgres.running(folder);
        EmbeddedPostgres found =
                running.orElseGet(() -> EmbeddedPostgres.start(EmbeddedPostgres.Options.durable(folder)));
        if (running.isEmpty()) {
            postgres = found;
        }
        return new DatabaseSetup(found.url(), EmbeddedPostgres.OWNER, found.password(), "smartbiz_app");
    }

    /** Waits until the database is ready. @return how the application signs in */
    @Override
    public DatabaseAccess get() {
        return await(access);
    }

    /** The database with its owner's rights, once it is up to date. */
    public DatabaseSetup setup() {
        await(access);
        return await(setup);
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    /** Stops the database if this program started or adopted it, and unlocks the folder. */
    @Override
    public void close() {
        try {
            closing.countDown();
            // Waits for a start in progress: otherwise a half-started database would be left behind.
            work.join();
            if (postgres != null) {
                postgres.close();
            }
        } finally {
            if (lock != null) {
                try {
                    lock.close();
                } catch (IOException e) {
                    throw new OperatorException("The data folder could not be unlocked: " + e + ".", e);
                }
            }
        }
    }
}
