package io.smartbiz.debts.payments;

import java.util.Locale;

/** How a debt is paid. */
public enum PaymentMethod {
    CASH,
    CARD,
    TRANSFER;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
