package io.smartbiz.stock;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of documents that move stock. */
public enum DocumentKind {
    SALE(null),
    RECEIPT("RD"),
    ADJUSTMENT("AD"),
    TRANSFER("TD"),
    RETURN("RT");

    private final @Nullable String mark;

    DocumentKind(@Nullable String mark) {
        this.mark = mark;
    }

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The mark between branch and day in its numbers; null for none. */
    @Nullable
    String mark() {
        return mark;
    }
}
