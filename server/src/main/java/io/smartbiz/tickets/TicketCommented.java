package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody has written to a ticket. */
public record TicketCommented(
        UUID ticketId,
        UUID commentId,
        UUID branchId,
        @Nullable UUID authorId,
        boolean isInternal) implements Event {}
