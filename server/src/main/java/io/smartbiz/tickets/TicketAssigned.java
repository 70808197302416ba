package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket has another assignee or team; null for none. */
@EventType(code = "ticket.assigned", meaning = "A ticket got another assignee or team.")
public record TicketAssigned(
        UUID ticketId,
        UUID branchId,
        @Nullable UUID assignedToId,
        @Nullable UUID teamId,
        @Nullable UUID actorId) implements Event {}
