package io.smartbiz.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the bytes of files lie. Keys are made of ids; nothing that anybody sent is in them. */
interface Storage {

    /** How {@code file_contents.storage} calls it. */
    String name();

    /** Keeps a copy of a file whole, or throws and keeps nothing. */
    void put(String key, Path file, String mediaType) throws IOException;

    /** The bytes from {@code from} on, so many. Close it. */
    InputStream open(String key, long from, long length) throws IOException;

    /** Does nothing when it is not there. */
    void delete(String key) throws IOException;

    /** Names what lies there below a prefix and was put before a moment. */
    void list(String prefix, Instant before, Consumer<String> found) throws IOException;

    /**
     * Where a browser can get it by itself for a while.
     *
     * @param disposition the header that tells what to do with it
     * @return null when it comes through this server
     */
    default @Nullable URI link(String key, String mediaType, String disposition, Duration time) {
        return null;
    }
}
