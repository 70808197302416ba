package io.smartbiz.catalog.prices;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant with all the prices that it can be sold at.
 *
 * @param sellPrice the product's, for one piece
 * @param sellPricePerMeter the product's, for one metre
 * @param size the name of its size; null for a product in one size
 * @param ownPrice its own, for one piece
 * @param pricePerSquareMeter the collection's
 */
record PricedVariant(
        UUID productId,
        String productName,
        String type,
        @Nullable BigDecimal sellPrice,
        @Nullable BigDecimal sellPricePerMeter,
        UUID id,
        @Nullable String size,
        @Nullable BigDecimal width,
        @Nullable BigDecimal length,
        @Nullable BigDecimal ownPrice,
        @Nullable BigDecimal pricePerSquareMeter) {

    boolean isByMeter() {
        return type.equals(ProductType.METER.code());
    }

    /** The price that all variants of the product share. */
    @Nullable
    BigDecimal productPrice() {
        return isByMeter() ? sellPricePerMeter : sellPrice;
    }

    @Nullable
    Size measures() {
        return width == null || length == null ? null : new Size(width, length);
    }

    /** What one piece of it is sold for; null without a price. */
    @Nullable
    BigDecimal pricePerPiece() {
        return new Prices(ownPrice, sellPrice, pricePerSquareMeter).ofPiece(measures());
    }
}
