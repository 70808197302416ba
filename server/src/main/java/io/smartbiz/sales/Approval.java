package io.smartbiz.sales;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a superior has approved, locked for the sale that uses it.
 *
 * @param state {@code pending}, {@code approved} or {@code rejected}
 * @param allowsBelowCost whether who approved it may sell below cost
 */
record Approval(
        UUID id,
        UUID branchId,
        UUID requestedBy,
        String state,
        Instant requestedAt,
        Instant expiresAt,
        @Nullable Instant usedAt,
        boolean allowsBelowCost,
        @Nullable String decidedByName,
        List<Line> lines) {

    private static final String APPROVED = "approved";

    /** So much of some goods for that amount, or for more. */
    record Line(UUID variantId, BigDecimal quantity, BigDecimal amount) {

        private boolean covers(SaleLine sold) {
            return variantId.equals(sold.item().variantId())
                    && sold.quantity().compareTo(quantity) <= 0
                    && sold.amount().multiply(quantity).compareTo(amount.multiply(sold.quantity())) >= 0;
        }

        private Line without(BigDecimal sold) {
            BigDecimal left = quantity.subtract(sold);
            return new Line(variantId, left, amount.multiply(left).divide(quantity, 10, RoundingMode.UP));
        }
    }

    /**
     * @throws Failure {@code VALIDATION_ERROR} for somebody else's or another branch's, as if it were not there; {@code
     *     INVALID_TRANSITION} when it is not approved, was asked for after the sale, has expired, or was used
     */
    void requireUsable(Sale sale) {
        if (!requestedBy.equals(sale.seller().id())
                || !branchId.equals(sale.branch().id())) {
            throw unknown();
        }
        if (!state.equals(APPROVED)) {
            throw refused(state.equals("rejected") ? "approval.was_rejected" : "approval.pending");
        }
        if (usedAt != null) {
            throw refused("approval.used");
        }
        SaleMoment moment = sale.moment();
        if (moment.hasWaited() && moment.isBefore(requestedAt)) {
            throw refused("approval.later");
        }
        Instant needed = moment.hasWaited() ? moment.at() : moment.recordedAt();
        if (!expiresAt.isAfter(needed)) {
            throw refused("approval.expired");
        }
    }

    static Failure unknown() {
        return Failure.invalid("approval_id", "field.unknown_reference");
    }

    private static Failure refused(String text) {
        return Failure.of(ErrorCode.INVALID_TRANSITION, Message.of(text));
    }

    /** The lines that it does not cover, for which the seller's own limits hold. */
    List<SaleLine> notCovered(List<SaleLine> sold) {
        var left = new ArrayList<>(lines);
        var others = new ArrayList<SaleLine>();
        for (SaleLine line : sold) {
            int covering = 0;
            while (covering < left.size() && !left.get(covering).covers(line)) {
                covering++;
            }
            if (covering == left.size() || line.promotion() != null) {
                others.add(line);
            } else if (left.get(covering).quantity().compareTo(line.quantity()) == 0) {
                left.remove(covering);
            } else {
                left.set(covering, left.get(covering).without(line.quantity()));
            }
        }
        return others;
    }
}
