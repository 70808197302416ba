package io.smartbiz.commissions.payouts;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A payment of commissions to a seller.
 *
 * @param number counted by organisation
 * @param branchId where all of them were earned; null, like its name, for several branches
 * @param count how many commissions it pays
 * @param startDate the day on which the first of them was earned
 * @param endDate the day on which the last of them was earned
 */
public record PayoutView(
        UUID id,
        int number,
        UUID sellerId,
        String sellerName,
        @Nullable UUID branchId,
        @Nullable String branchName,
        int count,
        BigDecimal amount,
        LocalDate startDate,
        LocalDate endDate,
        @Nullable String note,
        Instant paidAt,
        LocalDate paidOn,
        UUID paidBy,
        String paidByName) {}
