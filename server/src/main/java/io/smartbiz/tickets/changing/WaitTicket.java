package io.smartbiz.tickets.changing;

import io.smartbiz.tickets.WaitingFor;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Lets a ticket wait, or go on.
 *
 * @param waitingFor null ends the waiting
 * @param until when it goes on by itself; null when somebody has to say so
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
