package io.smartbiz.tickets.conversation;

import jakarta.validation.constraints.NotEmpty;
import io.smartbiz.platform.json.IdReader;
import jakarta.validation.constraints.NotNull;
import tools.jackson.databind.annotation.JsonDeserialize;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** Gives a ticket files that the caller has uploaded, by their ids or as they were read. */
record AttachFiles(
        @NotEmpty @Size(max = 20) @JsonDeserialize(contentUsing = IdReader.class)
        List<@NotNull UUID> attachments) {}
