package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A ticket goes on under another number. */
public record TicketMerged(
        UUID ticketId, UUID intoId, @Nullable UUID actorId) implements Event {}
