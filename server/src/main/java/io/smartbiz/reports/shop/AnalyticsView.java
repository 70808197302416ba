package io.smartbiz.reports.shop;

import io.smartbiz.sales.sums.SalesFigures;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How sales went in a period.
 *
 * @param previous the totals of as many days just before, for comparison
 * @param byDay one entry for each day on which something was sold or came back
 * @param topProducts the ten with the greatest turnover
 * @param debts null for those who may not see debts
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
        List<Slice> topProducts,
        @Nullable Debts debts) {

    /**
     * What customers came to owe, and what they paid of it.
     *
     * @param collected without what was taken back
     * @param collectedByPaymentType the same by the way in which it was paid
     */
    record Debts(BigDecimal lent, BigDecimal collected, List<Slice> collectedByPaymentType) {}

    /**
     * What came together.
     *
     * @param total without what came back
     * @param averageReceipt what was sold ÷ receipts, 0 without any
     * @param profit extra profit: what was taken above list prices
     * @param margin total − cost; null for those who may not see profits, like the next
     * @param returns how often something came back
     * @param returned for how much; the other figures are without it already
     */
    record Totals(
            BigDecimal total,
            long receipts,
            BigDecimal averageReceipt,
            BigDecimal profit,
            BigDecimal discount,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal directorProfit,
            long returns,
            BigDecimal returned) {

        static Totals of(SalesFigures figures, boolean seesProfit) {
            return new Totals(
                    figures.total(),
                    figures.sales(),
                    figures.sales() == 0
                            ? BigDecimal.ZERO
                            : figures.gross().divide(BigDecimal.valueOf(figures.sales()), 2, RoundingMode.HALF_UP),
                    figures.profit(),
                    figures.discount(),
                    seesProfit ? figures.margin() : null,
                    seesProfit ? figures.directorProfit() : null,
                    figures.returns(),
                    figures.returned());
        }
    }

    /**
     * One part of the whole.
     *
     * @param key the day, or the id of the branch, category, seller or product, or the payment type
     * @param label its name; the key where it has none
     * @param quantity pieces or metres of a product; null for what is no product
     * @param returned how much came back; the total is without it already
     * @param commission what a seller earned; null for what is no seller, and for those who may not see commissions
     */
    record Slice(
            String key,
            String label,
            BigDecimal total,
            long receipts,
            @Nullable BigDecimal quantity,
            BigDecimal returned,
            @Nullable BigDecimal commission) {

        static Slice of(String key, String label, SalesFigures figures) {
            return new Slice(key, label, figures.total(), figures.sales(), null, figures.returned(), null);
        }

        Slice withQuantity(BigDecimal pieces) {
            return new Slice(key, label, total, receipts, pieces, returned, commission);
        }

        Slice withCommission(BigDecimal earned) {
            return new Slice(key, label, total, receipts, quantity, returned, earned);
        }
    }
}
