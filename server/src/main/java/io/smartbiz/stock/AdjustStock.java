package io.smartbiz.stock;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stock that is found to be other than the books say. */
public record AdjustStock(
        @NotNull UUID branchId,
        @NotNull Reason reason,
        @Nullable @Size(max = 1000) String note,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /** Why. */
    public enum Reason {
        COUNT,
        DAMAGE,
        LOSS,
        FOUND,
        WASTE,
        CORRECTION;

        /** Whether it can be the reason of such a difference: what is lost is less, what is found is more. */
        boolean explains(BigDecimal difference) {
            return switch (this) {
                case DAMAGE, LOSS, WASTE -> difference.signum() < 0;
                case FOUND -> difference.signum() > 0;
                case COUNT, CORRECTION -> true;
            };
        }

        /** The kind of movement that it makes in the ledger. */
        String movement() {
            return switch (this) {
                case COUNT -> "count";
                case DAMAGE, LOSS -> "write_off";
                case WASTE -> "waste";
                case FOUND, CORRECTION -> "adjustment";
            };
        }
    }

    /**
     * One difference.
     *
     * @param rollId which roll of a metre product
     * @param quantity more than the books say when above 0, less when below
     * @param unitCost of what is more; what the rest costs on average when it is left out
     */
    public record Line(
            @Nullable UUID variantId,
            @Nullable UUID productId,
            @Nullable String size,
            @Nullable UUID rollId,
            @NotNull @Digits(integer = 11, fraction = 3) BigDecimal quantity,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal unitCost) {}
}
