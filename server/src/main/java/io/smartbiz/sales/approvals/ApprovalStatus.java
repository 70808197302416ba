package io.smartbiz.sales.approvals;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an approval stands. It follows from the decision, the time, and whether it was used. */
enum ApprovalStatus {
    PENDING,
    /** It can be used until it expires. */
    APPROVED,
    REJECTED,
    /** It was not decided, or not used, in time. */
    EXPIRED,
    USED;

    static ApprovalStatus of(String state, Instant expiresAt, @Nullable Instant usedAt, Instant now) {
        if (usedAt != null) {
            return USED;
        }
        ApprovalStatus decided = valueOf(state.toUpperCase(Locale.ROOT));
        return decided != REJECTED && !expiresAt.isAfter(now) ? EXPIRED : decided;
    }

    /** The name in the database, of those that are stored. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
