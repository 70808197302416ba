package io.smartbiz.returns;

import java.util.Locale;

/** Why goods come back. */
public enum ReturnReason {
    DEFECTIVE,
    WRONG_SIZE,
    CUSTOMER_CHANGE_MIND,
    /** Something else, which a note says. */
    OTHER;

    /** The name on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReturnReason of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
