package io.smartbiz.platform.pool;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Notices within a second and a half that the database does not respond: stopped, frozen or cut off, while its
 * connections stay open. Requests then fail at once. One thread queries the database repeatedly on its own connection;
 * another measures how late the answer is.
 *
 * <p>A busy machine does not count as an unresponsive database: as long as connections are given back, the database answers
 * somebody. A pause of this process does not count either.
 */
public final class DatabaseWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DatabaseWatch.class);
    private static final long PAUSE_MILLIS = 250;
    private static final long LOOK_MILLIS = 50;

    /** A look that comes so late shows that this process stood still itself. */
    private static final long OWN_PAUSE_NANOS = Duration.ofMillis(500).toNanos();

    private static final long SILENCE_NANOS = Duration.ofSeconds(1).toNanos();
    private static final long NOTHING = Long.MIN_VALUE;

    /** Opens a connection that no pool knows. */
    @FunctionalInterface
    public interface Opener {
        Connection open() throws SQLException;
    }

    private final Opener opener;
    private volatile Runnable onSilence = () -> {};
    private volatile boolean running;
    private volatile boolean silent;
    private volatile boolean reachable = true;
    private volatile long askedAt = NOTHING;
    private volatile long progressAt = System.nanoTime();
    private volatile long awakeSince = System.nanoTime();
    private volatile @Nullable Connection connection;

    public DatabaseWatch(Opener opener) {
        this.opener = opener;
    }

    /** Is run again and again while the database is silent. */
    void onSilence(Runnable work) {
        onSilence = work;
    }

    /** Notes that the database has answered somebody. */
    void noteProgress() {
        progressAt = System.nanoTime();
    }

    /** Whether the database was heard of a moment ago. */
    public boolean isAnswering() {
        return reachable && !silent;
    }

    /** @throws SQLTransientConnectionException while the database is silent */
    void requireAnswering() throws SQLTransientConnectionException {
        if (silent) {
            throw new SQLTransientConnectionException("The database does not answer");
        }
    }

    @Override
    public void start() {
        running = true;
        Thread.ofPlatform().daemon().name("database-ping").start(this::ask);
        Thread.ofPlatform().daemon().name("database-watch").start(this::look);
    }

    @Override
    public void stop() {
        running = false;
        Connection open = connection;
        if (open != null) {
            try {
                open.abort(Runnable::run);
            } catch (SQLException e) {
                log.debug("The connection was closed already", e);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before requests are taken, and until they are answered. */
    @Override
    public int getPhase() {
        return 0;
    }

    private void ask() {
        while (running) {
            try (Connection open = opener.open()) {
                connection = open;
                answered();
                while (running && isValid(open)) {
                    answered();
                    sleep(PAUSE_MILLIS);
                }
            } catch (SQLException | RuntimeException e) {
                log.debug("The database cannot be reached", e);
            } finally {
                connection = null;
            }
            failed();
            sleep(PAUSE_MILLIS);
            askedAt = System.nanoTime();
        }
    }

    /** A connection that is refused at once is an answer: the database is down, and the pool notices that itself. */
    private void failed() {
        reachable = false;
        long asked = askedAt;
        if (asked == NOTHING || System.nanoTime() - asked < SILENCE_NANOS) {
            askedAt = NOTHING;
            silent = false;
        }
    }

    private boolean isValid(Connection open) throws SQLException {
        askedAt = System.nanoTime();
        return open.isValid(0);
    }

    private void answered() {
        askedAt = NOTHING;
        reachable = true;
        if (silent) {
            silent = false;
            log.warn("The database answers again");
        }
    }

    private void look() {
        long before = System.nanoTime();
        while (running) {
            sleep(LOOK_MILLIS);
            long now = System.nanoTime();
            if (now - before > OWN_PAUSE_NANOS) {
                awakeSince = now;
            }
            before = now;
            if (isOverdue(now)) {
                if (!silent) {
                    log.warn("The database does not answer: requests are refused until it does");
                    silent = true;
                }
                onSilence.run();
            }
        }
    }

    private boolean isOverdue(long now) {
        long asked = askedAt;
        if (asked == NOTHING) {
            return false;
        }
        boolean isQuiet = now - progressAt > SILENCE_NANOS && now - awakeSince > SILENCE_NANOS;
        return now - asked > SILENCE_NANOS && (silent || isQuiet);
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
