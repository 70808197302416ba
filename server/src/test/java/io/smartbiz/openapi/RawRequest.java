package io.smartbiz.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smartbiz.operations.TestInstallation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A request written by hand over a connection of its own, so that its body can be cut, slow or without end. */
final class RawRequest implements AutoCloseable {

    private static final Pattern STATUS = Pattern.compile("^HTTP/1\\.1 (\\d{3})");
    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*\"(\\w+)\"");

    /** Longer than the server waits for any body. */
    private static final Duration MOST = Duration.ofSeconds(40);

    private final Socket socket;
    private final long begin = System.nanoTime();

    /**
     * What was answered.
     *
     * @param status 0 when the connection was closed without an answer
     * @param code of a refusal; empty for none
     * @param text all of it, up to the code
     */
    record Reply(int status, String code, Duration took, String text) {}

    /** Sends a head, with the empty line at its end. */
    RawRequest(String head) throws IOException {
        socket = new Socket("127.0.0.1", TestInstallation.get().port());
        socket.setSoTimeout((int) MOST.toMillis());
        send(head.getBytes(UTF_8));
    }

    RawRequest send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Says that nothing more will come; the answer can still be read. */
    RawRequest end() throws IOException {
        socket.shutdownOutput();
        return this;
    }

    /** Goes on sending, in the background, until the connection is closed. */
    RawRequest keepSending(byte[] piece, Duration pause) {
        Thread.ofVirtual().start(() -> {
            try {
                while (!socket.isClosed()) {
                    Thread.sleep(pause);
                    send(piece);
                }
            } catch (IOException | InterruptedException e) {
                // Enough was sent.
            }
        });
        return this;
    }

    /** Waits for the answer, up to its code or its end. */
    Reply reply() throws IOException {
        var answer = new ByteArrayOutputStream();
        byte[] piece = new byte[8_192];
        InputStream from = socket.getInputStream();
        for (int more = from.read(piece); more >= 0; more = from.read(piece)) {
            answer.write(piece, 0, more);
            if (CODE.matcher(answer.toString(UTF_8)).find()) {
                break;
            }
        }
        var took = Duration.ofNanos(System.nanoTime() - begin);
        String text = answer.toString(UTF_8);
        Matcher status = STATUS.matcher(text);
        Matcher code = CODE.matcher(text);
        return new Reply(
                status.find() ? Integer.parseInt(status.group(1)) : 0, code.find() ? code.group(1) : "", took, text);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
