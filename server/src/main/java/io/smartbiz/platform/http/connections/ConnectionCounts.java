package io.smartbiz.platform.http.connections;

import io.smartbiz.platform.access.Neighbourhood;
import io.smartbiz.platform.settings.Networks;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which new connections are taken. It counts them up by address as they come. When a bound seems to be reached it
 * counts anew, because some have gone, but not more often than every 100 ms: a flood of refused connections would
 * otherwise make it look at all others for each of them.
 */
final class ConnectionCounts {

    static final int MOST_OF_ADDRESS = 512;

    /** Left for this machine: for the watchdog, the operator, and a proxy. */
    static final int KEPT_FOR_THIS_MACHINE = 256;

    static final long RECOUNT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final int most;
    private final @Nullable InetAddress own;
    private final Networks proxies;
    private final LongSupplier nanoTime;
    private final Map<String, Integer> byAddress = new HashMap<>();
    private int all;
    private long lastCount;

    /** Those who are connected now, one entry for each connection. */
    @FunctionalInterface
    interface Present {
        Stream<InetAddress> addresses();
    }

    /**
     * @param most the connections that the server holds at a time
     * @param own the address that the server listens on; null for all
     * @param proxies whose connections are those of many, so that only the whole bounds them
     */
    ConnectionCounts(int most, @Nullable InetAddress own, Networks proxies) {
        this(most, own, proxies, System::nanoTime);
    }

    ConnectionCounts(int most, @Nullable InetAddress own, Networks proxies, LongSupplier nanoTime) {
        this.most = most;
        this.own = own;
        this.proxies = proxies;
        this.nanoTime = nanoTime;
        this.lastCount = nanoTime.getAsLong() - RECOUNT_NANOS;
    }

    /** Whether one more connection is taken. Connections from this machine are taken as long as the server has any left. */
    synchronized boolean take(InetAddress address, Present present) {
        if (isThisMachine(address)) {
            all++;
            return true;
        }
        String sender = sender(address);
        if (!hasRoom(sender) && nanoTime.getAsLong() - lastCount >= RECOUNT_NANOS) {
            countAnew(present);
        }
        if (!hasRoom(sender)) {
            return false;
        }
        add(sender);
        return true;
    }

    /** Whom a connection is counted for; null for a proxy. */
    private @Nullable String sender(InetAddress address) {
        return proxies.contains(address) ? null : Neighbourhood.of(address);
    }

    private void add(@Nullable String sender) {
        all++;
        if (sender != null) {
            byAddress.merge(sender, 1, Integer::sum);
        }
    }

    private boolean isThisMachine(InetAddress address) {
        return address.isLoopbackAddress() || address.equals(own);
    }

    private boolean hasRoom(@Nullable String sender) {
        int ofSender = sender == null ? 0 : byAddress.getOrDefault(sender, 0);
        return ofSender < MOST_OF_ADDRESS && all < most - KEPT_FOR_THIS_MACHINE;
    }

    private void countAnew(Present present) {
        lastCount = nanoTime.getAsLong();
        byAddress.clear();
        all = 0;
        present.addresses().forEach(address -> add(isThisMachine(address) ? null : sender(address)));
    }

    /** Forgets addresses that have gone, which may never come again. */
    synchronized void tidy(Present present) {
        if (byAddress.size() > MOST_OF_ADDRESS) {
            countAnew(present);
        }
    }
}
