package io.smartbiz.tickets.changing;

import io.smartbiz.tickets.WaitingFor;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Starts or ends the waiting of a ticket.
 *
 * @param waitingFor null ends the waiting
 * @param until when the waiting ends by itself; null if somebody has to end it
 */
public record WaitTicket(
        @Nullable WaitingFor waitingFor,
        @Nullable @Size(max = 500) String reason,
        @Nullable Instant until,
        @Nullable Integer version) {

    /** Waits until somebody ends it, without a reason. @param waitingFor null ends the waiting */
    public static WaitTicket on(@Nullable WaitingFor waitingFor) {
        return new WaitTicket(waitingFor, null, null, null);
    }
}
