package io.smartbiz.sales.sums;

import io.smartbiz.platform.data.Row;
import java.math.BigDecimal;

/**
 * Sums over sales, without what came back; that counts on its own day.
 *
 * @param sales how many sales
 * @param quantity pieces or metres; only where one product is summed
 * @param listAmount by list prices
 * @param total what was taken
 * @param discount what was taken below list prices
 * @param profit what was taken above list prices
 * @param cost what the goods cost
 * @param directorProfit (list price − buy price) × quantity
 * @param returns how often something came back
 * @param returned for how much, above 0; the other figures are without it already
 */
public record SalesFigures(
        long sales,
        BigDecimal quantity,
        BigDecimal listAmount,
        BigDecimal total,
        BigDecimal discount,
        BigDecimal profit,
        BigDecimal cost,
        BigDecimal directorProfit,
        long returns,
        BigDecimal returned) {

    public static final SalesFigures NONE = new SalesFigures(
            0,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            0,
            BigDecimal.ZERO);

    static SalesFigures of(Row row) {
        return new SalesFigures(
                row.longValue("receipts"),
                row.number("quantity"),
                row.number("list_amount"),
                row.number("total"),
                row.number("discount"),
                row.number("profit"),
                row.number("cost"),
                row.number("director_profit"),
                row.longValue("returns"),
                row.number("returned"));
    }

    /** The sums of both. */
    public SalesFigures plus(SalesFigures other) {
        return new SalesFigures(
                sales + other.sales,
                quantity.add(other.quantity),
                listAmount.add(other.listAmount),
                total.add(other.total),
                discount.add(other.discount),
                profit.add(other.profit),
                cost.add(other.cost),
                directorProfit.add(other.directorProfit),
                returns + other.returns,
                returned.add(other.returned));
    }

    /** What was taken before anything came back. */
    public BigDecimal gross() {
        return total.add(returned);
    }

    /** Total − cost: what was really earned. */
    public BigDecimal margin() {
        return total.subtract(cost);
    }
}
