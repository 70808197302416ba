package io.smartbiz.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Holds many connections whose requests never become whole, and opens another for each that the server closes. */
final class HalfRequests implements AutoCloseable {

    private static final int CONNECTIONS = 400;

    private static final byte[] HEAD = "GET / HTTP/1.1\r\nHost: bench\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY =
            ("POST /api/auth/login HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 16000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII);

    private final int port;
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean ended;

    HalfRequests(int port) {
        this.port = port;
        for (int i = 0; i < CONNECTIONS; i++) {
            byte[] half = i % 2 == 0 ? HEAD : BODY;
            threads.add(Thread.ofVirtual().start(() -> hold(half)));
        }
    }

    private void hold(byte[] half) {
        while (!ended) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.setSoTimeout(1_000);
                socket.getOutputStream().write(half);
                awaitEnd(socket);
            } catch (IOException e) {
                Server.sleep(200);
            }
        }
    }

    private void awaitEnd(Socket socket) throws IOException {
        while (!ended) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (java.net.SocketTimeoutException e) {
                // It is still open.
            }
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
