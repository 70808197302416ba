package io.smartbiz.tickets.ticket;

import io.smartbiz.tickets.WaitingFor;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A ticket waits, and its clocks stand still.
 *
 * @param until when it goes on by itself; null when somebody has to say so
 */
public record Waiting(
        WaitingFor on, @Nullable String reason, @Nullable Instant until) {}
