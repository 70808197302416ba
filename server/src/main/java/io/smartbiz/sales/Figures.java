package io.smartbiz.sales;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * Sums over sales.
 *
 * @param receipts how many sales
 * @param quantity pieces or metres; only where one product is summed
 * @param listAmount by list prices
 * @param total what was taken
 * @param discount what was taken below list prices
 * @param profit what was taken above list prices
 * @param cost what the goods cost
 * @param directorProfit (list price − buy price) × quantity
 */
record Figures(
        long receipts,
        BigDecimal quantity,
        BigDecimal listAmount,
        BigDecimal total,
        BigDecimal discount,
        BigDecimal profit,
        BigDecimal cost,
        BigDecimal directorProfit) {

    static final Figures NONE = new Figures(
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO);

    /** Which sums are asked for; the others are 0. Adding up columns that nobody sees is half the time of a report. */
    enum Columns {
        ALL("""
                sum(receipts)::bigint, sum(quantity), sum(total), sum(list_amount), sum(discount), sum(profit), sum(cost),
                    sum(director_profit)"""),
        TAKEN("sum(receipts)::bigint, sum(quantity), sum(total)");

        private final String sql;

        Columns(String sql) {
            this.sql = sql;
        }

        String sql() {
            return sql;
        }

        /** Reads the sums, which begin with column {@code first}. */
        Figures read(ResultSet row, int first) throws SQLException {
            boolean all = this == ALL;
            return new Figures(
                    row.getLong(first),
                    orZero(row.getBigDecimal(first + 1)),
                    all ? orZero(row.getBigDecimal(first + 3)) : BigDecimal.ZERO,
                    orZero(row.getBigDecimal(first + 2)),
                    all ? orZero(row.getBigDecimal(first + 4)) : BigDecimal.ZERO,
                    all ? orZero(row.getBigDecimal(first + 5)) : BigDecimal.ZERO,
                    all ? orZero(row.getBigDecimal(first + 6)) : BigDecimal.ZERO,
                    all ? orZero(row.getBigDecimal(first + 7)) : BigDecimal.ZERO);
        }
    }

    private static BigDecimal orZero(@org.jspecify.annotations.Nullable BigDecimal value) {
        return value == null ? BigDecimal.ZERO : value;
    }

    Figures plus(Figures other) {
        return new Figures(
                receipts + other.receipts,
                quantity.add(other.quantity),
                listAmount.add(other.listAmount),
                total.add(other.total),
                discount.add(other.discount),
                profit.add(other.profit),
                cost.add(other.cost),
                directorProfit.add(other.directorProfit));
    }

    BigDecimal margin() {
        return total.subtract(cost);
    }
}
