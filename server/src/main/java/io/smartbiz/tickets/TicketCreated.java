package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket was opened. */
@EventType(code = "ticket.created", meaning = "A ticket was opened.")
public record TicketCreated(
        UUID ticketId,
        UUID branchId,
        UUID requesterId,
        UUID categoryId,
        TicketPriority priority,
        @Nullable UUID assigneeId)
        implements Event {}
