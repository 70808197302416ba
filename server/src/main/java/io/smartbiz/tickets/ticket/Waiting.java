package io.smartbiz.tickets.ticket;

import io.smartbiz.tickets.WaitingFor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket waits, and its clocks stand still.
 *
 * @param until when the waiting ends by itself; null if somebody has to end it
 */
public record Waiting(
        WaitingFor on, @Nullable String reason, @Nullable Instant until) {}
