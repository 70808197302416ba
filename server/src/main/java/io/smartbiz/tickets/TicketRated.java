package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import java.util.UUID;

/** The requester has said how good the help was. */
public record TicketRated(UUID ticketId, UUID branchId, int rating) implements Event {}
