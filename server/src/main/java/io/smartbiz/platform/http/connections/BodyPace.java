package io.smartbiz.platform.http.connections;

import io.smartbiz.platform.access.Peer;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.limits.BodyKinds;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Limits how long the body of a request may take to arrive, so that nobody keeps a thread, memory or an upload's turn by
 * sending a byte now and then. Any body has 15 seconds from the first attempt to read it; an upload has a second more for
 * each 16 KB that have come. A body that is late is refused with {@code REQUEST_TIMEOUT}. If Tomcat itself waits for more of
 * it, as inside the length of a chunk, {@link BoundedEndpoint} closes the connection. A body that breaks off, or whose chunks
 * are none, is refused with {@code MALFORMED_REQUEST}.
 */
final class BodyPace extends ValveBase {

    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(15);
    /** Until the connection is closed. A sender whose next byte ends the read gets an answer instead. */
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(5);

    private static final long BYTES_PER_SECOND = 16 * 1024;

    /** The bodies for which a thread waits now. Tomcat makes the endpoint, so the two share nothing but this. */
    private static final Set<Paced> READING = ConcurrentHashMap.newKeySet();

    BodyPace() {
        super(true);
    }

    /** The senders for whose bodies a thread still waits although they are too slow. */
    static List<Peer> stuck(long now) {
        return READING.stream()
                .filter(one -> isTooSlow(now - one.begin - GRACE_NANOS, one.isUpload, one.bytes))
                .map(one -> one.sender)
                .toList();
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        var connection = request.getCoyoteRequest();
        InputBuffer body = connection.getInputBuffer();
        var sender = new Peer(request.getRemoteAddr(), request.getRemotePort(), request.getLocalPort());
        connection.setInputBuffer(new Paced(body, sender, BodyKinds.isUpload(request)));
        try {
            getNext().invoke(request, response);
        } finally {
            // The connection's next request has the same objects.
            connection.setInputBuffer(body);
        }
    }

    /** Whether a body of which so much has come in this time is too slow. */
    static boolean isTooSlow(long nanos, boolean isUpload, long bytes) {
        return nanos - FIRST_NANOS > (isUpload ? TimeUnit.SECONDS.toNanos(1) * bytes / BYTES_PER_SECOND : 0);
    }

    /** A body that is refused once it is too slow. Tomcat limits the time of each single byte. */
    private static final class Paced implements InputBuffer {

        private final InputBuffer body;
        private final Peer sender;
        private final boolean isUpload;
        private volatile long begin;
        private volatile long bytes;

        Paced(InputBuffer body, Peer sender, boolean isUpload) {
            this.body = body;
            this.sender = sender;
            this.isUpload = isUpload;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) {
            if (begin == 0) {
                begin = System.nanoTime();
            }
            READING.add(this);
            try {
                int read = body.doRead(handler);
                bytes = bytes + Math.max(0, read);
                requireTime();
                return read;
            } catch (SocketTimeoutException e) {
                throw Failure.of(ErrorCode.REQUEST_TIMEOUT);
            } catch (IOException e) {
                // Tomcat would refuse it by a status alone, and ignore what the application answers.
                throw Failure.of(ErrorCode.MALFORMED_REQUEST);
            } finally {
                READING.remove(this);
            }
        }

        private void requireTime() {
            if (isTooSlow(System.nanoTime() - begin, isUpload, bytes)) {
                throw Failure.of(ErrorCode.REQUEST_TIMEOUT);
            }
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
