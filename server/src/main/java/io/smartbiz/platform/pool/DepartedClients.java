package io.smartbiz.platform.pool;

import io.smartbiz.platform.access.Peer;
import io.smartbiz.platform.access.WorkClass;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Cancels the statements of heavy requests whose clients have disconnected; their changes so far are rolled back, and they
 * begin no further ones.
 * Ordinary changes are finished: when the client repeats the request with its key, it gets the answer.
 */
public final class DepartedClients implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(DepartedClients.class);
    private static final long PAUSE_MILLIS = 1_000;
    private static final long SHORTEST_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final SharedConnections connections;
    private volatile boolean running;

    public DepartedClients(SharedConnections connections) {
        this.connections = connections;
    }

    @Override
    public void start() {
        running = true;
        if (ConnectionTable.isKnown()) {
            Thread.ofPlatform().daemon().name("departed-clients").start(this::watch);
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void watch() {
        while (running) {
            try {
                Thread.sleep(PAUSE_MILLIS);
                endLeft();
            } catch (IOException e) {
                log.debug("The table of connections cannot be read", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private static boolean isHeavy(WorkClass work) {
        return work == WorkClass.HEAVY || work == WorkClass.BULK;
    }

    private void endLeft() throws IOException {
        List<Lease> slow = connections.leases().stream()
                .filter(lease -> isHeavy(lease.work()) && lease.ageNanos() > SHORTEST_NANOS)
                .toList();
        if (slow.isEmpty()) {
            return;
        }
        ConnectionTable table = ConnectionTable.read();
        for (Lease lease : slow) {
            Peer peer = lease.peer();
            if (peer != null && table.hasLeft(peer)) {
                log.info("The client of a heavy request has left, so its statement is ended");
                lease.cancel();
            }
        }
    }
}
