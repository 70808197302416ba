package io.smartbiz.tickets.levels;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.time.Instant;
import java.util.UUID;

/** What a ticket was promised was not done in time. */
@EventType(
        code = "service_level.missed",
        meaning = "A promised time of a ticket has passed and the promise is not kept.")
record ServiceLevelMissed(UUID ticketId, Metric metric, Instant dueAt) implements Event {}
