package io.smartbiz.commissions;

import java.util.Locale;

/** Why a commission was earned, or became less. */
public enum Kind {
    /** A sale was made. */
    SALE,
    /** The customer paid a part of what was owed for it. */
    PAYMENT,
    /** Such a payment was taken back. */
    REVERSAL,
    /** Something came back. */
    RETURN;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this {@link #code}. */
    public static Kind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
