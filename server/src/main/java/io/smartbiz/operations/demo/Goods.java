package io.smartbiz.operations.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something on the shelf of the demo shop.
 *
 * @param price of one piece or one metre
 * @param width of a roll in metres; null for goods by the piece
 */
record Goods(UUID variantId, BigDecimal price, @Nullable BigDecimal width) {

    /** The part of the price that the shop pays. */
    private static final BigDecimal COST_SHARE = new BigDecimal("0.68");

    boolean byMeter() {
        return width != null;
    }

    BigDecimal cost() {
        return cost(price);
    }

    /** What the shop pays for goods of a price, in whole thousands. */
    static BigDecimal cost(BigDecimal price) {
        return price.multiply(COST_SHARE).setScale(-3, RoundingMode.HALF_UP).setScale(2);
    }
}
