package io.smartbiz.tickets.conversation;

import io.smartbiz.files.Attachments;
import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.ticket.SeenTicket;
import io.smartbiz.tickets.ticket.TicketFiles;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.List;
import java.util.Map;
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
    public Page<FileView> list(Caller caller, UUID ticketId, ListRequest request) {
        SeenTicket ticket = tickets.see(caller, ticketId);
        var records = Map.of(TicketFiles.TYPE, List.of(ticketId), CommentFiles.TYPE, comments.readable(ticket));
        return attachments.page(caller, records, request).map(file -> file.ofTicket(ticketId));
    }

    /** Attaches files that the caller has uploaded, as {@link TicketFiles#attach} allows it. */
    Page<FileView> attach(Caller caller, UUID ticketId, AttachFiles command) {
        files.attach(caller, ticketId, command.attachments());
        return first(caller, ticketId);
    }

    /** The first page of {@link #list}. */
    Page<FileView> first(Caller caller, UUID ticketId) {
        return list(caller, ticketId, ListRequest.first(ListRequest.LARGEST));
    }
}
