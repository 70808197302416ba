package io.smartbiz.files.storage;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A place for the bytes of files. Keys consist of ids and never contain what a client sent. */
public interface Storage {

    /** Its name in {@code file_contents.storage}. */
    String name();

    /** Keeps a copy of a whole file, or throws and keeps nothing. */
    void put(String key, Path file, String mediaType) throws IOException;

    /** {@code length} bytes, beginning with the byte {@code from}. Close the stream. */
    InputStream open(String key, long from, long length) throws IOException;

    /** Deletes a file; does nothing when there is none. */
    void delete(String key) throws IOException;

    /** Names the keys that begin with a prefix and were put before a moment. */
    void list(String prefix, Instant before, Consumer<String> found) throws IOException;

    /**
     * An address from which a browser can load a file directly for {@code time}.
     *
     * @param disposition the header {@code Content-Disposition} of the answer
     * @return null when this server has to send the file
     */
    default @Nullable URI link(String key, String mediaType, String disposition, Duration time) {
        return null;
    }
}
