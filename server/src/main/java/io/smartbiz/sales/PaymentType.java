package io.smartbiz.sales;

import java.util.Locale;

/** How a customer pays: {@code CASH}, {@code CARD} or {@code TRANSFER} (a bank transfer). */
public enum PaymentType {
    CASH,
    CARD,
    TRANSFER;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this {@link #code}. */
    public static PaymentType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
