package io.smartbiz.catalog;

import java.util.Locale;

/** How a product is sold: by the piece (dona) or by the metre from a roll (metr). */
public enum ProductType {
    UNIT,
    METER;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What is counted: {@code piece} or {@code meter}. */
    public String unit() {
        return this == METER ? "meter" : "piece";
    }

    public static ProductType of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
