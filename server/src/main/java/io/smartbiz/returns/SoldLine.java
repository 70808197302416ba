package io.smartbiz.returns;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of a sale, with what came back of it before.
 *
 * @param line its number in the sale
 * @param discountId the promotion that it was sold by; null for none
 * @param cutFrom the roll that it was cut from; null for pieces
 * @param sold pieces or metres
 * @param returned of these, what came back
 * @param pending of these, what others have asked to give back
 * @param whole the figures of all of it
 */
record SoldLine(
        int line,
        Goods goods,
        @Nullable UUID discountId,
        @Nullable Cut cutFrom,
        BigDecimal sold,
        BigDecimal returned,
        BigDecimal pending,
        Figures whole) {

    /** What was sold. */
    record Goods(
            UUID productId,
            UUID variantId,
            UUID categoryId,
            String productName,
            @Nullable String size,
            String unit) {}

    /** What a length was cut from. */
    record Cut(
            UUID rollId,
            @Nullable BigDecimal width,
            @Nullable String dyeLot) {}

    /** What neither came back nor is asked for. */
    BigDecimal left() {
        return sold.subtract(returned).subtract(pending);
    }

    /** The figures of all that came back before. */
    Figures before() {
        return whole.upTo(returned, sold);
    }

    /** The figures of all that came back once this has come back, too. */
    Figures after(BigDecimal quantity) {
        return whole.upTo(returned.add(quantity), sold);
    }
}
