package io.smartbiz.reports.shop;

import io.smartbiz.sales.sums.SalesFigures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** What was earned in a period, part by part. */
record ProfitView(LocalDate from, LocalDate to, GroupBy groupBy, Row totals, List<Row> rows) {

    /** What the profit is grouped by. */
    enum GroupBy {
        DAY,
        WEEK,
        MONTH,
        BRANCH,
        SELLER,
        CATEGORY,
        PRODUCT
    }

    /**
     * One part.
     *
     * @param key the first day, or the id
     * @param margin total − cost: what was really earned
     * @param directorProfit (list price − buy price) × quantity, the director's formula
     * @param profit extra profit: what was taken above list prices
     * @param returned how much came back; the other figures are without it already
     */
    record Row(
            String key,
            String label,
            long receipts,
            BigDecimal total,
            BigDecimal cost,
            BigDecimal margin,
            BigDecimal directorProfit,
            BigDecimal profit,
            BigDecimal discount,
            BigDecimal returned) {

        static Row of(String key, String label, SalesFigures figures) {
            return new Row(
                    key,
                    label,
                    figures.sales(),
                    figures.total(),
                    figures.cost(),
                    figures.margin(),
                    figures.directorProfit(),
                    figures.profit(),
                    figures.discount(),
                    figures.returned());
        }
    }
}
