package io.smartbiz.operations;

import io.smartbiz.platform.data.DatabaseAccess;
import io.smartbiz.platform.settings.Settings;
import io.smartbiz.postgres.EmbeddedPostgres;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The data folder and the database of an installation while a program works with them. A server holds the folder for
 * itself; commands work beside a running server, or start the database for their own time.
 */
final class Installation implements AutoCloseable, Supplier<DatabaseAccess> {

    private static final String LOCK = "server.lock";

    private final Settings settings;
    private final @Nullable FileChannel lock;
    private final CompletableFuture<DatabaseSetup> setup;
    private final CompletableFuture<DatabaseAccess> access;
    private @Nullable EmbeddedPostgres postgres;

    private Installation(Settings settings, @Nullable FileChannel lock) {
        this.settings = settings;
        this.lock = lock;
        this.setup = new CompletableFuture<>();
        this.access = new CompletableFuture<>();
    }

    /** For a server: nobody else may serve from this folder. The database starts while the caller goes on. */
    static Installation forServer(Settings settings) {
        var installation = new Installation(settings, lock(settings.dataDirectory()));
        installation.startDatabase(true);
        return installation;
    }

    /** For a command. */
    static Installation forCommand(Settings settings) {
        var installation = new Installation(settings, null);
        installation.startDatabase(false);
        return installation;
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
            // Told below.
        } catch (IOException e) {
            throw new OperatorException("SMARTBIZ_DATA_DIR: the folder " + folder + " cannot be used: " + e, e);
        }
        throw new OperatorException("Another SmartBiz server already runs on the data folder " + folder
                + ". Stop it first, or set SMARTBIZ_DATA_DIR and SMARTBIZ_PORT for a second one.");
    }

    private void startDatabase(boolean adopt) {
        Thread.ofPlatform().name("database").daemon().start(() -> {
            try {
                DatabaseSetup found = connect(adopt);
                setup.complete(found);
                access.complete(found.prepare());
            } catch (Throwable e) {
                setup.completeExceptionally(e);
                access.completeExceptionally(e);
            }
        });
    }

    private DatabaseSetup connect(boolean adopt) {
        Settings.Database own = settings.database();
        if (own != null) {
            return new DatabaseSetup(own.url(), own.username(), own.password(), own.appUsername());
        }
        Path folder = settings.dataDirectory().resolve("postgres");
        var running = adopt ? java.util.Optional.<EmbeddedPostgres>empty() : EmbeddedPostgres.running(folder);
        EmbeddedPostgres server =
                running.orElseGet(() -> EmbeddedPostgres.start(EmbeddedPostgres.Options.durable(folder)));
        if (running.isEmpty()) {
            postgres = server;
        }
        return new DatabaseSetup(server.url(), EmbeddedPostgres.OWNER, server.password(), "smartbiz_app");
    }

    /** Waits until the database is ready. @return how the application signs in */
    @Override
    public DatabaseAccess get() {
        return await(access);
    }

    /** The database with its owner's rights, once it is up. */
    DatabaseSetup setup() {
        await(access);
        return await(setup);
    }

    /** The database with its owner's rights, up but perhaps not up to date. */
    DatabaseSetup unprepared() {
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

    /** Stops the database if this program started or adopted it, and frees the folder. */
    @Override
    public void close() {
        try {
            // A start that is under way is waited for: a half-started server would be left alone otherwise.
            access.handle((_, _) -> null).join();
            if (postgres != null) {
                postgres.close();
            }
        } finally {
            if (lock != null) {
                try {
                    lock.close();
                } catch (IOException e) {
                    throw new OperatorException("The data folder could not be freed: " + e, e);
                }
            }
        }
    }
}
