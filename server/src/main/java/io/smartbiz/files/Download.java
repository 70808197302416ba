package io.smartbiz.files;

import io.smartbiz.files.inspection.FileType;
import io.smartbiz.files.storage.Storage;
import io.smartbiz.files.storage.Storages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRange;

/**
 * Bytes that are sent to a browser, shown or as an attachment. Nothing in them can run.
 *
 * @param etag what names these very bytes
 * @param settled whether these bytes stay; those of a picture just uploaded are soon replaced by smaller ones
 */
record Download(Storage storage, String key, FileType type, String name, long size, String etag, boolean settled) {

    private static final Logger log = LoggerFactory.getLogger(Download.class);
    private static final Duration LINK = Duration.ofMinutes(5);
    private static final int BUFFER = 64 * 1024;

    /** Some of the bytes: all of them, or the range that was asked for. */
    private record Part(long from, long length, boolean whole) {}

    /**
     * Looks a file up and sends it. When its bytes cannot be had it is looked up once more: a picture's original may just have
     * been replaced, or a file moved to another storage.
     *
     * @param inline whether a picture or a PDF document is to be shown instead of saved
     */
    static void send(
            Supplier<Download> lookUp, HttpServletRequest request, HttpServletResponse response, boolean inline)
            throws IOException {
        Download file = lookUp.get();
        try {
            file.send(request, response, inline);
        } catch (NotThere first) {
            response.reset();
            Download again = lookUp.get();
            if (again.equals(file)) {
                throw Storages.unavailable(first);
            }
            try {
                again.send(request, response, inline);
            } catch (NotThere second) {
                response.reset();
                throw Storages.unavailable(second);
            }
        }
    }

    private static final class NotThere extends IOException {
        NotThere(String key, IOException cause) {
            super(key + " cannot be opened", cause);
        }
    }

    private void send(HttpServletRequest request, HttpServletResponse response, boolean inline) throws IOException {
        String disposition = (inline && type.isShown() ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
        describe(response, disposition);
        if (isKnown(request.getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        URI elsewhere = storage.link(key, type.mediaType(), disposition, LINK);
        if (elsewhere != null) {
            redirect(response, elsewhere);
            return;
        }
        sendPart(request, response);
    }

    private void describe(HttpServletResponse response, String disposition) {
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition);
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL,
                settled ? "private, max-age=" + FileLinks.keeping().toSeconds() : "private, no-cache");
        response.setHeader(HttpHeaders.ETAG, etag);
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
    }

    private static void redirect(HttpServletResponse response, URI elsewhere) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-store");
        response.setHeader(HttpHeaders.LOCATION, elsewhere.toString());
        response.setStatus(HttpServletResponse.SC_FOUND);
    }

    private void sendPart(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Part part = part(request);
        if (part == null) {
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        stream(request, response, part);
    }

    private boolean isKnown(@Nullable String tags) {
        return tags != null
                && List.of(tags.split(",", -1)).stream()
                        .map(tag -> tag.strip().replaceFirst("^W/", ""))
                        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
    }

    /**
     * The requested range. The whole file for several ranges or if the ETag differs; null if the range is outside the file.
     */
    private @Nullable Part part(HttpServletRequest request) {
        var whole = new Part(0, size, true);
        String ranges = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        if (ranges == null || (condition != null && !condition.equals(etag))) {
            return whole;
        }
        try {
            List<HttpRange> asked = HttpRange.parseRanges(ranges);
            return asked.size() == 1 ? part(asked.getFirst()) : whole;
        } catch (IllegalArgumentException e) {
            return ranges.startsWith("bytes=") ? null : whole;
        }
    }

    private @Nullable Part part(HttpRange asked) {
        long from = asked.getRangeStart(size);
        long to = asked.getRangeEnd(size);
        return from > to || from >= size ? null : new Part(from, to - from + 1, false);
    }

    private void stream(HttpServletRequest request, HttpServletResponse response, Part part) throws IOException {
        boolean onlyAsked = request.getMethod().equals("HEAD");
        try (InputStream bytes = onlyAsked ? InputStream.nullInputStream() : open(part)) {
            describe(response, part);
            if (!onlyAsked) {
                copy(bytes, response.getOutputStream(), part.length());
            }
        } catch (StorageEnded | NotThere e) {
            throw e;
        } catch (IOException e) {
            log.debug("{} was not taken to its end: {}", key, e.toString());
        }
    }

    private void describe(HttpServletResponse response, Part part) {
        response.setContentType(type.mediaType());
        response.setContentLengthLong(part.length());
        if (!part.whole()) {
            long to = part.from() + part.length() - 1;
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes " + part.from() + "-" + to + "/" + size);
        }
    }

    private InputStream open(Part part) throws NotThere {
        try {
            return storage.open(key, part.from(), part.length());
        } catch (IOException e) {
            throw new NotThere(key, e);
        }
    }

    /**
     * The storage returned too few bytes. The connection is cut, so that the client does not take them for the whole file.
     */
    private static final class StorageEnded extends IOException {
        StorageEnded(String key) {
            super("The storage broke off in the middle of " + key);
        }
    }

    private void copy(InputStream bytes, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long left = length;
        while (left > 0) {
            int read = read(bytes, buffer, left);
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    private int read(InputStream bytes, byte[] buffer, long most) throws StorageEnded {
        try {
            int read = bytes.read(buffer, 0, (int) Math.min(buffer.length, most));
            if (read >= 0) {
                return read;
            }
        } catch (IOException e) {
            log.error("The storage broke off", e);
        }
        throw new StorageEnded(key);
    }
}
