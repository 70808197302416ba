package io.smartbiz.tickets.changing;

import io.smartbiz.tickets.TicketStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A step in a ticket's life.
 *
 * @param comment what is said about it, kept in the history; needed to refuse a ticket
 * @param version the version that was seen; null for any
 */
public record ChangeStatus(
        @NotNull TicketStatus status,
        @Nullable @Size(max = 2000) String comment,
        @Nullable Integer version) {}
