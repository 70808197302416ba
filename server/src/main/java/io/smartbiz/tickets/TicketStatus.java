package io.smartbiz.tickets;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The status of a ticket. {@link Ticket} defines the possible steps. */
public enum TicketStatus {
    PENDING,
    IN_PROGRESS,
    RESOLVED,
    CLOSED;

    /** The codes of those that {@linkplain #isOpen are open}. */
    public static final List<String> OPEN_CODES = Arrays.stream(values())
            .filter(TicketStatus::isOpen)
            .map(TicketStatus::code)
            .toList();

    /** The name on the wire and in the database. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the ticket still needs work. */
    public boolean isOpen() {
        return this == PENDING || this == IN_PROGRESS;
    }

    public static TicketStatus of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
