package io.smartbiz.stock.documents;

import io.smartbiz.stock.GoodsLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods that go from one branch to another at once.
 *
 * @param lines the goods; or else
 * @param productIds products of which all goes that can be taken
 */
public record TransferStock(
        @NotNull UUID fromBranchId,
        @NotNull UUID toBranchId,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(min = 1, max = MOST) List<@Valid @NotNull Line> lines,
        @Nullable @Size(min = 1, max = MOST) List<@NotNull UUID> productIds) {

    /** Lines of one transfer. */
    static final int MOST = 200;

    /** The goods, once they are known. */
    List<Line> goods() {
        return Objects.requireNonNull(lines);
    }

    /** The same with these goods. */
    TransferStock of(List<Line> goods) {
        return new TransferStock(fromBranchId, toBranchId, note, goods, null);
    }

    /**
     * What goes.
     *
     * @param rollId which roll of a metre product; the one that fits best when it is left out
     * @param quantity pieces, or the metres cut from the roll; the whole roll when it is left out
     */
    public record Line(
            @Nullable UUID variantId,
            @Nullable UUID productId,
            @Nullable String size,
            @Nullable UUID rollId,

            @Nullable @Positive @Digits(integer = 11, fraction = 3)
            BigDecimal quantity)
            implements GoodsLine {}
}
