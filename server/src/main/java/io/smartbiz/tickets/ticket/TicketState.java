package io.smartbiz.tickets.ticket;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a ticket records: replaying all entries gives this.
 *
 * @param answered whether anybody but the requester has replied publicly
 * @param mergedIntoId the ticket that it was merged into; null for none
 */
public record TicketState(
        String title,
        UUID categoryId,
        TicketPriority priority,
        TicketStatus status,
        UUID branchId,
        @Nullable UUID assigneeId,
        @Nullable UUID teamId,
        @Nullable Waiting waiting,
        @Nullable Instant dueAt,
        boolean answered,
        @Nullable UUID mergedIntoId,
        boolean archived,
        boolean deleted) {

    /** The state of a ticket that is opened. */
    static TicketState of(NewTicket ticket) {
        return new TicketState(
                ticket.title(),
                ticket.categoryId(),
                ticket.priority(),
                TicketStatus.PENDING,
                ticket.branchId(),
                ticket.assigneeId(),
                ticket.teamId(),
                null,
                ticket.due().resolution(),
                false,
                null,
                false,
                false);
    }

    /** The state of a ticket that is shown. */
    static TicketState of(TicketView ticket) {
        return new TicketState(
                ticket.title(),
                ticket.category().categoryId(),
                ticket.priority(),
                ticket.status(),
                ticket.requester().branchId(),
                ticket.assignment().assignedToId(),
                ticket.assignment().teamId(),
                ticket.progress().waitingFor() == null
                        ? null
                        : new Waiting(
                                ticket.progress().waitingFor(),
                                ticket.progress().waitingReason(),
                                ticket.progress().waitingUntil()),
                ticket.progress().dueAt(),
                ticket.progress().firstResponseAt() != null,
                ticket.outcome().mergedIntoId(),
                ticket.stamps().archivedAt() != null,
                ticket.stamps().deletedAt() != null);
    }
}
