package io.smartbiz.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for long answers and reads hardly anything of them. */
final class SlowReaders extends HeldConnections {

    private static final int CONNECTIONS = 100;
    private static final int COMMENTS = 50;
    private static final int LONGEST = 20_000;

    /** In a tenth of a second. */
    private static final int BYTES = 140;

    private static final Pattern ID = Pattern.compile("\"id\" *: *\"([0-9a-f-]{36})\"");

    private final int port;
    private final byte[] request;

    private SlowReaders(int port, byte[] request) {
        this.port = port;
        this.request = request;
    }

    /** @param token of a member who may open tickets, with the longest comments that there may be */
    static SlowReaders sendTo(int port, String token) {
        String path = "/api/tickets/" + ticket(port, token) + "/comments?size=" + COMMENTS;
        var readers = new SlowReaders(port, HttpConnection.request("GET", path, token, null, null));
        readers.open(CONNECTIONS);
        return readers;
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
            throw new UncheckedIOException(e);
        }
    }

    @Override
    Socket connect() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(4_096);
        socket.setSoTimeout(1_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    @Override
    void misuse(Socket socket, int number) throws IOException {
        socket.getOutputStream().write(request);
        byte[] some = new byte[BYTES];
        while (!isEnded()) {
            try {
                if (socket.getInputStream().read(some) < 0) {
                    return;
                }
            } catch (SocketTimeoutException e) {
                // The answer has not begun, or was refused.
            }
            Server.sleep(100);
        }
    }
}
