package io.smartbiz.tickets.conversation;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileOwner;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.LockedTicket;
import io.smartbiz.tickets.Tickets;
import io.smartbiz.tickets.conversation.CommentRepository.Found;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of comments: seen by those who may read the comment, taken back by its author, and soon. */
@Component
class CommentFiles implements FileOwner {

    static final String TYPE = "comment";

    private final Tickets tickets;
    private final CommentRepository repository;
    private final Attachments attachments;
    private final Pipeline pipeline;
    private final Clock clock;

    CommentFiles(
            Tickets tickets, CommentRepository repository, Attachments attachments, Pipeline pipeline, Clock clock) {
        this.tickets = tickets;
        this.repository = repository;
        this.attachments = attachments;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean maySee(Caller caller, UUID recordId) {
        return readable(caller, recordId) != null;
    }

    @Override
    public boolean mayDelete(Caller caller, UUID recordId, FileView file) {
        Found comment = readable(caller, recordId);
        return comment != null
                && comment.isOf(caller)
                && !clock.instant().isAfter(comment.createdAt().plus(Comments.EDITABLE));
    }

    /** A living comment that the caller may read; null when there is none. */
    private @Nullable Found readable(Caller caller, UUID id) {
        UUID ticketId = repository.ticketOf(caller, id);
        if (ticketId == null) {
            return null;
        }
        try {
            LockedTicket ticket = tickets.see(caller, ticketId);
            Found comment = repository.findOrNull(caller, ticketId, id);
            return comment != null && (!comment.isInternal() || ticket.seesInternal()) ? comment : null;
        } catch (Failure notSeen) {
            return null;
        }
    }

    @Override
    public void fileDeleted(Caller caller, UUID recordId, UUID fileId) {
        UUID ticketId = repository.ticketOf(caller, recordId);
        if (ticketId != null) {
            unindex(caller, ticketId, List.of(fileId));
        }
    }

    /** Gives a comment files that its author has uploaded, which are found by their names. */
    void attach(Caller caller, LockedTicket ticket, UUID commentId, boolean internal, List<UUID> fileIds) {
        attachments.attach(caller, TYPE, commentId, "attachments", fileIds);
        try (var batch = pipeline.join()) {
            for (FileView file : attachments.uploaded(caller, fileIds)) {
                tickets.index(batch, caller, ticket, file.id(), internal, file.name());
            }
            batch.send();
        }
    }

    /** The same comments with their files. */
    List<CommentView> with(Caller caller, List<CommentView> comments) {
        var files = attachments.of(
                caller, TYPE, comments.stream().map(CommentView::id).toList());
        return comments.stream()
                .map(comment -> comment.withAttachments(files.getOrDefault(comment.id(), List.of())))
                .toList();
    }

    /** Lets the files of a deleted comment go with it. */
    void commentDeleted(Caller caller, UUID ticketId, UUID commentId) {
        List<UUID> ids = attachments.of(caller, TYPE, List.of(commentId)).getOrDefault(commentId, List.of()).stream()
                .map(FileView::id)
                .toList();
        unindex(caller, ticketId, ids);
        attachments.ownerDeleted(caller, TYPE, commentId);
    }

    private void unindex(Caller caller, UUID ticketId, List<UUID> fileIds) {
        try (var batch = pipeline.join()) {
            fileIds.forEach(id -> tickets.unindex(batch, caller, ticketId, id));
            batch.send();
        }
    }
}
