package io.smartbiz.sales;

import java.util.Locale;

/** How money comes in: cash, card, bank transfer. */
public enum PaymentType {
    CASH,
    CARD,
    TRANSFER;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static PaymentType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
