package io.smartbiz.discounts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a promotion stands. It follows from its times and from whether it is switched on. */
public enum DiscountStatus {
    /** It is applied to sales of this moment. */
    RUNNING,
    COMING,
    ENDED,
    /** It is switched off. */
    INACTIVE;

    static DiscountStatus of(boolean isActive, Instant startsAt, @Nullable Instant endsAt, Instant now) {
        if (!isActive) {
            return INACTIVE;
        }
        if (endsAt != null && !endsAt.isAfter(now)) {
            return ENDED;
        }
        return startsAt.isAfter(now) ? COMING : RUNNING;
    }
}
