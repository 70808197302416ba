package io.smartbiz.platform.http.connections;

import io.smartbiz.platform.access.Peer;
import io.smartbiz.platform.http.limits.AnswerPace;
import io.smartbiz.platform.settings.Networks;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.coyote.AbstractProcessor;
import org.apache.coyote.Constants;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/**
 * Tomcat's endpoint with more limits: the connections of one address, and the time for the head of a request and for taking
 * an answer. Tomcat's own time limit starts again with every byte.
 */
class BoundedEndpoint extends NioEndpoint {

    private static final long MOST_NANOS_FOR_HEAD = TimeUnit.SECONDS.toNanos(10);

    /** The rest of a refused body is read for this long, so that the sender gets the answer. */
    private static final long MOST_NANOS_FOR_REST = TimeUnit.SECONDS.toNanos(60);

    private static final long PAUSE_MILLIS = 1_000;

    /** Tomcat's start time of a request of which no byte has come. */
    private static final long NOT_BEGUN = -1;

    private Networks proxies = Networks.NONE;
    private @Nullable ConnectionCounts counts;
    private @Nullable Thread watch;

    void trust(Networks trusted) {
        proxies = trusted;
    }

    @Override
    public void startInternal() throws Exception {
        counts = new ConnectionCounts(getMaxConnections(), getAddress(), proxies);
        super.startInternal();
        watch = Thread.ofPlatform().daemon().name("slow-connections").start(this::closeSlowConnections);
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

    private boolean mayConnect(SocketChannel socket) {
        InetAddress address = address(socket);
        return address != null && counts().take(address, this::connected);
    }

    private ConnectionCounts counts() {
        ConnectionCounts present = counts;
        if (present == null) {
            throw new IllegalStateException("The endpoint has not been started");
        }
        return present;
    }

    private Stream<InetAddress> connected() {
        return getConnections().stream()
                .map(connection -> address(connection.getSocket().getIOChannel()))
                .filter(Objects::nonNull);
    }

    private static @Nullable InetAddress address(SocketChannel socket) {
        try {
            return socket.getRemoteAddress() instanceof InetSocketAddress remote ? remote.getAddress() : null;
        } catch (IOException e) {
            return null;
        }
    }

    private void closeSlowConnections() {
        try {
            while (isRunning()) {
                Thread.sleep(PAUSE_MILLIS);
                long now = System.nanoTime();
                List<Peer> slow = Stream.concat(BodyPace.stuck(now).stream(), AnswerPace.slow(now).stream())
                        .toList();
                for (SocketWrapperBase<NioChannel> connection : getConnections()) {
                    if (isSlow(connection, now) || slow.stream().anyMatch(peer -> isConnection(peer, connection))) {
                        connection.close();
                    }
                }
                counts().tidy(this::connected);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isConnection(Peer peer, SocketWrapperBase<NioChannel> connection) {
        return connection.getRemotePort() == peer.port() && peer.address().equals(connection.getRemoteAddr());
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
}
