package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A ticket was opened.
 *
 * @param userId who asks
 */
@EventType(code = "ticket.created", meaning = "A ticket was opened.")
public record TicketCreated(
        UUID ticketId,
        UUID branchId,
        UUID userId,
        UUID categoryId,
        TicketPriority priority,
        @Nullable UUID assignedToId)
        implements Event {}
