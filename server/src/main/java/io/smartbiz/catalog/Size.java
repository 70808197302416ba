package io.smartbiz.catalog;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.platform.text.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Width and length of a carpet in metres, written {@code 2×3} or {@code 1.5×2.3}.
 *
 * @param width above 0, at most two decimals
 * @param length above 0, at most two decimals
 */
public record Size(BigDecimal width, BigDecimal length) {

    /** What people type for ×: the letter x in two alphabets and the star. */
    private static final Pattern FORM = Pattern.compile("([^×xXхХ*]+)[×xXхХ*]([^×xXхХ*]+)");

    private static final BigDecimal TOO_LONG = BigDecimal.valueOf(1_000);
    private static final int DECIMALS = 2;

    /** @throws Failure {@code VALIDATION_ERROR} on {@code field} for anything that is no size */
    public static Size parse(String field, String text) {
        Size size = read(text);
        if (size == null) {
            throw Failure.invalid(field, "field.not_a_size");
        }
        return size;
    }

    /** The size that a text means; null for anything else. */
    public static @Nullable Size read(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            return null;
        }
        BigDecimal width = side(form.group(1));
        BigDecimal length = side(form.group(2));
        return width == null || length == null ? null : new Size(width, length);
    }

    /** Metres; null if they are none, or too many or too precise for a carpet. */
    private static @Nullable BigDecimal side(String text) {
        WrittenNumber written = WrittenNumber.read(text);
        BigDecimal metres = written.isAmbiguous() ? written.withDecimals() : written.certain();
        boolean isSide = metres != null
                && metres.signum() > 0
                && metres.compareTo(TOO_LONG) < 0
                && metres.stripTrailingZeros().scale() <= DECIMALS;
        return isSide ? metres : null;
    }

    /** How several sizes are written, in their order. */
    public static List<String> names(Collection<Size> sizes) {
        return sizes.stream().map(Size::toString).toList();
    }

    /** Square metres, rounded to four decimals. */
    public BigDecimal area() {
        return width.multiply(length).setScale(4, RoundingMode.HALF_UP);
    }

    /** The one way in which a size is written and compared. */
    @Override
    public String toString() {
        return PlainNumber.of(width) + "×" + PlainNumber.of(length);
    }
}
