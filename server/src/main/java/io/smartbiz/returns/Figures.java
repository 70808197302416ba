package io.smartbiz.returns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * The figures of a line of a sale, or of a part of it that comes back: amount = list amount − discount + extra profit.
 *
 * @param listAmount by the list price
 * @param amount what was taken
 * @param discount what was taken below the list amount; in a part, it may be below 0 by a cent
 * @param profit what was taken above the list amount; likewise
 * @param cost what the goods cost
 * @param directorProfit (list price − buy price) × quantity; may be below 0
 */
record Figures(
        BigDecimal listAmount,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal profit,
        BigDecimal cost,
        BigDecimal directorProfit) {

    static final Figures NONE = of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    static Figures of(BigDecimal listAmount, BigDecimal amount, BigDecimal cost, BigDecimal directorProfit) {
        BigDecimal above = amount.subtract(listAmount);
        return new Figures(
                listAmount,
                amount,
                above.negate().max(BigDecimal.ZERO),
                above.max(BigDecimal.ZERO),
                cost,
                directorProfit);
    }

    static Figures sum(Collection<ReturnedLine> lines) {
        return lines.stream().map(ReturnedLine::figures).reduce(NONE, Figures::plus);
    }

    /**
     * The figures of {@code part} of {@code whole}, each rounded once, half up, as if it were above 0. What comes back is a
     * difference of such figures, so the last part takes the remainder, and all parts together are the line itself.
     */
    Figures upTo(BigDecimal part, BigDecimal whole) {
        return of(
                share(listAmount, part, whole),
                share(amount, part, whole),
                share(cost, part, whole),
                share(directorProfit, part, whole));
    }

    private static BigDecimal share(BigDecimal figure, BigDecimal part, BigDecimal whole) {
        // HALF_UP rounds away from 0, so the sign makes no difference.
        return figure.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }

    Figures plus(Figures other) {
        return new Figures(
                listAmount.add(other.listAmount),
                amount.add(other.amount),
                discount.add(other.discount),
                profit.add(other.profit),
                cost.add(other.cost),
                directorProfit.add(other.directorProfit));
    }

    Figures minus(Figures other) {
        return new Figures(
                listAmount.subtract(other.listAmount),
                amount.subtract(other.amount),
                discount.subtract(other.discount),
                profit.subtract(other.profit),
                cost.subtract(other.cost),
                directorProfit.subtract(other.directorProfit));
    }
}
