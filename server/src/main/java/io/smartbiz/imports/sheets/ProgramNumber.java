package io.smartbiz.imports.sheets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as programs write them into a file of text: {@code 1.25E7} for 12 500 000, and {@code 133.80000000000001} for a
 * binary fraction that stands for 133.8.
 */
final class ProgramNumber {

    /** One digit, its decimals, and by how many digits the mark moves. Without decimals it may be a code. */
    private static final Pattern POWER = Pattern.compile("[+-]?\\d[.,]\\d+[eE]-?\\d{1,2}");

    /** Spreadsheets and many reports write a plus. They write only as many digits as the column showed. */
    private static final Pattern SHORTENED = Pattern.compile("[+-]?\\d([.,]\\d+)?[eE]\\+\\d+");

    /** As many digits as every binary fraction keeps. Only programs write more. */
    private static final int MOST_DIGITS = 15;

    /** More than prices and lengths have, so a third decimal of a price stays. */
    private static final int MOST_DECIMALS = 6;

    private static final BigDecimal NOISE = new BigDecimal("1e-9");

    /** Large numbers have coarser noise. */
    private static final BigDecimal SHARE_OF_NOISE = new BigDecimal("1e-14");

    private ProgramNumber() {}

    /** A number with a power of ten; null if the text is none. Its mark stands before decimals, whichever it is. */
    static @Nullable BigDecimal withPower(String text) {
        Matcher power = POWER.matcher(text.strip());
        return power.matches() ? plain(new BigDecimal(power.group().replace(',', '.'))) : null;
    }

    /** Whether digits may have been lost when the file was saved. */
    static boolean isShortened(String text) {
        return SHORTENED.matcher(text.strip()).matches();
    }

    /** The number that a binary fraction stands for; every other number as it is. */
    static BigDecimal withoutNoise(BigDecimal number) {
        if (number.precision() <= MOST_DIGITS || number.scale() <= MOST_DECIMALS) {
            return number;
        }
        BigDecimal meant = number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
        BigDecimal most = NOISE.max(number.abs().multiply(SHARE_OF_NOISE));
        return meant.subtract(number).abs().compareTo(most) < 0 ? plain(meant.stripTrailingZeros()) : number;
    }

    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 ? number.setScale(0, RoundingMode.UNNECESSARY) : number;
    }
}
