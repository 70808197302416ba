package io.smartbiz.tickets.conversation;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.files.FileView;
import io.smartbiz.tickets.TicketSource;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has written to a ticket.
 *
 * @param userId who wrote it; null for the system
 * @param comment Markdown
 * @param isInternal whether only those see it who work on tickets
 * @param isRequester whether the requester wrote it
 * @param quotedId the comment that it answers
 * @param mentions the members named in it
 * @param mayEdit whether the caller can still change or delete it
 */
public record CommentView(
        UUID id,
        UUID ticketId,
        @Nullable UUID userId,
        @Nullable String userName,
        String comment,
        boolean isInternal,
        boolean isRequester,
        TicketSource source,
        @Nullable UUID quotedId,
        List<Mention> mentions,
        List<FileView> attachments,
        boolean mayEdit,
        @JsonUnwrapped Stamps stamps) {

    /** @param editedAt when its author last changed the text; null for never */
    public record Stamps(
            Instant createdAt, Instant updatedAt, @Nullable Instant editedAt, int version) {}

    CommentView withAttachments(List<FileView> files) {
        return new CommentView(
                id,
                ticketId,
                userId,
                userName,
                comment,
                isInternal,
                isRequester,
                source,
                quotedId,
                mentions,
                files,
                mayEdit,
                stamps);
    }

    public record Mention(UUID id, String name) {}

    /** What a comment said before it was changed. */
    public record Former(int version, String comment, Instant replacedAt) {}
}
