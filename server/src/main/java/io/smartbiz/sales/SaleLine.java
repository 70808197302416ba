package io.smartbiz.sales;

import io.smartbiz.discounts.Promotion;
import io.smartbiz.discounts.Promotions.Applied;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One thing sold, with its figures. The list amount is rounded once, half up. What was taken above it is extra profit; what
 * was taken below it is discount.
 *
 * @param number its place among the lines, from 0
 * @param roll the roll that it was cut from; null for pieces
 * @param quantity pieces or metres
 * @param waste metres lost by the cut
 * @param listPrice the list price of one piece or metre
 * @param amount what was taken
 * @param cost what the goods cost
 * @param promotion what the discount comes from; null when it is the seller's own, or there is none
 */
record SaleLine(
        int number,
        ShelfItem item,
        @Nullable Roll roll,
        BigDecimal quantity,
        BigDecimal waste,
        BigDecimal listPrice,
        BigDecimal amount,
        BigDecimal cost,
        @Nullable Promotion promotion) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** A line without a promotion. */
    SaleLine(
            int number,
            ShelfItem item,
            @Nullable Roll roll,
            BigDecimal quantity,
            BigDecimal waste,
            BigDecimal listPrice,
            BigDecimal amount,
            BigDecimal cost) {
        this(number, item, roll, quantity, waste, listPrice, amount, cost, null);
    }

    /** The line as a promotion sells it. */
    SaleLine by(Applied applied) {
        BigDecimal net = listAmount().subtract(applied.discount());
        return new SaleLine(number, item, roll, quantity, waste, listPrice, net, cost, applied.promotion());
    }

    /** What promotions ask of it. */
    Promotion.Goods goods() {
        return new Promotion.Goods(item.productId(), item.categoryId(), item.collectionId());
    }

    /** Price × quantity, rounded to cents. */
    static BigDecimal amountOf(BigDecimal price, BigDecimal quantity) {
        return price.multiply(quantity).setScale(2, RoundingMode.HALF_UP);
    }

    /** List price × quantity. */
    BigDecimal listAmount() {
        return amountOf(listPrice, quantity);
    }

    /** What was taken below the list amount, else 0. */
    BigDecimal discount() {
        return listAmount().subtract(amount).max(BigDecimal.ZERO);
    }

    /** What was taken above the list amount, else 0. */
    BigDecimal profit() {
        return amount.subtract(listAmount()).max(BigDecimal.ZERO);
    }

    /** The director's formula: (list price − buy price) × quantity. */
    BigDecimal directorProfit() {
        return amountOf(listPrice.subtract(item.buyPrice()), quantity);
    }

    /** How far below the list price it was sold, rounded up to two decimals, so that no limit is passed by rounding. */
    BigDecimal discountPercent() {
        return listAmount().signum() == 0
                ? BigDecimal.ZERO
                : discount().multiply(HUNDRED).divide(listAmount(), 2, RoundingMode.UP);
    }

    /** Whether a promotion was changed within the day before, and the device that sold did not know. */
    boolean isByFormerPromotion() {
        return promotion != null && !promotion.isPresent();
    }

    boolean isBelowCost() {
        return amount.compareTo(cost) < 0;
    }
}
