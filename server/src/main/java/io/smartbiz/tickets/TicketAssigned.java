package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket has another assignee or team; null for none. */
public record TicketAssigned(
        UUID ticketId,
        UUID branchId,
        @Nullable UUID assigneeId,
        @Nullable UUID teamId,
        @Nullable UUID actorId) implements Event {}
