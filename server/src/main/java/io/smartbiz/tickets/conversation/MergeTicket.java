package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Closes a ticket as a duplicate.
 *
 * @param intoId the ticket that goes on; if both have the same requester, with the comments of both
 */
record MergeTicket(
        @NotNull UUID intoId, @Nullable @Size(max = 2000) String comment) {}
