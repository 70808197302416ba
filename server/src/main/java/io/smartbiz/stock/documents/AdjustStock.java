package io.smartbiz.stock.documents;

import io.smartbiz.stock.GoodsLine;
import io.smartbiz.stock.MovementKind;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A correction of the books after a count, a loss or a find. */
public record AdjustStock(
        @NotNull UUID branchId,
        @NotNull Reason reason,
        @Nullable @Size(max = 1000) String note,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /** Why the books differ from the shelf. */
    public enum Reason {
        COUNT,
        DAMAGE,
        LOSS,
        FOUND,
        WASTE,
        CORRECTION;

        /** Whether it can explain such a difference: losses must be negative, finds positive. */
        boolean explains(BigDecimal difference) {
            return switch (this) {
                case DAMAGE, LOSS, WASTE -> difference.signum() < 0;
                case FOUND -> difference.signum() > 0;
                case COUNT, CORRECTION -> true;
            };
        }

        /** The name on the wire and in the database. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of movement that it makes in the ledger. */
        MovementKind movement() {
            return switch (this) {
                case COUNT -> MovementKind.COUNT;
                case DAMAGE, LOSS -> MovementKind.WRITE_OFF;
                case WASTE -> MovementKind.WASTE;
                case FOUND, CORRECTION -> MovementKind.ADJUSTMENT;
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
            BigDecimal unitCost)
            implements GoodsLine {}
}
