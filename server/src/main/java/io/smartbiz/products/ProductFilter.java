package io.smartbiz.products;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.text.PlainCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which products are listed.
 *
 * @param branch the one whose stock is looked at; the own branch, or all that may be seen, when it is left out
 * @param category names or ids, including their subcategories
 * @param collection names or ids
 * @param size such as {@code 2×3}
 * @param inStock whether there is any in the branches looked at
 * @param q words in any order; letters of other alphabets and small typing errors are understood
 * @param changedSince products whose data, or whose stock in the branches looked at, changed at this moment or later
 * @param barcode exactly, of the product or of one of its sizes
 */
@QueryParameters
record ProductFilter(
        OneBranch branch,
        List<String> category,
        List<String> collection,
        @Nullable BigDecimal width,
        @Nullable BigDecimal length,
        @Nullable String size,
        @Nullable ProductType type,
        @Nullable Boolean inStock,
        ProductView.@Nullable StockStatus stockStatus,
        @Nullable Instant changedSince,
        @Nullable String barcode,
        @Nullable String q) {

    ProductFilter {
        barcode = PlainCode.orNull(barcode);
    }

    /** The same, with what its names stand for. */
    ProductChoice choice(@Nullable UUID branchId, List<UUID> categoryIds, List<UUID> collectionIds) {
        return new ProductChoice(
                branchId,
                categoryIds,
                collectionIds,
                width,
                length,
                size,
                type,
                inStock,
                stockStatus,
                changedSince,
                barcode,
                q);
    }
}
