package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Makes a ticket of its own out of a comment.
 *
 * @param commentId the public comment that becomes its description
 * @param categoryId the category of the first ticket when it is left out
 * @param fields the values of the category's form; when they are left out, those of the first ticket if it has this category
 */
record SplitTicket(
        @NotNull UUID commentId,
        @NotBlank @Size(max = 200) String title,
        @Nullable UUID categoryId,
        @Nullable Map<String, @NotNull Object> fields) {}
