package io.smartbiz.returns;

import java.util.Locale;

/** What becomes of goods that come back. */
public enum GoodsCondition {
    /** They can be sold again. */
    RESTOCK,
    /** They cannot, and leave the stock at once. */
    WRITE_OFF;

    /** The name on the wire and in the database. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static GoodsCondition of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** What becomes of goods if nobody says otherwise. */
    static GoodsCondition after(ReturnReason reason) {
        return reason == ReturnReason.DEFECTIVE ? WRITE_OFF : RESTOCK;
    }
}
