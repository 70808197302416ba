package io.smartbiz.tickets.ticket;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to a ticket.
 *
 * @param kind what changed, such as {@code status}; {@code created} is how it was made
 * @param from the value before: a code, an id or a text
 * @param fromName how people call what {@code from} is the id of
 * @param details what two values cannot say, such as until when it waits
 * @param comment what was said about it
 * @param memberId who did it; null for the system
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        UUID id,
        String kind,
        @Nullable String from,
        @Nullable String to,
        @Nullable String fromName,
        @Nullable String toName,
        @Nullable JSONB details,
        @Nullable String comment,
        @Nullable UUID memberId,
        @Nullable String memberName,
        Instant happenedAt) {}
