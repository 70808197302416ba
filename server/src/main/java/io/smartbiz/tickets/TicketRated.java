package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;

/** The requester has said how good the help was. */
@EventType(code = "ticket.rated", meaning = "The requester rated a ticket.")
public record TicketRated(UUID ticketId, UUID branchId, int rating) implements Event {}
