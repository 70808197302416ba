package io.smartbiz.tickets.opening;

import io.smartbiz.platform.json.IdReader;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A ticket as it is opened.
 *
 * @param description Markdown
 * @param categoryId the category, or else
 * @param category its code, such as {@code internet}, in any case
 * @param priority the category's own when it is left out, else {@code medium}
 * @param branchId the requester's branch when it is left out
 * @param userId whom it is opened for; the caller when it is left out
 * @param fields the values of the category's form
 * @param assetId the thing or room of the branch that it is about, or else
 * @param assetName what it is called
 * @param source {@code panel} when it is left out
 * @param attachments files that the caller has uploaded, by their ids or as they were read
 */
public record OpenTicket(
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 20000) String description,
        @Nullable UUID categoryId,
        @Nullable @Size(max = 40) String category,
        @Nullable TicketPriority priority,
        @Nullable UUID branchId,
        @Nullable UUID userId,
        @Nullable UUID assignedToId,
        @Nullable UUID teamId,
        @Nullable @Size(max = 20) List<@NotBlank @Size(max = 50) String> tags,
        @Nullable Map<String, @NotNull Object> fields,
        @Nullable UUID assetId,
        @Nullable @Size(max = 200) String assetName,
        @Nullable TicketSource source,

        @Nullable @Size(max = 20) @JsonDeserialize(contentUsing = IdReader.class)
        List<@NotNull UUID> attachments) {

    /** Whether it can only be opened inside of a transaction: files and rights of others are read apart from the batch. */
    boolean needsTransaction() {
        return assignedToId != null || (attachments != null && !attachments.isEmpty());
    }
}
