package io.smartbiz.catalog.prices;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
 * @param figures of all its prices; null in a list
 * @param items the first of its prices, {@value #SHOWN} at most; empty in a list
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
        @Nullable Figures figures,
        List<Item> items) {

    /** How many prices are shown with a change; the others are in pages. */
    static final int SHOWN = 1_000;

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
     * The figures of all prices of a change.
     *
     * @param priceCount how many prices it changes
     * @param zeroCount how many of them become 0
     * @param largeCount how many of them change by more than half
     * @param meanShare the mean of how much each of them changes, where 1 means 100 %; null if none had a price before
     */
    record Figures(
            int priceCount,
            int zeroCount,
            int largeCount,
            @Nullable BigDecimal meanShare) {

        static final BigDecimal LARGE = new BigDecimal("0.5");
        static final int DECIMALS = 6;

        static Figures of(List<Item> items) {
            List<BigDecimal> shares =
                    items.stream().map(Item::share).filter(Objects::nonNull).toList();
            BigDecimal sum = shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            return new Figures(
                    items.size(),
                    (int) items.stream()
                            .filter(item -> item.newPrice().signum() == 0)
                            .count(),
                    (int) shares.stream()
                            .filter(share -> share.abs().compareTo(LARGE) > 0)
                            .count(),
                    shares.isEmpty()
                            ? null
                            : sum.divide(BigDecimal.valueOf(shares.size()), DECIMALS, RoundingMode.HALF_UP));
        }
    }

    /** A change that was made, in a list. */
    static PriceChangeView of(ChangePrices command, int productCount, Done done) {
        return of(command, productCount, done, null, null, List.of());
    }

    /** A change that was made, with the first of its prices. @param figures of all of them */
    static PriceChangeView of(ChangePrices command, int productCount, Done done, Figures figures, List<Item> first) {
        return of(command, productCount, done, null, figures, first);
    }

    /** What a change would be. */
    static PriceChangeView preview(ChangePrices command, List<Item> items, String fingerprint) {
        return of(command, countProducts(items), null, fingerprint, Figures.of(items), items);
    }

    static int countProducts(List<Item> items) {
        return (int) items.stream().map(Item::productId).distinct().count();
    }

    private static PriceChangeView of(
            ChangePrices command,
            int productCount,
            @Nullable Done done,
            @Nullable String fingerprint,
            @Nullable Figures figures,
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
                figures,
                List.copyOf(items.subList(0, Math.min(items.size(), SHOWN))));
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
            BigDecimal newPrice) {

        /** How much it changes, where 1 means 100 %; null if it was 0. */
        private @Nullable BigDecimal share() {
            return oldPrice.signum() == 0
                    ? null
                    : newPrice.subtract(oldPrice).divide(oldPrice, Figures.DECIMALS, RoundingMode.HALF_UP);
        }
    }
}
