package io.smartbiz.commissions;

import java.math.BigDecimal;
import java.util.Locale;

/** What a rate takes its percentage of. */
public enum Basis {
    /** What was taken. */
    AMOUNT,
    /** What was taken above the list price. */
    EXTRA_PROFIT;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this {@link #code}. */
    public static Basis of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The figure that is meant. */
    BigDecimal of(BigDecimal amount, BigDecimal extraProfit) {
        return switch (this) {
            case AMOUNT -> amount;
            case EXTRA_PROFIT -> extraProfit;
        };
    }
}
