package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.File;
import java.util.Set;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses changes while the disk of the embedded database is almost full. PostgreSQL stops when it cannot write its log.
 * Refusing changes a little earlier keeps everything readable.
 */
public class DiskGuard implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(DiskGuard.class);
    /** Eight segments of PostgreSQL's log: enough for the changes that have begun. */
    private static final long LEAST_FREE_BYTES = 128L << 20;

    /** Below this even small changes are refused, such as a sign-in: a member who cannot sign in cannot make room. */
    private static final long LEAST_FREE_BYTES_AT_ALL = 32L << 20;

    /** Uploads are refused earlier, because a single one can take more than the space that is kept for changes. */
    private static final long LEAST_FREE_BYTES_FOR_UPLOADS = 1L << 30;

    private static final int RETRY_SECONDS = 30;
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final LongSupplier freeBytes;
    private volatile boolean full;

    DiskGuard(LongSupplier freeBytes) {
        this.freeBytes = freeBytes;
    }

    /** Watches the disk of a folder; nothing is refused while the folder is not there. */
    public static DiskGuard of(File folder) {
        return new DiskGuard(() -> folder.exists() ? folder.getUsableSpace() : Long.MAX_VALUE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        boolean writesLittle =
                handler instanceof HandlerMethod method && method.hasMethodAnnotation(WritesLittle.class);
        if (!writesLittle || freeBytes.getAsLong() < LEAST_FREE_BYTES_AT_ALL) {
            check(request.getMethod());
        }
        if (BodyKinds.isUpload(request) && freeBytes.getAsLong() < LEAST_FREE_BYTES_FOR_UPLOADS) {
            throw Failure.of(ErrorCode.UNAVAILABLE, Message.of("file.storage_away"))
                    .retryAfter(RETRY_SECONDS);
        }
        return true;
    }

    /** Whether changes are refused because this folder's disk is almost full. */
    public static boolean isFull(File folder) {
        return folder.exists() && folder.getUsableSpace() < LEAST_FREE_BYTES;
    }

    void check(String method) {
        if (!READING.contains(method) && isFull()) {
            throw Failure.of(ErrorCode.UNAVAILABLE, Message.of("disk.full")).retryAfter(RETRY_SECONDS);
        }
    }

    private boolean isFull() {
        long free = freeBytes.getAsLong();
        boolean now = free < LEAST_FREE_BYTES;
        if (now != full) {
            full = now;
            log.warn("{} MB are free on the database's disk: changes are {}", free >> 20, now ? "refused" : "taken");
        }
        return now;
    }
}
