package io.smartbiz.stock.rolls;

import io.smartbiz.database.shop.tables.records.RollsRecord;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A roll as it is changed. Only an adjustment changes its length.
 *
 * @param width metres
 * @param pricePerMeter its own price; null for the product's
 */
record EditRoll(
        @NotBlank @Size(max = 64) String code,

        @Nullable @Positive @Digits(integer = 4, fraction = 2)
        BigDecimal width,

        @Nullable @Size(max = 64) String dyeLot,

        @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal pricePerMeter,

        @Nullable Integer version) {

    /** The roll as it is stored. */
    static EditRoll of(RollsRecord row) {
        return new EditRoll(row.getCode(), row.getWidth(), row.getDyeLot(), row.getPricePerMeter(), null);
    }
}
