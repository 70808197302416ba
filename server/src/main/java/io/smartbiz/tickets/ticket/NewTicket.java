package io.smartbiz.tickets.ticket;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.levels.ServiceClocks;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/**
 * A ticket to insert. The database counts its number; its status is {@code pending}.
 *
 * @param description Markdown; empty for none
 */
public record NewTicket(
        UUID id,
        String title,
        String description,
        UUID categoryId,
        TicketPriority priority,
        UUID requesterId,
        UUID branchId,
        @Nullable UUID assigneeId,
        @Nullable UUID teamId,
        Subject subject,
        ServiceClocks.Due due,
        Instant openedAt) {

    /**
     * What the ticket is about.
     *
     * @param fields the values of the category's form
     * @param assetName what the device or room is called; null where {@code assetId} names it
     */
    public record Subject(
            List<String> tags,
            JSONB fields,
            TicketSource source,
            @Nullable UUID assetId,
            @Nullable String assetName) {}
}
