package io.smartbiz.sales;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The figures of one line. The list amount is rounded once, half up; what was taken above it is extra profit, what was
 * taken below it is discount.
 *
 * @param unitPrice the list price of one piece or metre
 * @param listAmount list price × quantity
 * @param amount what was taken
 * @param discount what was taken below the list amount, else 0
 * @param profit what was taken above the list amount, else 0
 * @param cost what the goods cost
 * @param buyPrice the catalogue's buy price of one piece or metre
 * @param directorProfit (list price − buy price) × quantity, the director's formula
 */
record SaleLine(
        BigDecimal unitPrice,
        BigDecimal listAmount,
        BigDecimal amount,
        BigDecimal discount,
        BigDecimal profit,
        BigDecimal cost,
        BigDecimal buyPrice,
        BigDecimal directorProfit) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static BigDecimal listAmount(BigDecimal unitPrice, BigDecimal quantity) {
        return unitPrice.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
    }

    static SaleLine of(
            BigDecimal unitPrice, BigDecimal quantity, BigDecimal amount, BigDecimal cost, BigDecimal buyPrice) {
        BigDecimal listAmount = listAmount(unitPrice, quantity);
        BigDecimal above = amount.subtract(listAmount);
        return new SaleLine(
                unitPrice,
                listAmount,
                amount,
                above.negate().max(BigDecimal.ZERO),
                above.max(BigDecimal.ZERO),
                cost,
                buyPrice,
                unitPrice.subtract(buyPrice).multiply(quantity).setScale(2, RoundingMode.HALF_UP));
    }

    /** How far below the list price was sold, rounded up to two decimals, so that a limit is never passed by rounding. */
    BigDecimal discountPercent() {
        return listAmount.signum() == 0
                ? BigDecimal.ZERO
                : discount.multiply(HUNDRED).divide(listAmount, 2, RoundingMode.UP);
    }

    boolean isBelowCost() {
        return amount.compareTo(cost) < 0;
    }
}
