package io.smartbiz.files;

import io.smartbiz.platform.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Where uploads lie while they come in and are looked at. What a dead process left there goes after a day. */
@Component
class IncomingFolder {

    private static final Logger log = LoggerFactory.getLogger(IncomingFolder.class);
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    IncomingFolder(Settings settings, Clock clock) {
        this.folder = settings.files().incoming();
        this.clock = clock;
    }

    /** The folder, made when it was not there. */
    Path path() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for a new file. */
    Path next() {
        return path().resolve(UUID.randomUUID().toString());
    }

    void removeLeftOvers() {
        Instant before = clock.instant().minus(LEFT_OVER);
        try (var files = Files.list(path())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            log.warn("What uploads have left in {} could not be removed: {}", folder, e.toString());
        }
    }

    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be removed; it is tried again after a day: {}", file, e.toString());
        }
    }
}
