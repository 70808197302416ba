package io.smartbiz.platform.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Senders that break the rules of HTTP, or keep to them too slowly, over connections of their own. */
@Tag("alone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileConnectionsTest {

    private static final int PORT = TestInstallation.get().port();
    private static final String LOGIN =
            "POST /api/auth/login HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n";

    /** A connection over which bytes are sent as they are. */
    private static final class Line implements AutoCloseable {

        private final Socket socket;

        Line() throws IOException {
            socket = new Socket("127.0.0.1", PORT);
            socket.setSoTimeout((int) Duration.ofSeconds(40).toMillis());
        }

        Line send(byte[] bytes) throws IOException {
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return this;
        }

        Line send(String text) throws IOException {
            return send(text.getBytes(US_ASCII));
        }

        /** The status that is answered; 0 when the server closes the connection without an answer. */
        int status() throws IOException {
            byte[] start = socket.getInputStream().readNBytes("HTTP/1.1 200".length());
            return start.length < 12 ? 0 : Integer.parseInt(new String(start, US_ASCII).substring(9));
        }

        /** The next piece of the answer. */
        String more() throws IOException {
            byte[] piece = new byte[4_000];
            return new String(piece, 0, Math.max(0, socket.getInputStream().read(piece)), US_ASCII);
        }

        /** Whether it is told, after a wait of two seconds at most, to come again later. */
        boolean isRefused() {
            try {
                socket.setSoTimeout(2_500);
                return status() == 503;
            } catch (SocketTimeoutException e) {
                return false;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GET /%61pi/products, 400",
        "GET /api/%70roducts, 400",
        "GET /api//products, 400",
        "GET /api/products;x=1, 400",
        "GET /api/x/../products, 400",
        "TRACE /api/products, 405",
        "CONNECT /api/products, 400",
        "GET /WEB-INF/web.xml, 404",
        "GET /META-INF/MANIFEST.MF, 404",
        "GET /api/products?changed_since=%2B1000000000-01-01T00:00:00Z, 401",
    })
    void answersOddAddressesAsARefusal(String request, int status) throws IOException {
        try (var line = new Line()) {
            assertThat(line.send(request + " HTTP/1.1\r\nHost: x\r\n\r\n").status())
                    .isEqualTo(status);
        }
    }

    @Test
    void refusesTransferEncodingsThatItDoesNotKnow() throws IOException {
        try (var line = new Line()) {
            assertThat(line.send(LOGIN + "Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n")
                            .status())
                    .isEqualTo(400);
        }
    }

    @Test
    void takesOnlyUtf8() throws IOException {
        byte[] body = "{\"username\": \"a\", \"password\": \"b\"}".getBytes(UTF_16);
        try (var line = new Line()) {
            line.send(LOGIN + "Content-Length: " + body.length + "\r\n\r\n").send(body);
            assertThat(line.status()).isEqualTo(400);
        }
    }

    @Test
    void doesNotWaitForSlowSenders() throws Exception {
        try (var head = new Line();
                var body = new Line();
                var chunk = new Line();
                var silent = new Line()) {
            long begin = System.nanoTime();
            head.send("GET / HTTP/1.1\r\n");
            body.send(LOGIN + "Content-Length: 1000\r\n\r\n{");
            silent.send(LOGIN + "Content-Length: 1000\r\n\r\n{");
            // The extension of a chunk is read by the container itself, whose time limit begins anew with every byte.
            chunk.send(LOGIN + "Transfer-Encoding: chunked\r\n\r\n5;");
            Thread slowChunk = Thread.startVirtualThread(() -> trickle(chunk, "x"));
            Thread slowHead = Thread.startVirtualThread(() -> trickle(head, "X: y\r\n"));
            Thread slowBody = Thread.startVirtualThread(() -> trickle(body, " "));
            assertThat(head.status()).isZero();
            assertThat(body.status()).isEqualTo(408);
            assertThat(silent.status()).isEqualTo(408);
            assertThat(chunk.status()).isIn(0, 400, 408);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
            slowHead.join();
            slowBody.join();
            slowChunk.join();
        }
    }

    @Test
    void refusesUploadsThatComeTooSlowlyAndFreesTheirTurns() throws Exception {
        var shop = new Shop();
        String head = "POST /api/files/upload HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + token(shop)
                + "\r\nContent-Type: multipart/form-data; boundary=e\r\nContent-Length: 2000000\r\n\r\n"
                + "--e\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\n\r\n";
        var lines = new ArrayList<Line>();
        try {
            long begin = System.nanoTime();
            // As many as a member may send at a time; the last says nothing at all.
            for (int i = 0; i < 8; i++) {
                var line = new Line().send(head);
                lines.add(line);
                if (i < 7) {
                    Thread.startVirtualThread(() -> trickle(line, "a"));
                }
            }
            for (Line line : lines) {
                assertThat(line.status()).isEqualTo(408);
            }
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(25));
            assertThat(lines.getFirst().more()).contains("\"REQUEST_TIMEOUT\"");
            shop.admin()
                    .upload("/api/files/upload", Map.of(), FormFile.of("a.txt", "a"))
                    .expect(201);
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
    }

    private static String token(Shop shop) {
        return Client.anonymous()
                .post(
                        "/api/auth/login",
                        Map.of("organization", shop.slug(), "username", "admin", "password", Shop.PASSWORD))
                .text("/data/access_token");
    }

    private static void trickle(Line line, String more) {
        try {
            for (int i = 0; i < 40; i++) {
                Thread.sleep(500);
                line.send(more);
            }
        } catch (IOException | InterruptedException e) {
            // The server has had enough.
        }
    }

    /** A sender that reads only when it has sent everything, as simple programs do. */
    @ParameterizedTest
    @CsvSource({"/api/files/upload, multipart/form-data; boundary=e, 401", "/api/auth/login, application/json, 413"})
    void readsARefusedBodyToItsEndSoThatTheAnswerArrives(String path, String type, int status) throws IOException {
        byte[] megabyte = new byte[1 << 20];
        int megabytes = 100;
        try (var line = new Line()) {
            line.send("POST " + path + " HTTP/1.1\r\nHost: x\r\nContent-Type: " + type + "\r\nContent-Length: "
                    + (long) megabytes * megabyte.length + "\r\n\r\n");
            for (int i = 0; i < megabytes; i++) {
                line.send(megabyte);
            }
            assertThat(line.status()).isEqualTo(status);
        }
    }

    @Test
    void sharesTheRoomForBodiesThatHoldBackTheirEnd() throws IOException {
        var shop = new Shop();
        String head = "POST /api/branches HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nAuthorization: "
                + shop.admin().header("Authorization") + "\r\nContent-Length: 1000001\r\n\r\n";
        var lines = new ArrayList<Line>();
        byte[] most = new byte[1_000_000];
        java.util.Arrays.fill(most, (byte) ' ');
        try {
            for (int i = 0; i < 30; i++) {
                var line = new Line();
                lines.add(line);
                line.send(head).send(most);
            }
            try (var health = new Line()) {
                health.socket.setSoTimeout(5_000);
                assertThat(health.send("GET /health/live HTTP/1.1\r\nHost: x\r\n\r\n")
                                .status())
                        .isEqualTo(200);
            }
            // A member may send three large bodies at a time; the others wait two seconds for their turn.
            assertThat(lines.stream().filter(Line::isRefused)).hasSize(27);
            // Another organisation finds room at once.
            new Shop()
                    .admin()
                    .post("/api/branches", Map.of("name", "a".repeat(500_000)))
                    .refuses(422, "VALIDATION_ERROR");
        } finally {
            for (Line line : lines) {
                line.close();
            }
        }
        shop.admin().get("/api/branches").expect(200);
    }

    @Test
    void takesOnlyShortBodiesFromAnybody() throws IOException {
        try (var line = new Line()) {
            assertThat(line.send(LOGIN + "Content-Length: 17000\r\n\r\n{").status())
                    .isEqualTo(413);
        }
    }
}
