package io.smartbiz.platform.http.connections;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's endpoint with two more limits: the connections of one address, and the time for the head of a request.
 * Tomcat's own time limit starts again with every byte.
 */
class BoundedEndpoint extends NioEndpoint {

    static final int MOST_OF_ADDRESS = 512;

    private static final long MOST_NANOS_FOR_HEAD = TimeUnit.SECONDS.toNanos(10);

    /** The rest of a refused body is read for this long, so that the sender gets the answer. */
    private static final long MOST_NANOS_FOR_REST = TimeUnit.SECONDS.toNanos(60);

    private static final long PAUSE_MILLIS = 1_000;

    /** Tomcat's start time of a request of which no byte has come. */
    private static final long NOT_BEGUN = -1;

    /**
     * Incremented for each new connection. Recounted when an address seems to have too many, because closed ones are not
     * subtracted.
     */
    private final Map<InetAddress, Integer> byAddress = new HashMap<>();

    private @Nullable Thread watch;

    @Override
    public void startInternal() throws Exception {
        super.startInternal();
        watch = Thread.ofPlatform().daemon().name("slow-connections").start(this::closeSlowHeads);
    }

    @Override
    public void stopInternal() {
        if (watch != null) {
            watch.interrupt();
        }
        super.stopInternal();
    }

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        return mayConnect(socket) && super.setSocketOptions(socket);
    }

    private synchronized boolean mayConnect(SocketChannel socket) {
        InetAddress address = address(socket);
        if (address == null) {
            return false;
        }
        if (byAddress.getOrDefault(address, 0) >= MOST_OF_ADDRESS) {
            countAnew();
        }
        int now = byAddress.merge(address, 1, Integer::sum);
        if (now > MOST_OF_ADDRESS) {
            byAddress.put(address, MOST_OF_ADDRESS);
            return false;
        }
        return true;
    }

    private void countAnew() {
        byAddress.clear();
        for (SocketWrapperBase<NioChannel> connection : getConnections()) {
            InetAddress address = address(connection.getSocket().getIOChannel());
            if (address != null) {
                byAddress.merge(address, 1, Integer::sum);
            }
        }
    }

    private static @Nullable InetAddress address(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void closeSlowHeads() {
        try {
            while (isRunning()) {
                Thread.sleep(PAUSE_MILLIS);
                long now = System.nanoTime();
                for (SocketWrapperBase<NioChannel> connection : getConnections()) {
                    if (isSlow(connection, now)) {
                        connection.close();
                    }
                }
                forgetTheGone();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isSlow(SocketWrapperBase<NioChannel> connection, long now) {
        if (!(connection.getCurrentProcessor() instanceof AbstractProcessor processor)) {
            return false;
        }
        Request request = processor.getRequest();
        long begin = request.getStartTimeNanos();
        long most = switch (request.getRequestProcessor().getStage()) {
            // While the rest of a head is awaited, its processor rests.
            case Constants.STAGE_PARSE, Constants.STAGE_ENDED -> MOST_NANOS_FOR_HEAD;
            case Constants.STAGE_ENDINPUT -> MOST_NANOS_FOR_REST;
            default -> Long.MAX_VALUE;
        };
        return begin != NOT_BEGUN && now - begin > most;
    }

    /** So that addresses that never come again take no memory. */
    private synchronized void forgetTheGone() {
        if (byAddress.size() > MOST_OF_ADDRESS) {
            countAnew();
        }
    }
}
