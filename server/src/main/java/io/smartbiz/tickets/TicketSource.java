package io.smartbiz.tickets;

import java.util.Locale;

/** How a ticket or a comment came in. */
public enum TicketSource {
    PANEL,
    TELEGRAM,
    EMAIL,
    API;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TicketSource of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
