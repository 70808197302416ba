package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rate that holds on the day of a sale.
 *
 * @param memberId whose sales it is for; null for everybody's
 * @param collectionId what it is for; null for any
 * @param categories what it is for, with all below it; empty for any
 * @param percent of the basis
 */
record Rate(
        UUID id,
        @Nullable UUID memberId,
        @Nullable UUID collectionId,
        Set<UUID> categories,
        Basis basis,
        BigDecimal percent,
        LocalDate startDate) {

    /** Whether it is for what somebody sells of these goods. */
    boolean isFor(UUID seller, UUID category, @Nullable UUID collection) {
        return (memberId == null || memberId.equals(seller))
                && (collectionId == null || collectionId.equals(collection))
                && (categories.isEmpty() || categories.contains(category));
    }

    boolean isForGoods() {
        return collectionId != null || !categories.isEmpty();
    }

    /** The percentage of an amount, rounded to cents. */
    static BigDecimal of(BigDecimal percent, BigDecimal base) {
        return base.multiply(percent).movePointLeft(2).setScale(2, RoundingMode.HALF_UP);
    }
}
