package io.smartbiz.stock.documents;

import io.smartbiz.stock.GoodsLine;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods that go from one branch to another at once. */
public record TransferStock(
        @NotNull UUID fromBranchId,
        @NotNull UUID toBranchId,
        @Nullable @Size(max = 1000) String note,
        @NotEmpty @Size(max = 200) List<@Valid @NotNull Line> lines) {

    /** How many lines may cut a length off a roll. */
    int countCuts() {
        return (int) lines.stream()
                .filter(line -> line.rollId() != null && line.quantity() != null)
                .count();
    }

    /**
     * What goes.
     *
     * @param rollId which roll of a metre product
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
