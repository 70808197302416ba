package io.smartbiz.products;

import io.smartbiz.catalog.ProductType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which products are listed, by ids.
 *
 * @param branchId whose stock is looked at; the own branch, or all that may be seen, when it is left out
 * @param categoryId including their subcategories
 * @param size such as {@code 2×3}
 * @param inStock whether there is any in the branches looked at
 * @param q words in any order; letters of other alphabets and small typing errors are understood
 * @param changedSince products whose data, or whose stock in the branches looked at, changed at this moment or later
 * @param barcode exactly, of the product or of one of its sizes
 */
record ProductChoice(
        @Nullable UUID branchId,
        List<UUID> categoryId,
        List<UUID> collectionId,
        @Nullable BigDecimal width,
        @Nullable BigDecimal length,
        @Nullable String size,
        @Nullable ProductType type,
        @Nullable Boolean inStock,
        ProductView.@Nullable StockStatus stockStatus,
        @Nullable Instant changedSince,
        @Nullable String barcode,
        @Nullable String q) {

    /** Whether the size is all that products are chosen by: the branch only says whose stock is shown. */
    boolean isOnlySize() {
        return size != null && equals(ofSize(branchId, size));
    }

    /** The products of a size, with the stock of a branch. */
    private static ProductChoice ofSize(@Nullable UUID branchId, String size) {
        return new ProductChoice(branchId, List.of(), List.of(), null, null, size, null, null, null, null, null, null);
    }
}
