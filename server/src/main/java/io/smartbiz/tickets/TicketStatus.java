package io.smartbiz.tickets;

import java.util.Locale;

/** Where a ticket stands in its life. Which steps lead from one to another is said by {@link Ticket}. */
public enum TicketStatus {
    PENDING,
    IN_PROGRESS,
    RESOLVED,
    CLOSED;

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether somebody still has to do something about it. */
    public boolean isOpen() {
        return this == PENDING || this == IN_PROGRESS;
    }

    public static TicketStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
