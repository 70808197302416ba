package io.smartbiz.tickets.levels;

import io.smartbiz.platform.events.Event;
import java.time.Instant;
import java.util.UUID;

/** What a ticket was promised was not done in time. */
public record ServiceLevelMissed(UUID ticketId, Metric metric, Instant dueAt) implements Event {}
