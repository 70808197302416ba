package io.smartbiz.stock;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant as it lies in a branch while a document is made: what it is, what it costs, and its locked balance.
 *
 * @param line which line of the document wanted it, from 0
 * @param prices where the list price comes from
 * @param buyPrice the catalogue's, for one piece or one metre
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

    /** This, sharing its balance with other lines of the same variant. */
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
