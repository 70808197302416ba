package io.smartbiz.stock;

import java.util.Locale;

/** Why something came in or went out. */
public enum MovementKind {
    RECEIPT,
    SALE,
    RETURN,
    TRANSFER_OUT,
    TRANSFER_IN,
    ADJUSTMENT,
    COUNT,
    WASTE,
    WRITE_OFF;

    /** The name on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
