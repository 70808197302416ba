package io.smartbiz.files.storage;

import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.settings.PrivateFiles;
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

/**
 * The folder where uploads stay while they arrive and are inspected. What an ended process left there is removed after a
 * day.
 */
@Component
public class IncomingFolder {

    private static final Logger log = LoggerFactory.getLogger(IncomingFolder.class);
    private static final Duration LEFT_OVER = Duration.ofDays(1);

    private final Path folder;
    private final Clock clock;

    IncomingFolder(FileSettings settings, Clock clock) {
        this.folder = settings.incoming();
        this.clock = clock;
    }

    /** The folder; it is created when it is missing. */
    private Path path() {
        try {
            return PrivateFiles.createFolder(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A name for a new file. */
    public Path next() {
        return path().resolve(UUID.randomUUID().toString());
    }

    /** Removes what dead processes have left. */
    public void removeLeftOvers() {
        Instant before = clock.instant().minus(LEFT_OVER);
        try (var files = Files.list(path())) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            log.warn("What uploads left in {} could not be removed: {}", folder, e.toString());
        }
    }

    /** Removes a file, or leaves it to {@link #removeLeftOvers}. */
    public static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} could not be removed; the sweep tries again after a day: {}", file, e.toString());
        }
    }
}
