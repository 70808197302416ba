package io.smartbiz.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Uploads are shown to a scanner that speaks as ClamAV's does. */
class VirusScanTest {

    private static final String VIRUS = "this-is-a-virus";

    /** Answers as clamd does to {@code INSTREAM}. */
    private static void serve(ServerSocket server) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                var in = new DataInputStream(socket.getInputStream());
                boolean asked = new String(in.readNBytes(10), StandardCharsets.US_ASCII).equals("zINSTREAM\0");
                var bytes = new ByteArrayOutputStream();
                for (int length = in.readInt(); length > 0; length = in.readInt()) {
                    bytes.write(in.readNBytes(length));
                }
                boolean infected = bytes.toString(StandardCharsets.ISO_8859_1).contains(VIRUS);
                String answer = !asked ? "UNKNOWN COMMAND\0" : infected ? "stream: Test-Virus FOUND\0" : "stream: OK\0";
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                // The test is over, or the server went away.
            }
        }
    }

    @Test
    void refusesInfectedFilesPutsThemAsideAndTakesNothingWhileTheScannerIsAway(@TempDir Path files) throws IOException {
        var scanner = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> serve(scanner));
        var settings =
                Map.of("SMARTBIZ_CLAMD", "127.0.0.1:" + scanner.getLocalPort(), "SMARTBIZ_FILES_DIR", files.toString());
        try (var node = TestInstallation.get().startNode(settings)) {
            Client admin = new Shop().admin().at(TestInstallation.port(node));
            String large = "harmless ".repeat(100_000);
            admin.upload("/api/files/upload", Map.of(), FormFile.of("good.txt", large))
                    .expect(201);
            var refusal = admin.upload(
                            "/api/files/upload",
                            Map.of(),
                            FormFile.of("good.txt", "good"),
                            FormFile.of("bad.txt", large + VIRUS))
                    .refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("file[1]");
            try (var aside = Files.list(files.resolve("quarantine"))) {
                assertThat(aside.toList())
                        .singleElement()
                        .satisfies(file -> assertThat(Files.size(file)).isEqualTo(large.length() + VIRUS.length()));
            }
            scanner.close();
            admin.upload("/api/files/upload", Map.of(), FormFile.of("good.txt", "more"))
                    .refuses(503, "UNAVAILABLE");
            // The last parts of a form go when its answer is sent.
            while (files.resolve("incoming").toFile().list().length > 0) {
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
            }
        }
    }
}
