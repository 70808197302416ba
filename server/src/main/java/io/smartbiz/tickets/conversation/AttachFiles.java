package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Gives a ticket files that the caller has uploaded. */
record AttachFiles(@NotEmpty @Size(max = 20) List<@NotNull UUID> attachments) {}
