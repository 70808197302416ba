package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket was merged into another. */
@EventType(code = "ticket.merged", meaning = "A ticket was merged into another.")
public record TicketMerged(
        UUID ticketId, UUID intoId, @Nullable UUID actorId) implements Event {}
