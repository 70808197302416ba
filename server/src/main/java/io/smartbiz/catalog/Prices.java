package io.smartbiz.catalog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Where the list price of a variant comes from.
 *
 * @param variant its own price; null when it has none
 * @param product the product's price, for one piece or one metre; null when it has none
 * @param collectionPerSquareMeter the collection's price; null when it has none
 */
public record Prices(
        @Nullable BigDecimal variant,
        @Nullable BigDecimal product,
        @Nullable BigDecimal collectionPerSquareMeter) {

    /**
     * The list price of one piece: the variant's own, else the product's, else the collection's price per square metre
     * times the area.
     *
     * @return null when none of them is known
     */
    public @Nullable BigDecimal ofPiece(@Nullable Size size) {
        if (variant != null) {
            return variant;
        }
        if (product != null) {
            return product;
        }
        return collectionPerSquareMeter == null || size == null
                ? null
                : collectionPerSquareMeter.multiply(size.area()).setScale(2, RoundingMode.HALF_UP);
    }

    /**
     * The list price of one metre from a roll: the product's, else the collection's price per square metre times the width
     * of the roll.
     *
     * @return null when neither is known
     */
    public @Nullable BigDecimal ofMeter(@Nullable BigDecimal rollWidth) {
        if (product != null) {
            return product;
        }
        return collectionPerSquareMeter == null || rollWidth == null
                ? null
                : collectionPerSquareMeter.multiply(rollWidth).setScale(2, RoundingMode.HALF_UP);
    }
}
