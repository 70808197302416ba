package io.smartbiz.platform.lists;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.text.Language;
import java.util.Comparator;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * The order of names: that of the organisation's language. The indexes that lists are walked by exist for each order, see
 * {@code V21__alphabetical_order.sql}.
 */
public enum Alphabet {
    /** Persian, Russian and English, whose alphabets do not meet. */
    COMMON("alphabetical", "fa-u-kr-arab-cyrl-latn", AlphabetQuery.COMMON),
    /** Uzbek: sh, ch, oʻ and gʻ come after z. */
    UZBEK("alphabetical_uz", "uz", AlphabetQuery.UZBEK);

    private final String collation;
    private final Sql clause;
    private final Collator collator;

    Alphabet(String collation, String locale, Sql clause) {
        this.collation = collation;
        this.clause = clause;
        this.collator = Collator.getInstance(ULocale.forLanguageTag(locale)).freeze();
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

    /** What follows a name in a statement to sort by it. */
    public Sql clause() {
        return clause;
    }

    /** The same order for names that do not come from the database in it. */
    public Comparator<String> comparator() {
        return collator::compare;
    }
}
