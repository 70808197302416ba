package io.smartbiz.platform.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the uploads that arrive at a time, in total and of each member, because they take disk space before a quota can
 * count them. The server reads nothing of an upload until its turn.
 */
public class UploadTurns implements HandlerInterceptor {

    private static final int AT_ONCE = 24;
    private static final int AT_ONCE_OF_MEMBER = 8;
    private static final int WAIT_SECONDS = 20;
    private static final int RETRY_SECONDS = 5;
    private static final String TAKEN = UploadTurns.class.getName();

    private final Semaphore all = new Semaphore(AT_ONCE, true);
    private final Cache<UUID, Semaphore> byMember =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();

    /** Turns of one member and of all. */
    private record Turn(Semaphore own, Semaphore all) {

        void end() {
            all.release();
            own.release();
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        CurrentRequest current = CurrentRequest.current();
        Caller caller = current == null ? null : current.caller();
        if (isUpload(request) && caller != null) {
            request.setAttribute(TAKEN, take(caller));
        }
        return true;
    }

    /** Whether the body of a request is a form with files. */
    public static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/");
    }

    private Turn take(Caller caller) {
        Semaphore own = byMember.get(
                Objects.requireNonNullElse(caller.memberId(), caller.organizationId()),
                _ -> new Semaphore(AT_ONCE_OF_MEMBER, true));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
        if (!taken(own, end)) {
            throw Failure.of(ErrorCode.RATE_LIMITED).retryAfter(RETRY_SECONDS);
        }
        if (!taken(all, end)) {
            own.release();
            throw Failure.of(ErrorCode.UNAVAILABLE).retryAfter(RETRY_SECONDS);
        }
        return new Turn(own, all);
    }

    private static boolean taken(Semaphore semaphore, long end) {
        try {
            return semaphore.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception error) {
        if (request.getAttribute(TAKEN) instanceof Turn turn) {
            request.removeAttribute(TAKEN);
            turn.end();
        }
    }
}
