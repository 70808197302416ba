package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has written to a ticket.
 *
 * @param userId who; null for the system
 */
@EventType(code = "ticket.commented", meaning = "Somebody commented on a ticket.")
public record TicketCommented(
        UUID ticketId,
        UUID commentId,
        UUID branchId,
        @Nullable UUID userId,
        boolean isInternal) implements Event {}
