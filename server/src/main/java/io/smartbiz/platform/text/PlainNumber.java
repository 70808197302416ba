package io.smartbiz.platform.text;

import java.math.BigDecimal;

/** How numbers are written: {@code 6.5}, never {@code 6.500} or {@code 1E+6}. */
public final class PlainNumber {

    private PlainNumber() {}

    /** The number without an exponent and without trailing zeros. */
    public static String of(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
