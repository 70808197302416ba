package io.smartbiz.operations.health;

import io.smartbiz.platform.http.limits.DiskGuard;
import io.smartbiz.platform.pool.DatabaseWatch;
import io.smartbiz.platform.pool.SharedConnections;
import io.smartbiz.platform.settings.DatabaseSettings;
import io.smartbiz.platform.settings.FileSettings;
import java.io.File;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Whether this server can take requests, and what keeps it from that. It asks the database once a minute at most, so it answers
 * at once in any state, and nobody can take connections by asking for it.
 */
@Component
class Readiness {

    private static final Logger log = LoggerFactory.getLogger(Readiness.class);
    private static final long PAUSE_NANOS = Duration.ofMinutes(1).toNanos();
    private static final long PAUSE_AFTER_FAILURE_NANOS = Duration.ofSeconds(5).toNanos();

    /** What keeps requests from being answered. */
    enum Problem {
        DATABASE_DOWN,
        CONNECTIONS_EXHAUSTED,
        SCHEMA_OUTDATED,

        /** Changes are refused, but reading works, so the server stays in service. */
        DISK_FULL;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final DatabaseWatch watch;
    private final SharedConnections connections;
    private final SchemaRepository schema;
    private final List<File> folders = new ArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile boolean isOutdated;
    private volatile long nextLook = System.nanoTime();

    Readiness(
            DatabaseWatch watch,
            SharedConnections connections,
            SchemaRepository schema,
            DatabaseSettings database,
            FileSettings files) {
        this.watch = watch;
        this.connections = connections;
        this.schema = schema;
        if (database.own() == null) {
            folders.add(database.embedded().toFile());
        }
        if (!files.inS3()) {
            folders.add(files.directory().toFile());
        }
    }

    Set<Problem> problems() {
        var problems = EnumSet.noneOf(Problem.class);
        if (!watch.isAnswering()) {
            problems.add(Problem.DATABASE_DOWN);
        } else if (connections.isExhausted()) {
            problems.add(Problem.CONNECTIONS_EXHAUSTED);
        } else if (isOutdated()) {
            problems.add(Problem.SCHEMA_OUTDATED);
        }
        if (folders.stream().anyMatch(DiskGuard::isFull)) {
            problems.add(Problem.DISK_FULL);
        }
        return problems;
    }

    /** Asks the database once a minute at most; in between it returns the last result. */
    private boolean isOutdated() {
        if (System.nanoTime() - nextLook >= 0 && looking.compareAndSet(false, true)) {
            try {
                Set<String> missing = schema.missing();
                isOutdated = !missing.isEmpty();
                if (isOutdated) {
                    log.error("The schema of the database lacks {}: run ./smartbiz migrate", missing);
                }
                nextLook = System.nanoTime() + PAUSE_NANOS;
            } catch (RuntimeException e) {
                log.debug("The schema cannot be read at present", e);
                nextLook = System.nanoTime() + PAUSE_AFTER_FAILURE_NANOS;
            } finally {
                looking.set(false);
            }
        }
        return isOutdated;
    }
}
