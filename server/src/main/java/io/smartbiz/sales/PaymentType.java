package io.smartbiz.sales;

import java.util.Locale;

/**
 * How a customer pays: {@code CASH}, {@code CARD}, {@code TRANSFER} (a bank transfer), or {@code EXCHANGE}: by goods that come
 * back at the same moment, which no request may say.
 */
public enum PaymentType {
    CASH,
    CARD,
    TRANSFER,
    EXCHANGE;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type with this {@link #code}. */
    public static PaymentType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
