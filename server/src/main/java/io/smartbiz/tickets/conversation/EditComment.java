package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A comment as its author changes it; whether it is internal stays. */
record EditComment(
        @NotBlank @Size(max = 20000) String comment,
        @Nullable Integer version) {}
