package io.smartbiz.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a document names: a variant, or a product with a size, or a product that has one variant only.
 *
 * @param field where the line stands in the request, such as {@code lines[0]}, for what is said about it; empty when the
 *     request itself is the line
 */
public record Wanted(
        String field,
        @Nullable UUID variantId,
        @Nullable UUID productId,
        @Nullable String size) {

    String fieldOf(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }
}
