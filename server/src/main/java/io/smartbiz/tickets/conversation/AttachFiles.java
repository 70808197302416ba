package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.json.IdReader;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Gives a ticket files that the caller has uploaded, by their ids or as they were read. */
record AttachFiles(
        @NotEmpty @Size(max = 20) @JsonDeserialize(contentUsing = IdReader.class)
        List<@NotNull UUID> attachments) {}
