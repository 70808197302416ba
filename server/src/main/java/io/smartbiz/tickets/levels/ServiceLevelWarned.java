package io.smartbiz.tickets.levels;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.time.Instant;
import java.util.UUID;

/** Most of the time that a ticket was promised is used. */
@EventType(code = "service_level.warned", meaning = "Most of a promised time of a ticket is used up.")
record ServiceLevelWarned(UUID ticketId, Metric metric, Instant dueAt) implements Event {}
