package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What a seller earns by one line of a sale and one rate.
 *
 * @param percent of the rate
 * @param share the seller's share of the line, in percent
 * @param base what the percentage is taken of: the seller's share of the line
 */
record EarnedLine(
        UUID sellerId, int line, Basis basis, UUID rateId, BigDecimal percent, BigDecimal share, BigDecimal base) {

    BigDecimal amount() {
        return Rate.of(percent, base);
    }

    EarnedLine with(BigDecimal kept) {
        return new EarnedLine(sellerId, line, basis, rateId, percent, share, kept);
    }
}
