package io.smartbiz.commissions.earned;

import io.smartbiz.commissions.Accrual;
import io.smartbiz.commissions.Basis;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A commission, and how all that its seller earns by the sale is counted.
 *
 * @param accrual when it is earned
 * @param baseAmount the seller's part of what was taken
 * @param fullAmount what the seller earns by the sale
 * @param keptAmount what is left of that after returns
 * @param accruedAmount what of that is earned so far
 */
record CommissionDetailView(
        CommissionView commission,
        Accrual accrual,
        BigDecimal baseAmount,
        BigDecimal fullAmount,
        BigDecimal keptAmount,
        BigDecimal accruedAmount,
        List<Line> lines) {

    /**
     * What one rate gives for one line of the sale.
     *
     * @param line its place among the sale's lines, from 0
     * @param own whether the rate is for this seller alone
     * @param categoryName what the rate is for; null, like the collection's name, for everything
     * @param percent of the rate at the time of the sale
     * @param share the seller's share of the line, in percent
     * @param base what the percentage is taken of
     * @param keptBase what is left of that after returns, and likewise of the amount
     */
    record Line(
            int line,
            Basis basis,
            UUID rateId,
            @Nullable String rateName,
            boolean own,
            @Nullable String categoryName,
            @Nullable String collectionName,
            BigDecimal percent,
            BigDecimal share,
            BigDecimal base,
            BigDecimal amount,
            BigDecimal keptBase,
            BigDecimal keptAmount) {}
}
