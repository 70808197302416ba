package io.smartbiz.platform.pool;

import com.zaxxer.hikari.HikariDataSource;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Peer;
import io.smartbiz.platform.access.RunningJob;
import io.smartbiz.platform.access.WorkClass;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A connection that is held. Closing it gives its shares back; until then it can be broken off from outside. */
final class Lease extends DefaultConnection {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    /** PostgreSQL's own state for a statement that was cancelled. */
    private static final String CANCELLED = "57014";

    private final Turn turn;
    private final Runnable giveBack;
    private final @Nullable RunningJob job = RunningJob.current();
    private final long since = System.nanoTime();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final AtomicBoolean aborted = new AtomicBoolean();
    private final Object cancelling = new Object();
    private volatile boolean isCancelled;

    Lease(Connection connection, Turn turn, Runnable giveBack) {
        super(connection);
        this.turn = turn;
        this.giveBack = giveBack;
    }

    WorkClass work() {
        return turn.work();
    }

    /** The job that holds it; null for other work. */
    @Nullable
    RunningJob job() {
        return job;
    }

    /** The client that the connection's work is for; null without one. */
    @Nullable
    Peer peer() {
        return turn.request() == null ? null : turn.request().peer();
    }

    /** For how long the request has been answered; for other work, for how long the connection has been held. */
    long ageNanos() {
        CurrentRequest request = turn.request();
        return request == null ? heldNanos() : request.ageNanos();
    }

    long heldNanos() {
        return System.nanoTime() - since;
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        requireWanted();
        return super.prepareStatement(sql);
    }

    @Override
    public Statement createStatement() throws SQLException {
        requireWanted();
        return super.createStatement();
    }

    private void requireWanted() throws SQLException {
        if (isCancelled) {
            throw departed();
        }
    }

    /** What ends work that nobody waits for any more. */
    static SQLException departed() {
        return new SQLException("The client has left", CANCELLED);
    }

    @Override
    public void close() throws SQLException {
        if (closed.compareAndSet(false, true)) {
            // A cancellation under way must not hit the next user's statement.
            synchronized (cancelling) {
                try {
                    super.close();
                } finally {
                    giveBack.run();
                }
            }
        }
    }

    /** Tells PostgreSQL to cancel the running statement, and refuses further ones of the request. */
    void cancel() {
        isCancelled = true;
        CurrentRequest request = turn.request();
        if (request != null) {
            request.depart();
        }
        synchronized (cancelling) {
            if (!closed.get()) {
                try {
                    unwrap(PGConnection.class).cancelQuery();
                } catch (SQLException e) {
                    log.debug("A statement could not be cancelled", e);
                }
            }
        }
    }

    /** Cuts the connection: whoever waits for an answer on it gets an error, and the pool does not reuse it. */
    void abort(HikariDataSource pool) {
        if (closed.get() || !aborted.compareAndSet(false, true)) {
            return;
        }
        try {
            abort(Runnable::run);
            pool.evictConnection(getDelegate());
        } catch (SQLException e) {
            log.debug("The connection was closed already", e);
        }
    }
}
