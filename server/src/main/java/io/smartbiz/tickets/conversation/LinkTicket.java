package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.UUID;

/**
 * Links a ticket to another.
 *
 * @param kind what this ticket is to the other one
 */
record LinkTicket(@NotNull Kind kind, @NotNull UUID ticketId) {

    /** What a ticket is to another one. */
    public enum Kind {
        RELATED,
        CHILD_OF,
        PARENT_OF;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
