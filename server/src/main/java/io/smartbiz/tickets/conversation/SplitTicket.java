package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket of its own out of a comment.
 *
 * @param commentId the public comment that becomes its description
 * @param categoryId the category of the first ticket when it is left out
 */
record SplitTicket(
        @NotNull UUID commentId,
        @NotBlank @Size(max = 200) String title,
        @Nullable UUID categoryId) {}
