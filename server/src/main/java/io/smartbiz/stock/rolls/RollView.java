package io.smartbiz.stock.rolls;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A roll. Lengths and widths are metres.
 *
 * @param lengths flat on the wire
 * @param value what the remaining metres cost; null for those who may not see costs
 * @param isRemnant whether too little is left to be sold at the usual price
 */
record RollView(
        UUID id,
        UUID branchId,
        UUID variantId,
        String code,
        @Nullable BigDecimal width,
        @Nullable String dyeLot,
        @JsonUnwrapped Lengths lengths,
        @Nullable BigDecimal value,
        @Nullable BigDecimal pricePerMeter,
        boolean isRemnant,
        int version) {

    /** What became of the metres: the first length is the sum of the others. */
    record Lengths(
            BigDecimal firstLength,
            BigDecimal remainingLength,
            BigDecimal soldLength,
            BigDecimal wasteLength,
            BigDecimal writtenOffLength,
            BigDecimal movedLength) {}
}
