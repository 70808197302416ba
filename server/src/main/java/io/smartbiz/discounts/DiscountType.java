package io.smartbiz.discounts;

import java.util.Locale;

/** How a promotion lowers a price. */
public enum DiscountType {
    /** By some percent of the list amount. */
    PERCENTAGE,
    /** By the same amount for each piece or metre. */
    FIXED_AMOUNT;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this {@link #code}. */
    public static DiscountType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
