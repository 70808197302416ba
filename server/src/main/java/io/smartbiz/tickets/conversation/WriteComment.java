package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.json.IdReader;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A comment as it is written.
 *
 * @param comment Markdown; {@code @username} names a member. Blank only where attachments stand for it
 * @param isInternal false when it is left out
 * @param quotedId the comment that it answers
 * @param mentions members that it names beside those named in the text
 * @param attachments files that the author has uploaded; files and members by their ids or as they were read
 * @param seenVersion the version of the ticket that the author has seen; another one is a {@code STALE_VERSION}
 */
public record WriteComment(
        @NotNull @Size(max = 20000) String comment,
        @Nullable Boolean isInternal,
        @Nullable UUID quotedId,

        @Nullable @Size(max = 50) @JsonDeserialize(contentUsing = IdReader.class)
        Set<@NotNull UUID> mentions,

        @Nullable @Size(max = 20) @JsonDeserialize(contentUsing = IdReader.class)
        List<@NotNull UUID> attachments,

        @Nullable Integer seenVersion) {

    boolean internal() {
        return Boolean.TRUE.equals(isInternal);
    }
}
