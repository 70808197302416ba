package io.smartbiz.tickets.levels;

import io.smartbiz.platform.events.Event;
import java.time.Instant;
import java.util.UUID;

/** Most of the time that a ticket was promised is used. */
public record ServiceLevelWarned(UUID ticketId, Metric metric, Instant dueAt) implements Event {}
