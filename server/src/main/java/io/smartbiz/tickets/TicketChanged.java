package io.smartbiz.tickets;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something of a ticket has changed; {@code fields} are the kinds of its history, such as {@code priority}. */
@EventType(code = "ticket.changed", meaning = "Fields of a ticket were changed.")
public record TicketChanged(
        UUID ticketId,
        UUID branchId,
        List<String> fields,
        @Nullable UUID actorId) implements Event {}
