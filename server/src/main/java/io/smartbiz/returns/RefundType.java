package io.smartbiz.returns;

import io.smartbiz.debts.payments.PaymentMethod;
import java.util.Locale;

/** How the price of goods is given back. */
public enum RefundType {
    CASH,
    CARD,
    TRANSFER,
    /** It pays for other goods. */
    EXCHANGE;

    /** The name on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static RefundType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    static RefundType of(PaymentMethod method) {
        return switch (method) {
            case CASH -> CASH;
            case CARD -> CARD;
            case TRANSFER -> TRANSFER;
        };
    }
}
