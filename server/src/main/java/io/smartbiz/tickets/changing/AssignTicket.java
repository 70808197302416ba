package io.smartbiz.tickets.changing;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on a ticket.
 *
 * @param assignedToId null for nobody
 * @param teamId null for no team
 */
public record AssignTicket(
        @Nullable UUID assignedToId,
        @Nullable UUID teamId,
        @Nullable @Size(max = 2000) String comment,
        @Nullable Integer version) {

    /** Gives a ticket to a member and to no team. @param assigneeId null for nobody */
    public static AssignTicket to(@Nullable UUID assigneeId) {
        return new AssignTicket(assigneeId, null, null, null);
    }
}
