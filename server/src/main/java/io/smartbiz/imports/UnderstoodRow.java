package io.smartbiz.imports;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file as it was understood, for its author to compare.
 *
 * @param row as the file shows it, from 1
 * @param buyPrice null without {@code products.view_cost}: who sent the file need not have written it
 */
record UnderstoodRow(
        int row,
        String name,
        ProductType type,
        @Nullable BigDecimal buyPrice,
        @Nullable BigDecimal sellPrice,
        @Nullable BigDecimal sellPricePerMeter,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal totalLength,
        List<String> sizes) {

    static UnderstoodRow of(int row, EditProduct product, boolean seesCost) {
        return new UnderstoodRow(
                row,
                product.name(),
                product.type(),
                seesCost ? product.prices().buyPrice() : null,
                product.prices().sellPrice(),
                product.prices().sellPricePerMeter(),
                product.firstStock().quantity(),
                product.firstStock().totalLength(),
                Size.names(product.sizes().stream()
                        .map(size -> Size.parse("sizes", size))
                        .toList()));
    }
}
