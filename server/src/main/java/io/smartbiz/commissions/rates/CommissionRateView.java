package io.smartbiz.commissions.rates;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.commissions.Basis;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rate as it is shown. Its groups are flat on the wire.
 *
 * @param percent of what the basis says
 * @param startDate its first day
 * @param endDate its last day; null for no end
 * @param used whether a commission was counted by it, so that it can no longer be deleted or be for something else
 */
public record CommissionRateView(
        UUID id,
        @Nullable String name,
        @JsonUnwrapped Target target,
        Basis basis,
        BigDecimal percent,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        RateStatus status,
        boolean used,
        @JsonUnwrapped Stamps stamps) {

    /** Whom and what it is for; null, like its name, for everybody and everything. */
    public record Target(
            @Nullable UUID memberId,
            @Nullable String memberName,
            @Nullable UUID categoryId,
            @Nullable String categoryName,
            @Nullable UUID collectionId,
            @Nullable String collectionName) {}

    /** When and by whom it was created, and when it was last changed. */
    public record Stamps(
            @Nullable UUID createdBy,
            @Nullable String createdByName,
            Instant createdAt,
            Instant updatedAt,
            int version) {}
}
