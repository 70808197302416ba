package io.smartbiz.platform.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Counts requests a minute for a member or an address. A limit of 0 switches it off. */
public final class RateLimiter {

    private final int perMinute;
    private final Cache<Object, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    public RateLimiter(int perMinute) {
        this.perMinute = perMinute;
    }

    /**
     * What is left after a request.
     *
     * @param limit requests a minute
     * @param remaining requests left now
     * @param resetSeconds until the whole limit is there again
     */
    public record State(int limit, long remaining, long resetSeconds) {}

    public boolean isOff() {
        return perMinute == 0;
    }

    /**
     * Counts one request of {@code key}.
     *
     * @throws Failure {@code RATE_LIMITED} with the time to wait
     */
    public State count(Object key) {
        Bucket bucket = buckets.get(
                key,
                _ -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                        .build());
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw Failure.of(ErrorCode.RATE_LIMITED)
                    .retryAfter(TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForRefill()) + 1);
        }
        return new State(
                perMinute,
                probe.getRemainingTokens(),
                TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset()) + 1);
    }
}
