package io.smartbiz.discounts;

import java.util.Locale;

/** What a promotion is for. */
public enum ApplicableTo {
    ALL,
    /** A category and all below it. */
    CATEGORY,
    COLLECTION,
    PRODUCT;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The one with this {@link #code}. */
    public static ApplicableTo of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
