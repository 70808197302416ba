package io.smartbiz.commissions.earned;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What was earned in all.
 *
 * @param bySeller those who earned most first, 200 at most
 */
record CommissionSummaryView(Totals totals, List<Seller> bySeller) {

    /**
     * Sums.
     *
     * @param pendingAmount what is still to be paid; below 0 if more was taken back than earned since
     * @param amount of both
     */
    record Totals(int pendingCount, BigDecimal pendingAmount, int paidCount, BigDecimal paidAmount, BigDecimal amount) {

        static final Totals NONE = new Totals(0, BigDecimal.ZERO, 0, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    /** The sums of a seller. */
    record Seller(
            UUID sellerId,
            String sellerName,
            int pendingCount,
            BigDecimal pendingAmount,
            int paidCount,
            BigDecimal paidAmount,
            BigDecimal amount) {}
}
