package io.smartbiz.tickets.conversation;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.ticket.SeenTicket;
import io.smartbiz.tickets.ticket.TicketFiles;
import io.smartbiz.tickets.ticket.Tickets;
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
    private final TicketFiles files;
    private final CommentRepository comments;
    private final Attachments attachments;

    TicketAttachments(Tickets tickets, TicketFiles files, CommentRepository comments, Attachments attachments) {
        this.tickets = tickets;
        this.files = files;
        this.comments = comments;
        this.attachments = attachments;
    }

    /** The files that the caller may see: first the ticket's own, then those of its comments, the oldest first. */
    @Transactional(readOnly = true)
    public List<FileView> list(Caller caller, UUID ticketId) {
        SeenTicket ticket = tickets.see(caller, ticketId);
        var all = new ArrayList<>(files.of(ticket));
        List<UUID> ids = comments.readable(ticket);
        var ofComments = attachments.of(caller, CommentFiles.TYPE, ids);
        ids.forEach(id -> ofComments.getOrDefault(id, List.of()).forEach(file -> all.add(file.ofTicket(ticketId))));
        return all;
    }

    /** Attaches files that the caller has uploaded, as {@link TicketFiles#attach} allows it. */
    List<FileView> attach(Caller caller, UUID ticketId, AttachFiles command) {
        files.attach(caller, ticketId, command.attachments());
        return list(caller, ticketId);
    }
}
