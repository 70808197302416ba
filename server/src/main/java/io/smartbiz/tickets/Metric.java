package io.smartbiz.tickets;

import java.util.Locale;

/** What a service level promises. */
public enum Metric {
    /** The first public reply by somebody other than the requester. */
    FIRST_RESPONSE,
    /** That the ticket is resolved, or closed without. */
    RESOLUTION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Metric of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
