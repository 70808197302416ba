package io.smartbiz.returns;

import java.util.Locale;

/** How a return stands. */
public enum ReturnStatus {
    PENDING,
    /** The goods are back, and so is the money. */
    APPROVED,
    /** A superior has refused it, or who asked for it has withdrawn it. */
    REJECTED;

    /** The name on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ReturnStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
