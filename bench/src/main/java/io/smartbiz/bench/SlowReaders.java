package io.smartbiz.bench;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for long answers on many connections, reads hardly anything of them, and asks again when the server closes one. */
final class SlowReaders implements AutoCloseable {

    private static final int CONNECTIONS = 100;
    private static final int COMMENTS = 50;
    private static final int LONGEST = 20_000;

    /** In a tenth of a second. */
    private static final int BYTES = 140;

    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");

    private final int port;
    private final byte[] request;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    /** @param token of a member who may open tickets, with the longest comments that there may be */
    SlowReaders(int port, String token) {
        this.port = port;
        String path = "/api/tickets/" + ticket(port, token) + "/comments?size=" + COMMENTS;
        this.request = HttpConnection.request("GET", path, token, null, null);
        for (int i = 0; i < CONNECTIONS; i++) {
            threads.add(Thread.ofVirtual().start(this::read));
        }
    }

    private static UUID ticket(int port, String token) {
        try (var http = new HttpConnection(port, true)) {
            http.send(HttpConnection.request("GET", "/api/branches", token, null, null));
            Matcher branch = ID.matcher(http.body());
            if (!branch.find()) {
                throw new IllegalStateException("No branch: " + http.body());
            }
            String ticket = "{\"title\":\"Long\",\"category\":\"software\",\"branch_id\":\"" + branch.group(1) + "\"}";
            int status = http.send(HttpConnection.request("POST", "/api/tickets", token, null, ticket));
            Matcher id = ID.matcher(http.body());
            if (status >= 300 || !id.find()) {
                throw new IllegalStateException("No ticket: " + http.body());
            }
            String comment = "{\"comment\":\"" + "a".repeat(LONGEST) + "\"}";
            for (int i = 0; i < COMMENTS; i++) {
                http.send(HttpConnection.request(
                        "POST", "/api/tickets/" + id.group(1) + "/comments", token, null, comment));
            }
            return UUID.fromString(id.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void read() {
        while (!ended) {
            try (var socket = new Socket()) {
                socket.setReceiveBufferSize(4_096);
                socket.setSoTimeout((int) Duration.ofSeconds(1).toMillis());
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                socket.getOutputStream().write(request);
                trickle(socket.getInputStream());
            } catch (IOException e) {
                Server.sleep(200);
            }
        }
    }

    private void trickle(InputStream answer) throws IOException {
        byte[] some = new byte[BYTES];
        while (!ended) {
            try {
                if (answer.read(some) < 0) {
                    return;
                }
            } catch (java.net.SocketTimeoutException e) {
                // The answer has not begun, or was refused.
            }
            Server.sleep(100);
        }
    }

    @Override
    public void close() {
        ended = true;
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
