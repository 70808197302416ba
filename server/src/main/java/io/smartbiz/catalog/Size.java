package io.smartbiz.catalog;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Width and length of a carpet in metres, written {@code 2×3} or {@code 1.5×2.3}.
 *
 * @param width above 0, at most two decimals
 * @param length above 0, at most two decimals
 */
public record Size(BigDecimal width, BigDecimal length) {

    /** What people type for ×: the letter x in two alphabets and the star. Digits and decimal marks are also Persian ones. */
    private static final Pattern FORM = Pattern.compile(
            "\\s*([0-9۰-۹٠-٩]{1,3}(?:[.,٫][0-9۰-۹٠-٩]{1,2})?)\\s*[×xXхХ*]\\s*([0-9۰-۹٠-٩]{1,3}(?:[.,٫][0-9۰-۹٠-٩]{1,2})?)\\s*");

    /** @throws Failure {@code VALIDATION_ERROR} on {@code field} for anything that is no size */
    public static Size parse(String field, String text) {
        Matcher form = FORM.matcher(text);
        if (form.matches()) {
            BigDecimal width = number(form.group(1));
            BigDecimal length = number(form.group(2));
            if (width.signum() > 0 && length.signum() > 0) {
                return new Size(width, length);
            }
        }
        throw Failure.invalid(field, "field.not_a_size");
    }

    private static BigDecimal number(String text) {
        // BigDecimal reads the digits of every script.
        return new BigDecimal(text.replace(',', '.').replace('٫', '.'));
    }

    /** How several sizes are written, in their order. */
    static List<String> names(Collection<Size> sizes) {
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
