package io.smartbiz.tickets;

import java.util.Locale;

/** How urgent a ticket is, from the lowest. */
public enum TicketPriority {
    LOW,
    MEDIUM,
    HIGH,
    URGENT;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static TicketPriority of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
