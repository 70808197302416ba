package io.smartbiz.stock;

import io.smartbiz.catalog.ProductType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a branch has of the goods that a document names, locked until the transaction ends.
 *
 * @param items one for each line, in the order of the lines
 */
public record Shelf(DocumentBranch branch, List<ShelfItem> items) {

    /** How many lines name goods that are sold by the metre. */
    public int countMeterItems() {
        return (int)
                items.stream().filter(item -> item.type() == ProductType.METER).count();
    }

    /** The variants that are sold by the metre, from rolls. */
    Set<UUID> meterVariants() {
        return items.stream()
                .filter(item -> item.type() == ProductType.METER)
                .map(ShelfItem::variantId)
                .collect(Collectors.toSet());
    }
}
