package io.smartbiz.stock;

import io.smartbiz.platform.data.Ids;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One physical piece of a metre product while its balance is locked. Always: first length = remaining + sold + waste +
 * written off + moved.
 *
 * @param width metres; null when it is not known
 * @param dyeLot rolls of one lot have the same shade; null when it is not known
 * @param remaining metres
 * @param value what the remaining metres cost
 * @param pricePerMeter its own price, as remnants have; null for the product's
 */
public record Roll(
        UUID id,
        UUID branchId,
        UUID variantId,
        UUID productId,
        String code,
        @Nullable BigDecimal width,
        @Nullable String dyeLot,
        BigDecimal remaining,
        BigDecimal value,
        @Nullable BigDecimal pricePerMeter,
        boolean isRemnant) {

    /** What {@code length} of it cost: its own cost, shared by length; the last piece takes all that is left. */
    BigDecimal costOf(BigDecimal length) {
        return Balance.shareOf(value, length, remaining);
    }

    /**
     * The roll after {@code length} was taken off.
     *
     * @param smallestSellable a rest below it is a remnant
     */
    Roll without(BigDecimal length, BigDecimal cost, BigDecimal smallestSellable) {
        BigDecimal rest = remaining.subtract(length);
        boolean remnant = isRemnant || (rest.signum() > 0 && rest.compareTo(smallestSellable) < 0);
        return new Roll(
                id,
                branchId,
                variantId,
                productId,
                code,
                width,
                dyeLot,
                rest,
                value.subtract(cost),
                pricePerMeter,
                remnant);
    }

    /** A length cut off for another branch, as a roll of its own there. */
    Roll part(UUID toBranchId, String newCode, BigDecimal length, BigDecimal cost, BigDecimal smallestSellable) {
        return new Roll(
                Ids.next(),
                toBranchId,
                variantId,
                productId,
                newCode,
                width,
                dyeLot,
                length,
                cost,
                null,
                length.compareTo(smallestSellable) < 0);
    }
}
