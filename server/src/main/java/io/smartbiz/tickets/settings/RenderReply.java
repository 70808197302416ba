package io.smartbiz.tickets.settings;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for a ready answer with what a ticket has in the place of its placeholders. */
record RenderReply(@NotNull UUID ticketId) {}
