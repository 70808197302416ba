package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody was named in a comment. */
public record TicketMentioned(
        UUID ticketId,
        UUID commentId,
        UUID memberId,
        @Nullable UUID actorId) implements Event {}
