package io.smartbiz.catalog.prices;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change of many prices, or its preview.
 *
 * @param id null for a preview
 * @param roundTo what the new prices were rounded to; null for nothing
 * @param categoryId the category that was chosen, if any; likewise the collection and the words
 * @param undoneAt when it was undone; null if it was not
 * @param fingerprint of a preview, to be sent back as {@code seen}; null for what is done
 * @param items empty in a list
 */
record PriceChangeView(
        @Nullable UUID id,
        ChangePrices.Kind kind,
        BigDecimal value,
        @Nullable BigDecimal roundTo,
        @Nullable UUID categoryId,
        @Nullable UUID collectionId,
        @Nullable String q,
        int productCount,
        @Nullable Instant createdAt,
        @Nullable String createdByName,
        @Nullable Instant undoneAt,
        @Nullable String fingerprint,
        List<Item> items) {

    /**
     * Who made a change and when.
     *
     * @param undoneAt when it was undone; null when it holds
     */
    record Done(
            UUID id,
            Instant at,
            @Nullable String memberName,
            @Nullable Instant undoneAt) {}

    /**
     * A change that was made.
     *
     * @param items empty in a list
     */
    static PriceChangeView of(ChangePrices command, int productCount, Done done, List<Item> items) {
        return of(command, productCount, done, null, items);
    }

    /** What a change would be. */
    static PriceChangeView preview(ChangePrices command, List<Item> items, String fingerprint) {
        return of(command, countProducts(items), null, fingerprint, items);
    }

    static int countProducts(List<Item> items) {
        return (int) items.stream().map(Item::productId).distinct().count();
    }

    private static PriceChangeView of(
            ChangePrices command,
            int productCount,
            @Nullable Done done,
            @Nullable String fingerprint,
            List<Item> items) {
        return new PriceChangeView(
                done == null ? null : done.id(),
                command.theRule().kind(),
                command.theRule().value(),
                command.roundTo(),
                command.categoryId(),
                command.collectionId(),
                command.q(),
                productCount,
                done == null ? null : done.at(),
                done == null ? null : done.memberName(),
                done == null ? null : done.undoneAt(),
                fingerprint,
                items);
    }

    /**
     * One price.
     *
     * @param size the variant whose own price it is; null for the product's price
     * @param field {@code sell_price} or {@code sell_price_per_meter}
     * @param wasOwn false when the old price came from the product or the collection
     */
    record Item(
            UUID productId,
            String productName,
            @Nullable UUID variantId,
            @Nullable String size,
            String field,
            BigDecimal oldPrice,
            boolean wasOwn,
            BigDecimal newPrice) {}
}
