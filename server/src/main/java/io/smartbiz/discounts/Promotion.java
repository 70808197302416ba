package io.smartbiz.discounts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a promotion at a moment.
 *
 * @param value percent, or an amount for one piece or metre
 * @param targetId what it is for; null for everything
 * @param categories of a promotion for a category: that one and those below it; else empty
 * @param isPresent whether these were the terms at that moment, and not only within the day before
 */
public record Promotion(
        UUID id,
        int version,
        String name,
        DiscountType type,
        BigDecimal value,
        ApplicableTo applicableTo,
        @Nullable UUID targetId,
        Set<UUID> categories,
        boolean isPresent) {

    private static final int CENTS = 2;

    /** What is sold, as far as promotions ask for it. */
    public record Goods(
            UUID productId, UUID categoryId, @Nullable UUID collectionId) {}

    /** Whether goods are sold for less by it. */
    boolean covers(Goods goods) {
        return switch (applicableTo) {
            case ALL -> true;
            case CATEGORY -> categories.contains(goods.categoryId());
            case COLLECTION ->
                goods.collectionId() != null && goods.collectionId().equals(targetId);
            case PRODUCT -> goods.productId().equals(targetId);
        };
    }

    /** What it takes off a line, before rounding. @param quantity pieces or metres */
    BigDecimal share(BigDecimal listAmount, BigDecimal quantity) {
        return switch (type) {
            case PERCENTAGE -> listAmount.multiply(value).movePointLeft(2);
            case FIXED_AMOUNT -> value.multiply(quantity);
        };
    }

    /** The lowest amount that it can make of a line. */
    BigDecimal lowestAmount(BigDecimal listAmount, BigDecimal quantity) {
        return listAmount.subtract(share(listAmount, quantity).setScale(CENTS, RoundingMode.UP));
    }

    /** Whether something is left to pay; a line cannot be given away. */
    boolean leavesSomething(BigDecimal listAmount, BigDecimal quantity) {
        return lowestAmount(listAmount, quantity).signum() > 0;
    }

    /**
     * What one piece or metre costs by it.
     *
     * @return null if it does not lower this price
     */
    public @Nullable BigDecimal priceOf(BigDecimal listPrice) {
        if (!leavesSomething(listPrice, BigDecimal.ONE)) {
            return null;
        }
        return listPrice.subtract(share(listPrice, BigDecimal.ONE).setScale(CENTS, RoundingMode.HALF_UP));
    }
}
