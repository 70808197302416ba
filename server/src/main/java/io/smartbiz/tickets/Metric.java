package io.smartbiz.tickets.levels;

import java.util.Locale;

/** What a service level promises. */
enum Metric {
    /** The first public reply by somebody other than the requester. */
    FIRST_RESPONSE,
    /** That the ticket is resolved, or closed without. */
    RESOLUTION;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Metric of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
