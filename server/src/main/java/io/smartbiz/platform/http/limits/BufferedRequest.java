package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request whose body is buffered completely when it is first read, in memory that the {@link BodyBudget} grants. */
final class BufferedRequest extends HttpServletRequestWrapper implements AutoCloseable {

    /** An attribute of the request whose operation is open to everybody. */
    private static final String FOR_ANYBODY = BufferedRequest.class.getName() + ".FOR_ANYBODY";

    private static final int FIRST_BYTES = 8 * 1024;
    private static final int RETRY_SECONDS = 2;

    /** The time for the whole body: a megabyte arrives in time at 70 KB a second. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final BodyBudget budget;
    private Sender sender = new Sender.Stranger("");
    private byte @Nullable [] buffer;
    private int length;

    /** Whether the body is whole and its turn has come. */
    private boolean begun;

    /** Whether it holds the places of a large body that arrives, and of one that is processed. */
    private boolean arriving;

    private boolean processed;

    BufferedRequest(HttpServletRequest request, BodyBudget budget) {
        super(request);
        this.budget = budget;
    }

    /** Notes that the request's operation is open to everybody, so that it takes only a short body. */
    static void openToAnybody(HttpServletRequest request) {
        request.setAttribute(FOR_ANYBODY, true);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (!begun) {
            if (buffer != null) {
                throw new IllegalStateException("The body was refused before");
            }
            // The members are known by now.
            sender = Sender.ofRequest(getRemoteAddr());
            int most = getAttribute(FOR_ANYBODY) == null ? BodyBudget.MOST_BYTES : BodyBudget.MOST_BYTES_OF_ANYBODY;
            if (getContentLengthLong() > most) {
                throw Failure.of(ErrorCode.PAYLOAD_TOO_LARGE);
            }
            read(super.getInputStream(), most);
            beginIfLarge();
            begun = true;
        }
        return new Kept(new ByteArrayInputStream(Objects.requireNonNull(buffer), 0, length));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private void read(InputStream body, int most) throws IOException {
        int announced = (int) getContentLengthLong();
        if (BodyBudget.isLarge(announced)) {
            arrive();
        }
        long begin = System.nanoTime();
        byte[] read = room(arriving ? announced + 1 : FIRST_BYTES);
        try {
            for (int more = body.read(read); more >= 0; more = body.read(read, length, read.length - length)) {
                length += more;
                if (length > most) {
                    throw Failure.of(ErrorCode.PAYLOAD_TOO_LARGE);
                }
                if (System.nanoTime() - begin > MOST_NANOS) {
                    throw Failure.of(ErrorCode.REQUEST_TIMEOUT);
                }
                if (length == read.length) {
                    if (!arriving && BodyBudget.isLarge(2L * length)) {
                        arrive();
                    }
                    read = room(Math.min(2 * length, most + 1));
                }
            }
        } catch (SocketTimeoutException e) {
            throw Failure.of(ErrorCode.REQUEST_TIMEOUT);
        }
        if (isOfWideLetters(read, length)) {
            throw Failure.of(ErrorCode.MALFORMED_REQUEST);
        }
    }

    private void arrive() {
        arriving = budget.arrive(sender);
        if (!arriving) {
            throw busy(ErrorCode.UNAVAILABLE);
        }
    }

    private void beginIfLarge() {
        if (BodyBudget.isLarge(length)) {
            processed = budget.begin(sender);
            if (!processed) {
                throw busy(ErrorCode.UNAVAILABLE);
            }
        }
        leave();
    }

    private void leave() {
        if (arriving) {
            arriving = false;
            budget.arrived(sender);
        }
    }

    /** A larger buffer with what was read. */
    private byte[] room(int bytes) {
        int more = bytes - (buffer == null ? 0 : buffer.length);
        if (!budget.take(sender, more)) {
            throw busy(ErrorCode.RATE_LIMITED);
        }
        byte[] larger = buffer == null ? new byte[bytes] : Arrays.copyOf(buffer, bytes);
        buffer = larger;
        return larger;
    }

    private static Failure busy(ErrorCode code) {
        return Failure.of(code).retryAfter(RETRY_SECONDS);
    }

    /** JSON is UTF-8 (RFC 8259). The parser would also guess UTF-16 and UTF-32, where other rules do not see the same text. */
    private static boolean isOfWideLetters(byte[] text, int length) {
        return length > 1 && (text[0] == 0 || text[1] == 0 || ((text[0] & 0xFF) >= 0xFE && (text[1] & 0xFF) >= 0xFE));
    }

    @Override
    public void close() {
        leave();
        if (processed) {
            budget.end(sender);
        }
        if (buffer != null) {
            budget.giveBack(sender, buffer.length);
        }
    }

    private static final class Kept extends ServletInputStream {

        private final ByteArrayInputStream body;

        Kept(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int most) {
            return body.read(target, offset, most);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body is here already");
        }
    }
}
