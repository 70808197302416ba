package io.smartbiz.tickets.conversation;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.LockedTicket;
import io.smartbiz.tickets.Tickets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All files of a ticket: its own and those of its comments. */
@Service
@Transactional
class TicketAttachments {

    private final Tickets tickets;
    private final CommentRepository comments;
    private final Attachments attachments;

    TicketAttachments(Tickets tickets, CommentRepository comments, Attachments attachments) {
        this.tickets = tickets;
        this.comments = comments;
        this.attachments = attachments;
    }

    /** The files that the caller may have: first the ticket's own, then those of its comments, the oldest first. */
    @Transactional(readOnly = true)
    public List<FileView> list(Caller caller, UUID ticketId) {
        LockedTicket ticket = tickets.see(caller, ticketId);
        var files = new ArrayList<>(tickets.files(caller, ticket));
        List<UUID> ids = comments.readable(caller, ticket);
        var ofComments = attachments.of(caller, CommentFiles.TYPE, ids);
        ids.forEach(id -> files.addAll(ofComments.getOrDefault(id, List.of())));
        return files;
    }

    /** @throws Failure {@code FORBIDDEN} for one who neither asks nor works */
    List<FileView> attach(Caller caller, UUID ticketId, AttachFiles command) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        ticket.requireUnmerged();
        if (!ticket.works() && !ticket.isRequester()) {
            throw Failure.forbidden();
        }
        tickets.attach(caller, ticket, command.attachments());
        return list(caller, ticketId);
    }
}
