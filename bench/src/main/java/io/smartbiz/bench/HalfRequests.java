package io.smartbiz.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Requests that never become whole. */
final class HalfRequests extends HeldConnections {

    private static final int CONNECTIONS = 400;

    private static final byte[] HEAD = "GET / HTTP/1.1\r\nHost: bench\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] BODY =
            ("POST /api/auth/login HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\n"
                            + "Content-Length: 16000\r\n\r\n{")
                    .getBytes(StandardCharsets.US_ASCII);

    private final int port;

    private HalfRequests(int port) {
        this.port = port;
    }

    static HalfRequests sendTo(int port) {
        var requests = new HalfRequests(port);
        requests.open(CONNECTIONS);
        return requests;
    }

    @Override
    Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(1_000);
        return socket;
    }

    @Override
    void misuse(Socket socket, int number) throws IOException {
        socket.getOutputStream().write(number % 2 == 0 ? HEAD : BODY);
        while (!isEnded()) {
            try {
                if (socket.getInputStream().read() < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                // It is still open.
            }
        }
    }
}
