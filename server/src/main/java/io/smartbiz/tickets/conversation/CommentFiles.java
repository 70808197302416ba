package io.smartbiz.tickets.conversation;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileOwner;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.conversation.CommentRepository.Found;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.SeenTicket;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The files of comments. Whoever may read a comment may see its files; its author may delete them for a short time. */
@Component
class CommentFiles implements FileOwner {

    static final String TYPE = "comment";

    private final Tickets tickets;
    private final CommentRepository repository;
    private final TicketIndexRepository index;
    private final Attachments attachments;
    private final Pipeline pipeline;
    private final Clock clock;

    CommentFiles(
            Tickets tickets,
            CommentRepository repository,
            TicketIndexRepository index,
            Attachments attachments,
            Pipeline pipeline,
            Clock clock) {
        this.tickets = tickets;
        this.repository = repository;
        this.index = index;
        this.attachments = attachments;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public Set<UUID> living(UUID organizationId, Collection<UUID> recordIds) {
        return repository.living(organizationId, recordIds);
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

    /** A comment that the caller may read; null for one that is deleted or hidden from them. */
    private @Nullable Found readable(Caller caller, UUID id) {
        UUID ticketId = repository.ticketOf(caller, id);
        if (ticketId == null) {
            return null;
        }
        try {
            SeenTicket ticket = tickets.see(caller, ticketId);
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
            removeFromIndex(ticketId, List.of(fileId));
        }
    }

    /** Attaches files that the author has uploaded. */
    void attach(LockedTicket ticket, UUID commentId, boolean internal, List<UUID> fileIds) {
        attachments.attach(ticket.caller(), TYPE, commentId, "attachments", fileIds);
        try (var batch = pipeline.join()) {
            for (FileView file : attachments.uploaded(ticket.caller(), fileIds)) {
                index.indexText(batch, ticket.indexed(), file.id(), internal, file.filename());
            }
            batch.send();
        }
    }

    /** The comments with their files. */
    List<CommentView> with(Caller caller, List<CommentView> comments) {
        var files = attachments.of(
                caller, TYPE, comments.stream().map(CommentView::id).toList());
        return comments.stream()
                .map(comment -> comment.withAttachments(files.getOrDefault(comment.id(), List.of()).stream()
                        .map(file -> file.ofTicket(comment.ticketId()))
                        .toList()))
                .toList();
    }

    /** Deletes the files of a deleted comment. */
    void commentDeleted(LockedTicket ticket, UUID commentId) {
        Caller caller = ticket.caller();
        List<UUID> ids = attachments.of(caller, TYPE, List.of(commentId)).getOrDefault(commentId, List.of()).stream()
                .map(FileView::id)
                .toList();
        removeFromIndex(ticket.id(), ids);
        attachments.ownerDeleted(caller, TYPE, commentId);
    }

    private void removeFromIndex(UUID ticketId, List<UUID> fileIds) {
        try (var batch = pipeline.join()) {
            fileIds.forEach(id -> index.remove(batch, ticketId, id));
            batch.send();
        }
    }
}
