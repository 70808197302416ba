package io.smartbiz.commissions;

import java.util.Locale;

/** When a commission is earned. */
public enum Accrual {
    /** All of it when the sale is made. */
    AT_SALE,
    /** As the money comes in. */
    WITH_PAYMENT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Accrual of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
