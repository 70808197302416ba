package io.smartbiz.tickets.changing;

import io.smartbiz.tickets.TicketPriority;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All of a ticket that can be edited. What is left out is emptied, except for category, priority and branch, which stay.
 * The requester may change title, description and fields while nobody works on the ticket.
 */
record EditTicket(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 20000) String description,
        @Nullable UUID categoryId,
        @Nullable @Size(max = 40) String category,
        @Nullable TicketPriority priority,
        @Nullable UUID branchId,
        @Nullable UUID teamId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable Map<String, @NotNull Object> fields,
        @Nullable UUID assetId,
        @Nullable @Size(max = 200) String assetName,
        @Nullable Integer version) {}
