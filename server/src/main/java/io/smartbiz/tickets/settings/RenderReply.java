package io.smartbiz.tickets.settings;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Asks for a canned reply whose placeholders are filled in from a ticket. */
record RenderReply(@NotNull UUID ticketId) {}
