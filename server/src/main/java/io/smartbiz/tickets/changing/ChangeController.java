package io.smartbiz.tickets.changing;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.Tickets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class ChangeController {

    private final TicketChanges changes;
    private final TicketEditing editing;
    private final BulkChanges bulk;
    private final Tickets tickets;

    ChangeController(TicketChanges changes, TicketEditing editing, BulkChanges bulk, Tickets tickets) {
        this.tickets = tickets;
        this.changes = changes;
        this.editing = editing;
        this.bulk = bulk;
    }

    @PostMapping("/bulk")
    @Heavy(WorkClass.BULK)
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved_many")
    @Operation(
            operationId = "changeTickets",
            summary = "Change up to 500 tickets in the same way: all of them, or none and the reasons")
    Answer<BulkResult> changeMany(Caller caller, Repeatable request, @Valid @RequestBody BulkChange command) {
        return request.change(command, () -> bulk.change(caller, command));
    }

    @PutMapping("/{id}")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_CREATE})
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(operationId = "updateTicket", summary = "Change the fields of a ticket")
    TicketView edit(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditTicket> edit) {
        return editing.edit(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.TICKETS_DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a ticket; it can be restored")
    void delete(Caller caller, @PathVariable UUID id) {
        changes.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.TICKETS_DELETE)
    @Says("ticket.restored")
    @Operation(summary = "Restore a deleted ticket")
    Answer<TicketView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> changes.restore(caller, id), () -> tickets.get(caller, id));
    }

    @PatchMapping("/{id}/status")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_CREATE})
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(operationId = "changeTicketStatus", summary = "Change the status of a ticket")
    Answer<TicketView> changeStatus(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody ChangeStatus command) {
        return request.change(command, () -> changes.changeStatus(caller, id, command), () -> tickets.get(caller, id));
    }

    @PatchMapping("/{id}/assignee")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(operationId = "assignTicket", summary = "Assign a ticket to a member and a team, or to nobody")
    Answer<TicketView> assign(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody AssignTicket command) {
        return request.change(command, () -> changes.assign(caller, id, command), () -> tickets.get(caller, id));
    }

    @PatchMapping("/{id}/waiting")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(operationId = "setTicketWaiting", summary = "Set a ticket to waiting, or resume it")
    Answer<TicketView> await(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody WaitTicket command) {
        return request.change(command, () -> changes.await(caller, id, command), () -> tickets.get(caller, id));
    }
}
