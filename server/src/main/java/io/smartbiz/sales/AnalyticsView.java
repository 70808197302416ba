package io.smartbiz.sales;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sales went in a period.
 *
 * @param previous the totals of as many days just before, for comparison
 * @param byDay one entry for each day on which something was sold
 * @param topProducts the ten with the greatest turnover
 */
record AnalyticsView(
        LocalDate from,
        LocalDate to,
        Totals totals,
        Totals previous,
        List<Slice> byDay,
        List<Slice> byBranch,
        List<Slice> byCategory,
        List<Slice> byPaymentType,
        List<Slice> bySeller,
        List<Slice> topProducts) {

    /**
     * What came together.
     *
     * @param averageReceipt total ÷ receipts, 0 without any
     * @param profit extra profit: what was taken above list prices
     * @param margin total − cost; only for those who may see profits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Totals(
            BigDecimal total,
            long receipts,
            BigDecimal averageReceipt,
            BigDecimal profit,
            BigDecimal discount,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal directorProfit) {}

    /**
     * One part of the whole.
     *
     * @param key the day, or the id of the branch, category, seller or product, or the payment type
     * @param label its name; the key where it has none
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Slice(
            String key,
            String label,
            BigDecimal total,
            long receipts,
            @Nullable BigDecimal quantity) {}
}
