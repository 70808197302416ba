package io.smartbiz.tickets;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the history of a ticket tells: replaying it gives this.
 *
 * @param answered whether somebody else than the requester has replied in public
 * @param mergedIntoId the ticket that it is a duplicate of; null for one of its own
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
        boolean deleted) {}
