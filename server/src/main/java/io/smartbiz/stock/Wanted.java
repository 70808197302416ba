package io.smartbiz.stock;

import io.smartbiz.catalog.Size;
import io.smartbiz.platform.errors.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a document names: a variant, or a product and a size, or a product with one variant.
 *
 * @param field where the line stands in the request, such as {@code lines[0]}, for errors; empty when the request itself is
 *     the line
 */
public record Wanted(
        String field,
        @Nullable UUID variantId,
        @Nullable UUID productId,
        @Nullable String size) {

    public Wanted(String field, GoodsLine line) {
        this(field, line.variantId(), line.productId(), line.size());
    }

    /** Whether it names a product and leaves the size to be found. */
    boolean isWithoutSize() {
        return variantId == null && size == null && productId != null;
    }

    /** The same line, once its variant is known. */
    Wanted of(UUID variant) {
        return new Wanted(field, variant, productId, null);
    }

    /** What each of a request's {@code lines} names. */
    public static List<Wanted> of(List<? extends GoodsLine> lines) {
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Wanted("lines[" + i + "]", lines.get(i)))
                .toList();
    }

    /** The size as the catalogue writes it. @throws Failure {@code VALIDATION_ERROR} for anything that is no size */
    @Nullable
    String normalSize() {
        return size == null ? null : Size.parse(fieldOf("size"), size).toString();
    }

    /** {@code VALIDATION_ERROR} on one field of the line. */
    public Failure refused(String name, String code) {
        return Failure.invalid(fieldOf(name), code);
    }

    private String fieldOf(String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a part of a piece */
    public void requireWhole(BigDecimal quantity) {
        if (quantity.stripTrailingZeros().scale() > 0) {
            throw refused("quantity", "stock.whole_pieces");
        }
    }

    /** @throws Failure {@code VALIDATION_ERROR} when a roll is named for goods that are sold by the piece */
    public void requireNoRoll(boolean given) {
        if (given) {
            throw refused("roll_id", "stock.pieces_have_no_rolls");
        }
    }
}
