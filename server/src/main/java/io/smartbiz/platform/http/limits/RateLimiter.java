package io.smartbiz.platform.http.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts requests a minute for a member, an organisation or an address. A limit of 0 switches it off. */
public final class RateLimiter {

    private final int perMinute;
    private final TimeMeter time;
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    /** @param perMinute 0 for no limit */
    public RateLimiter(int perMinute) {
        this(perMinute, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimiter(int perMinute, TimeMeter time) {
        this.perMinute = perMinute;
        this.time = time;
    }

    /**
     * What is left after a request.
     *
     * @param limit requests a minute
     * @param remaining requests left now
     * @param resetSeconds until the whole limit is there again
     * @param waitSeconds until the next request is allowed; 0 when this one was
     */
    record State(int limit, long remaining, long resetSeconds, long waitSeconds) {}

    /** Whether there is no limit. */
    public boolean isOff() {
        return perMinute == 0;
    }

    /**
     * Counts one request of {@code key} and writes what is left into the answer's headers.
     *
     * @throws Failure {@code RATE_LIMITED} with the time to wait
     */
    public void count(Object key, HttpServletResponse response) {
        State state = count(key);
        tell(state, response);
        requireAllowed(state);
    }

    /**
     * As {@link #count(Object, HttpServletResponse)}, but the headers tell of this limit only once it is used up. Until
     * then, they tell of another limit that the request was counted for before.
     */
    public void countQuietly(Object key, HttpServletResponse response) {
        State state = count(key);
        if (state.waitSeconds() > 0) {
            tell(state, response);
        }
        requireAllowed(state);
    }

    private static void tell(State state, HttpServletResponse response) {
        response.setHeader("RateLimit-Limit", Integer.toString(state.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(state.remaining()));
        response.setHeader("RateLimit-Reset", Long.toString(state.resetSeconds()));
    }

    private static void requireAllowed(State state) {
        if (state.waitSeconds() > 0) {
            throw Failure.of(ErrorCode.RATE_LIMITED).retryAfter(state.waitSeconds());
        }
    }

    /**
     * As {@link #count(Object, HttpServletResponse)}, but who has used up the limit of {@code key}, or had it used up by others,
     * may have another key with a limit of its own.
     *
     * @param own asked for only then; gives null for those who have none
     */
    public void count(Object key, Supplier<@Nullable String> own, HttpServletResponse response) {
        try {
            count(key, response);
        } catch (Failure refusal) {
            String known = own.get();
            if (known == null) {
                throw refusal;
            }
            count(known, response);
        }
    }

    State count(Object key) {
        Bucket bucket = buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .withCustomTimePrecision(time)
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        return new State(
                perMinute,
                probe.getRemainingTokens(),
                TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1,
                probe.isConsumed() ? 0 : TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
    }
}
