package io.smartbiz.shifts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Closes a shift with what was counted.
 *
 * @param countedCash the cash in the drawer, with the float
 * @param counted what was counted of other payment types, such as the sum of the card terminal
 */
public record CloseShift(
        @NotNull @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal countedCash,

        @Nullable @Size(max = 2) List<@Valid @NotNull Counted> counted,
        @Nullable @Size(max = 1000) String note) {

    /** What was counted of one payment type. */
    public record Counted(
            @NotNull CountedType type,

            @NotNull @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal amount) {}

    /** A payment type that can be counted beside cash. */
    public enum CountedType {
        CARD,
        TRANSFER;

        ShiftMoney.Type type() {
            return ShiftMoney.Type.valueOf(name());
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    List<Counted> others() {
        return Objects.requireNonNullElse(counted, List.of());
    }
}
