package io.smartbiz.products;

import io.smartbiz.discounts.DiscountType;
import io.smartbiz.discounts.Promotion;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a product is sold for now, size by size.
 *
 * @param branchId where; null for promotions of every branch only
 */
record ProductDiscountsView(UUID productId, @Nullable UUID branchId, List<VariantPrice> variants) {

    /**
     * The price of one size. A cut from a roll with a price of its own may cost something else.
     *
     * @param listPrice of one piece or metre; null when there is no price
     * @param price what it is sold for: the list price, or less by the promotion
     * @param discount the promotion; null when none makes it cheaper
     */
    record VariantPrice(
            UUID variantId,
            @Nullable String size,
            @Nullable BigDecimal listPrice,
            @Nullable BigDecimal price,
            @Nullable RunningDiscount discount) {}

    /** A promotion that runs. @param discountValue percent, or an amount for one piece or metre */
    record RunningDiscount(UUID id, int version, String name, DiscountType discountType, BigDecimal discountValue) {

        static RunningDiscount of(Promotion promotion) {
            return new RunningDiscount(
                    promotion.id(), promotion.version(), promotion.name(), promotion.type(), promotion.value());
        }
    }
}
