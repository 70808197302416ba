package io.smartbiz.platform.lists;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.text.Language;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The order of names: that of the organisation's language. The indexes that lists are walked by exist for each order, see
 * {@code V21__alphabetical_order.sql}.
 */
public enum Alphabet {
    /** Persian, Russian and English, whose alphabets do not meet. */
    COMMON("alphabetical"),
    /** Uzbek: sh, ch, oʻ and gʻ come after z. */
    UZBEK("alphabetical_uz");

    private final String collation;

    Alphabet(String collation) {
        this.collation = collation;
    }

    public static Alphabet of(Language language) {
        return switch (language) {
            case UZ -> UZBEK;
            case EN, FA, RU -> COMMON;
        };
    }

    /** The order of the organisation that the running request is for; in jobs and commands the common one. */
    public static Alphabet ofRequest() {
        CurrentRequest request = CurrentRequest.current();
        Caller caller = request == null ? null : request.caller();
        return caller == null ? COMMON : of(caller.organization().language());
    }

    /** A name to sort by, and to compare with a cursor's. */
    public Field<String> order(Field<String> name) {
        return name.collate(DSL.name("core", collation));
    }
}
