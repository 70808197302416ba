package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was named in a comment. */
@EventType(code = "ticket.mentioned", meaning = "A member was mentioned in a comment on a ticket.")
public record TicketMentioned(
        UUID ticketId,
        UUID commentId,
        UUID memberId,
        @Nullable UUID actorId) implements Event {}
