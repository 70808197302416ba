package io.smartbiz.tickets.changing;

import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketStatus;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One change of many tickets; what is left out stays as it is.
 *
 * @param comment what is said about it in each history
 * @param unassign takes the tickets from their assignees
 */
record BulkChange(
        @NotEmpty @Size(max = 500) List<@NotNull UUID> ids,
        @Nullable TicketStatus status,
        @Nullable @Size(max = 2000) String comment,
        @Nullable UUID assignedToId,
        @Nullable Boolean unassign,
        @Nullable UUID categoryId,
        @Nullable TicketPriority priority,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> addTags,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> removeTags) {}
