package io.smartbiz.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive connection that speaks just enough HTTP/1.1. The client must use little processor time beside the server, so
 * requests are bytes built ahead, and answers are read without being parsed.
 */
final class HttpConnection implements AutoCloseable {

    private final int port;
    private final boolean keepBody;
    private @Nullable Socket socket;
    private @Nullable InputStream input;
    private @Nullable OutputStream output;
    private byte[] body = {};

    HttpConnection(int port, boolean keepBody) {
        this.port = port;
        this.keepBody = keepBody;
    }

    /** A request's bytes. */
    static byte[] request(
            String method, String path, @Nullable String token, @Nullable String key, @Nullable String json) {
        var head = new StringBuilder(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: bench\r\n");
        if (token != null) {
            head.append("Authorization: Bearer ").append(token).append("\r\n");
        }
        if (key != null) {
            head.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        byte[] content = json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8);
        if (json != null) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }

    /** Sends a request, made of one or more pieces, and waits for the whole answer. @return its status */
    int send(byte[]... pieces) throws IOException {
        if (socket == null) {
            connect();
        }
        OutputStream out = Objects.requireNonNull(output);
        for (byte[] piece : pieces) {
            out.write(piece);
        }
        out.flush();
        return read(Objects.requireNonNull(input));
    }

    /** The body of the last answer, if it is kept. */
    String body() {
        return new String(body, StandardCharsets.UTF_8);
    }

    boolean tryGet(String path) {
        try {
            return send(request("GET", path, null, null, null)) == 200;
        } catch (IOException e) {
            close();
            return false;
        }
    }

    private void connect() throws IOException {
        var open = new Socket();
        open.setTcpNoDelay(true);
        open.setSoTimeout(60_000);
        open.connect(new InetSocketAddress("127.0.0.1", port), 2_000);
        socket = open;
        input = new BufferedInputStream(open.getInputStream(), 1 << 16);
        output = open.getOutputStream();
    }

    private int read(InputStream in) throws IOException {
        String statusLine = line(in);
        int status = Integer.parseInt(statusLine.substring(9, 12));
        int length = 0;
        boolean chunked = false;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                chunked = lower.contains("chunked");
            }
        }
        if (chunked) {
            var whole = new ByteArrayOutputStream();
            for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
                take(in, size, whole);
                line(in);
            }
            line(in);
            body = whole.toByteArray();
        } else {
            body = keepBody ? in.readNBytes(length) : skip(in, length);
        }
        return status;
    }

    private void take(InputStream in, int size, ByteArrayOutputStream whole) throws IOException {
        if (keepBody) {
            whole.writeBytes(in.readNBytes(size));
        } else {
            in.skipNBytes(size);
        }
    }

    private static byte[] skip(InputStream in, int length) throws IOException {
        in.skipNBytes(length);
        return new byte[0];
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("The connection was closed");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            socket = null;
        }
    }
}
