package io.smartbiz.tickets.changing;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.ticket.SeenTicket;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What of a ticket can be edited. The requester may change title, description and fields while nobody works on the ticket.
 *
 * @param descriptionTruncated true if the description is only the beginning that a list shows: then it stays
 * @param categoryId the category, or else
 * @param category its code; if both are sent, the one that differs from the ticket counts
 * @param assignedToId who works on it; null for nobody
 */
record EditTicket(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 20000) String description,
        @Nullable Boolean descriptionTruncated,
        @Nullable UUID categoryId,
        @Nullable @Size(max = 40) String category,
        @Nullable TicketPriority priority,
        @Nullable UUID branchId,
        @Nullable TicketStatus status,
        @Nullable UUID assignedToId,
        @Nullable UUID teamId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable Map<String, @NotNull Object> fields,
        @Nullable UUID assetId,
        @Nullable @Size(max = 200) String assetName,
        @Nullable Integer version) {

    /** The ticket as it is stored, without its category. */
    static EditTicket of(SeenTicket ticket, Map<String, Object> fields) {
        return new EditTicket(
                ticket.title(),
                ticket.description(),
                null,
                null,
                null,
                ticket.priority(),
                ticket.branchId(),
                ticket.status(),
                ticket.assigneeId(),
                ticket.teamId(),
                ticket.tags(),
                fields,
                ticket.assetId(),
                ticket.assetName(),
                null);
    }
}
