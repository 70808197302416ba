package io.smartbiz.platform.http.connections;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.limits.BodyKinds;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Refuses uploads that arrive too slowly, with {@code REQUEST_TIMEOUT}, so that nobody keeps an upload's turn and thread by
 * sending a byte now and then. An upload has 15 seconds from its first wish for a byte, and a second more for each 16 KB that
 * have come. Tomcat reads uploads itself, past the filters, so this stands between Tomcat and the connection.
 */
final class UploadPace extends ValveBase {

    private static final long FIRST_NANOS = TimeUnit.SECONDS.toNanos(15);
    private static final long BYTES_PER_SECOND = 16 * 1024;

    UploadPace() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (!BodyKinds.isUpload(request)) {
            getNext().invoke(request, response);
            return;
        }
        var connection = request.getCoyoteRequest();
        InputBuffer body = connection.getInputBuffer();
        connection.setInputBuffer(new Paced(body));
        try {
            getNext().invoke(request, response);
        } finally {
            // The connection's next request has the same objects.
            connection.setInputBuffer(body);
        }
    }

    /** Whether a body of which so much has come in this time is too slow. */
    static boolean isTooSlow(long nanos, long bytes) {
        return nanos - FIRST_NANOS > TimeUnit.SECONDS.toNanos(1) * bytes / BYTES_PER_SECOND;
    }

    /** A body that is refused once it is too slow. A silent sender is refused by Tomcat's own time limit for each read. */
    private static final class Paced implements InputBuffer {

        private final InputBuffer body;
        private long begin;
        private long bytes;

        Paced(InputBuffer body) {
            this.body = body;
        }

        @Override
        public int doRead(ApplicationBufferHandler handler) throws IOException {
            if (begin == 0) {
                begin = System.nanoTime();
            }
            int read = body.doRead(handler);
            bytes += Math.max(0, read);
            if (isTooSlow(System.nanoTime() - begin, bytes)) {
                throw Failure.of(ErrorCode.REQUEST_TIMEOUT);
            }
            return read;
        }

        @Override
        public int available() {
            return body.available();
        }
    }
}
