package io.smartbiz.platform.pool;

import com.zaxxer.hikari.HikariDataSource;
import io.smartbiz.platform.access.RunningJob;
import io.smartbiz.platform.access.WorkClass;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The pool of connections as the application sees it: divided into shares, and closed at once while the database does not
 * answer. Whatever the application asks or changes goes through these connections.
 */
public final class SharedConnections extends DelegatingDataSource {

    /** Jobs rest in proportion to their work while there are requests, so that they take a fifth of the time at most. */
    private static final int REST_OF_JOBS = 4;

    private static final long LONGEST_REST_NANOS = TimeUnit.SECONDS.toNanos(2);

    private static final long EXHAUSTED_NANOS = TimeUnit.SECONDS.toNanos(2);
    private static final long RECENTLY_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final HikariDataSource pool;
    private final DatabaseWatch watch;
    private final ConnectionShares shares;
    private final Set<Lease> leases = ConcurrentHashMap.newKeySet();
    private final JobTransactions jobs = new JobTransactions();

    /** How many connections this thread holds; work that needs a second one must not wait for its own share. */
    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);

    /** How long this thread's last job held its connection. */
    private final ThreadLocal<Long> lastHeld = ThreadLocal.withInitial(() -> 0L);

    private volatile long lastLease = System.nanoTime();
    private volatile long lastRequest = System.nanoTime() - RECENTLY_NANOS;

    public SharedConnections(HikariDataSource pool, DatabaseWatch watch) {
        super(pool);
        this.pool = pool;
        this.watch = watch;
        this.shares = new ConnectionShares(
                pool.getMaximumPoolSize(),
                Runtime.getRuntime().availableProcessors(),
                new RecentOrganizations(System::nanoTime));
        watch.onSilence(() -> leases.forEach(lease -> lease.abort(pool)));
    }

    @Override
    public Connection getConnection() throws SQLException {
        return getConnection(WorkClass.current());
    }

    /**
     * A connection for work of a class.
     *
     * @throws SQLTransientConnectionException when none comes free in time, or the database does not answer
     * @throws SQLException for heavy work whose client has left
     */
    public Connection getConnection(WorkClass workClass) throws SQLException {
        watch.requireAnswering();
        if (workClass.isRequest()) {
            lastRequest = System.nanoTime();
        } else if (workClass == WorkClass.JOB && depth.get() == 0) {
            giveWay();
        }
        Turn turn = Turn.of(workClass);
        if (turn.isAbandoned()) {
            throw Lease.departed();
        }
        ConnectionShares.Held held = depth.get() == 0 ? shares.take(turn) : null;
        try {
            return lease(fromPool(turn), turn, held);
        } catch (SQLException | RuntimeException e) {
            giveBack(held);
            throw e;
        } finally {
            turn.end();
        }
    }

    private Connection fromPool(Turn turn) throws SQLException {
        while (true) {
            watch.requireAnswering();
            try {
                return pool.getConnection();
            } catch (SQLTransientConnectionException e) {
                if (turn.leftNanos() <= 0) {
                    throw e;
                }
            }
        }
    }

    private Connection lease(Connection connection, Turn turn, ConnectionShares.@Nullable Held held) {
        Thread holder = Thread.currentThread();
        lastLease = System.nanoTime();
        depth.set(depth.get() + 1);
        var leased = new Lease[1];
        leased[0] = new Lease(connection, turn, () -> {
            Lease lease = leased[0];
            leases.remove(lease);
            watch.noteProgress();
            noteJob(lease);
            giveBack(held);
            if (Thread.currentThread() == holder) {
                depth.set(depth.get() - 1);
                lastHeld.set(lease.heldNanos());
            }
        });
        leases.add(leased[0]);
        return leased[0];
    }

    private void noteJob(Lease lease) {
        RunningJob job = lease.job();
        if (job != null) {
            long nanos = lease.heldNanos();
            job.note(nanos);
            jobs.note(job.name(), nanos);
        }
    }

    /** How many seconds the longest transaction of a job took within the last day; 0 when it had none. */
    public double longestJobTransaction(String job) {
        return jobs.longest(job);
    }

    private static void giveBack(ConnectionShares.@Nullable Held held) {
        if (held != null) {
            held.giveBack();
        }
    }

    /** Lets requests go first before a job begins its next transaction. */
    private void giveWay() {
        if (System.nanoTime() - lastRequest > RECENTLY_NANOS && !shares.hasWaitingRequests()) {
            return;
        }
        long rest = Math.min(LONGEST_REST_NANOS, REST_OF_JOBS * lastHeld.get());
        try {
            TimeUnit.NANOSECONDS.sleep(rest);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many connections all requests of a class may hold at a time. */
    public int most(WorkClass work) {
        return shares.most(work);
    }

    /** The connections held at present. */
    List<Lease> leases() {
        return List.copyOf(leases);
    }

    /** Whether requests wait, and none has got a connection for seconds. */
    public boolean isExhausted() {
        return shares.hasWaitingRequests() && System.nanoTime() - lastLease > EXHAUSTED_NANOS;
    }

    /**
     * How the connections are used.
     *
     * @param active held at present
     * @param waiting requests that wait for one
     * @param most of the pool
     */
    public record Use(int active, int idle, int waiting, int most) {}

    public Use use() {
        return new Use(
                shares.inUse(),
                pool.getHikariPoolMXBean() == null
                        ? 0
                        : pool.getHikariPoolMXBean().getIdleConnections(),
                shares.waitingRequests(),
                shares.most());
    }
}
