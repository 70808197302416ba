package io.smartbiz.stock;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant in a branch, locked for a document or sale: the product, its prices and its balance.
 *
 * @param line the index of the document's line that asks for it, from 0
 * @param prices the prices that the list price is derived from
 * @param buyPrice the buy price in the catalogue, for one piece or one metre
 */
public record ShelfItem(
        int line,
        UUID variantId,
        UUID productId,
        ProductType type,
        String productName,
        UUID categoryId,
        @Nullable UUID collectionId,
        @Nullable Size size,
        Prices prices,
        BigDecimal buyPrice,
        Balance balance) {

    /** A copy that shares its balance with other lines of the same variant. */
    ShelfItem with(Balance shared) {
        return new ShelfItem(
                line,
                variantId,
                productId,
                type,
                productName,
                categoryId,
                collectionId,
                size,
                prices,
                buyPrice,
                shared);
    }

    /** {@code piece} or {@code meter}. */
    public String unit() {
        return type.unit();
    }
}
