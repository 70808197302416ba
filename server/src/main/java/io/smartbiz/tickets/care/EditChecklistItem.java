package io.smartbiz.tickets.care;

import io.smartbiz.platform.json.Bounds;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Something to be done on a ticket.
 *
 * @param done whether it is done; false when it is left out
 * @param position among the others; the last when it is left out
 */
record EditChecklistItem(
        @NotBlank @Size(max = 300) String text,
        @Nullable Boolean done,

        @Nullable @Min(Bounds.FIRST_POSITION) @Max(Bounds.LAST_POSITION)
        Integer position) {}
