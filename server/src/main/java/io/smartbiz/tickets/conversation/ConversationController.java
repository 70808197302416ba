package io.smartbiz.tickets.conversation;

import io.smartbiz.files.FileView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.Tickets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets/{id}")
@Tag(name = "Tickets")
class ConversationController {

    private final TicketAttachments attachments;
    private final TicketMerging merging;
    private final TicketSplitting splitting;
    private final TicketLinks links;
    private final Tickets tickets;

    ConversationController(
            TicketAttachments attachments,
            TicketMerging merging,
            TicketSplitting splitting,
            TicketLinks links,
            Tickets tickets) {
        this.tickets = tickets;
        this.attachments = attachments;
        this.merging = merging;
        this.splitting = splitting;
        this.links = links;
    }

    @GetMapping("/attachments")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(operationId = "listTicketFiles", summary = "List the files of a ticket and of its comments")
    Page<FileView> attachments(Caller caller, @PathVariable UUID id, ListRequest request) {
        return attachments.list(caller, id, request);
    }

    @PostMapping("/attachments")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_CREATE})
    @ResponseStatus(HttpStatus.CREATED)
    @Says("ticket.saved")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.IN_USE})
    @Operation(operationId = "attachFiles", summary = "Attach uploaded files to a ticket")
    Answer<Page<FileView>> attach(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody AttachFiles command) {
        return request.change(
                command, () -> attachments.attach(caller, id, command), () -> attachments.first(caller, id));
    }

    @PostMapping("/merge")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.merged_into")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(
            operationId = "mergeTickets",
            summary = "Close a ticket as a duplicate of another; the words of another requester stay where they are")
    Answer<TicketView> merge(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody MergeTicket command) {
        return request.change(
                command, () -> merging.merge(caller, id, command), () -> tickets.get(caller, command.intoId()));
    }

    @PostMapping("/split")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.opened")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "splitTicket", summary = "Split a comment into a new ticket")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<TicketView> split(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody SplitTicket command) {
        return request.at("/api/tickets")
                .create(
                        command,
                        () -> splitting.split(caller, id, command),
                        TicketView::id,
                        opened -> tickets.get(caller, opened));
    }

    @PostMapping("/links")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(operationId = "linkTickets", summary = "Link a ticket to another: related, its child or its parent")
    Answer<TicketView> link(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody LinkTicket command) {
        return request.change(command, () -> links.link(caller, id, command), () -> tickets.get(caller, id));
    }

    @DeleteMapping("/links/{otherId}")
    @Requires(Permission.TICKETS_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "unlinkTickets", summary = "Unlink two tickets")
    void unlink(Caller caller, @PathVariable UUID id, @PathVariable UUID otherId) {
        links.unlink(caller, id, otherId);
    }
}
