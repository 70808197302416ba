package io.smartbiz.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A variant that its product does not come in any more.
 *
 * @param size null for the only variant of a product without sizes
 * @param offered the sizes that the product comes in, in their order; an empty text for the variant without a size
 */
public record RemovedSize(
        UUID variantId,
        UUID productId,
        String productName,
        @Nullable String size,
        List<String> offered) {

    /** Whether the product can come in it again: a product has either sizes or none. */
    public boolean fits() {
        return size != null && !offered.contains("") && !offered.contains(size);
    }
}
