package io.smartbiz.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a document as it is requested: it names a variant, or a product and a size, or a product with one variant. */
public interface GoodsLine {

    @Nullable
    UUID variantId();

    @Nullable
    UUID productId();

    /** Such as {@code 2×3}; null when the product has one variant. */
    @Nullable
    String size();
}
