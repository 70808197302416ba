package io.smartbiz.commissions.earned;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.commissions.Kind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody earned by a sale, or lost again.
 *
 * @param commissionRate what all of the sale's commission is of the seller's part of the sale, in percent
 * @param commissionAmount below 0 for what was taken back
 * @param earnedOn the day it counts, in the organisation's time zone
 * @param causeId the payment of the debt or the return; null for the sale itself
 */
public record CommissionView(
        UUID id,
        UUID sellerId,
        String sellerName,
        UUID saleId,
        String saleNumber,
        UUID branchId,
        String branchName,
        Kind kind,
        BigDecimal commissionRate,
        BigDecimal commissionAmount,
        CommissionStatus status,
        LocalDate earnedOn,
        @JsonUnwrapped PaidOut paidOut,
        @Nullable UUID causeId,
        Instant createdAt) {

    /** When and by which payment it was paid out; null while it is pending. */
    public record PaidOut(
            @Nullable Instant paidAt,
            @Nullable UUID payoutId,
            @Nullable Integer payoutNumber) {}
}
