package io.smartbiz.stock.documents;

import io.smartbiz.platform.text.PlainCode;
import io.smartbiz.stock.GoodsLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that come in from a supplier. */
public record ReceiveGoods(
        @NotNull UUID branchId,
        @Nullable @Size(max = 200) String supplier,
        @Nullable @Size(max = 1000) String note,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /**
     * One variant that came in. A line of a metre product is one roll.
     *
     * @param quantity pieces, or the metres of the roll
     * @param unitCost for one piece or one metre; the product's buy price when it is left out
     * @param rollCode made when it is left out
     * @param width metres
     */
    public record Line(
            @Nullable UUID variantId,
            @Nullable UUID productId,
            @Nullable String size,

            @NotNull @Positive @Digits(integer = 11, fraction = 3)
            BigDecimal quantity,

            @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
            BigDecimal unitCost,

            @Nullable @Size(max = 64) String rollCode,

            @Nullable @Positive @Digits(integer = 4, fraction = 2)
            BigDecimal width,

            @Nullable @Size(max = 64) String dyeLot)
            implements GoodsLine {

        public Line {
            rollCode = PlainCode.shownOrNull(rollCode);
            dyeLot = PlainCode.shownOrNull(dyeLot);
        }
    }

    /** A receipt of a branch, to be filled line by line. */
    public static Draft in(UUID branchId) {
        return new Draft(branchId);
    }

    /** Puts a receipt together. */
    public static final class Draft {

        private final UUID branchId;
        private final List<Line> lines = new ArrayList<>();
        private @Nullable String supplier;

        private Draft(UUID branchId) {
            this.branchId = branchId;
        }

        public Draft from(String name) {
            supplier = name;
            return this;
        }

        /**
         * Pieces, or one roll, of a variant.
         *
         * @param unitCost the product's buy price when it is null
         */
        public Draft line(UUID variantId, BigDecimal quantity, @Nullable BigDecimal unitCost) {
            lines.add(new Line(variantId, null, null, quantity, unitCost, null, null, null));
            return this;
        }

        /** A roll whose code is made. @param length in metres */
        public Draft roll(
                UUID variantId, BigDecimal length, BigDecimal unitCost, @Nullable BigDecimal width, String dyeLot) {
            lines.add(new Line(variantId, null, null, length, unitCost, null, width, dyeLot));
            return this;
        }

        public ReceiveGoods build() {
            return new ReceiveGoods(branchId, supplier, null, lines);
        }
    }
}
