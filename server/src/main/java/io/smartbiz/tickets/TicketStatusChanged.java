package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket has taken a step; the actor is null for the system. */
@EventType(code = "ticket.status_changed", meaning = "A ticket moved to another status.")
public record TicketStatusChanged(
        UUID ticketId,
        UUID branchId,
        TicketStatus from,
        TicketStatus to,
        @Nullable UUID actorId,
        @Nullable String comment)
        implements Event {}
