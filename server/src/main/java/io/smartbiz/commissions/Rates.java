package io.smartbiz.commissions;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rates that hold on the day of a sale. The most specific one counts; of several for the same, the one that began last. */
record Rates(List<Rate> all) {

    /**
     * A member's own rate precedes one for everybody, and one for some goods precedes one for all of them: a collection's
     * the categories', and of categories the nearest, which contains the fewest others.
     */
    private static final Comparator<Rate> MOST_SPECIFIC_FIRST = Comparator.<Rate, Boolean>comparing(
                    rate -> rate.memberId() == null)
            .thenComparing(rate -> !rate.isForGoods())
            .thenComparing(rate -> rate.collectionId() == null)
            .thenComparing(rate -> rate.categories().size())
            .thenComparing(Rate::startDate, Comparator.reverseOrder())
            .thenComparing(Rate::id, Comparator.reverseOrder());

    /** The rate that counts for what somebody sells; null for none. */
    @Nullable
    Rate of(Basis basis, UUID seller, UUID category, @Nullable UUID collection) {
        return all.stream()
                .filter(rate -> rate.basis() == basis && rate.isFor(seller, category, collection))
                .min(MOST_SPECIFIC_FIRST)
                .orElse(null);
    }
}
