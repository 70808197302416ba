package io.smartbiz.tickets.ticket;

import io.smartbiz.tickets.TicketStatus;
import java.time.Instant;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a ticket.
 *
 * @param kind what changed, such as {@code status}; {@code created} is how it was made
 * @param status the status of the ticket before; of a new one, its first
 * @param from the value before: a code, an id or a text
 * @param fromName how people call what {@code from} is the id of
 * @param details what two values cannot say, such as until when it waits
 * @param comment what was said about it
 * @param changedById who did it; null for the system
 */
record HistoryView(
        UUID id,
        UUID ticketId,
        String kind,
        TicketStatus status,
        @Nullable String from,
        @Nullable String to,
        @Nullable String fromName,
        @Nullable String toName,
        @Nullable JSONB details,
        @Nullable String comment,
        @Nullable UUID changedById,
        @Nullable String changedByName,
        Instant createdAt) {}
