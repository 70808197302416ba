package io.smartbiz.files.inspection;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.settings.PrivateFiles;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Has ClamAV's {@code clamd} scan uploads, if one is set. An infected file is refused and kept in quarantine for the operator.
 * While the scanner does not answer, all uploads are refused.
 */
@Component
class VirusScan {

    private static final Logger log = LoggerFactory.getLogger(VirusScan.class);
    private static final int CONNECT_MILLIS = 3_000;
    private static final int ANSWER_MILLIS = 60_000;
    private static final int CHUNK = 32 * 1024;
    private static final int LONGEST_ANSWER = 4_096;

    private final FileSettings.@Nullable Address scanner;
    private final Path quarantine;

    VirusScan(FileSettings settings) {
        this.scanner = settings.scanner();
        this.quarantine = settings.directory().resolve("quarantine");
    }

    /** @throws Failure {@code VALIDATION_ERROR} for an infected file */
    void check(String field, Path file) throws IOException {
        if (scanner == null) {
            return;
        }
        String answer = ask(scanner, file);
        if (answer.endsWith(" FOUND")) {
            Path aside = PrivateFiles.createFolder(quarantine)
                    .resolve(UUID.randomUUID().toString());
            Files.copy(file, aside);
            PrivateFiles.close(aside);
            log.warn("An upload is infected ({}); it was refused and is kept at {}", answer, aside);
            throw Failure.invalid(field, "file.infected");
        }
        if (!answer.endsWith(" OK")) {
            throw new IOException("clamd answered: " + answer);
        }
    }

    /** {@code INSTREAM}: chunks, each after its length; a length of zero ends them. */
    private static String ask(FileSettings.Address scanner, Path file) throws IOException {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(scanner.host(), scanner.port()), CONNECT_MILLIS);
            socket.setSoTimeout(ANSWER_MILLIS);
            var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] buffer = new byte[CHUNK];
            try (InputStream bytes = Files.newInputStream(file)) {
                for (int read = bytes.read(buffer); read > 0; read = bytes.read(buffer)) {
                    out.writeInt(read);
                    out.write(buffer, 0, read);
                }
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
