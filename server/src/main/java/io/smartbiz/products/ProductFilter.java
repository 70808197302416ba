package io.smartbiz.products;

import io.smartbiz.catalog.ProductType;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.text.PlainCode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
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

    /** Whether the size is all that products are chosen by: the branch only says whose stock is shown. */
    boolean isOnlySize() {
        return size != null && equals(ofSize(branch, size));
    }

    /** The products of a size, with the stock of a branch. */
    private static ProductFilter ofSize(OneBranch branch, String size) {
        return new ProductFilter(branch, List.of(), List.of(), null, null, size, null, null, null, null, null, null);
    }
}
