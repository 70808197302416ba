package io.smartbiz.tickets.care;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.TimeEntry;
import io.smartbiz.tickets.ticket.Tickets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets/{id}")
@Tag(name = "Tickets")
class TicketCareController {

    private final TicketCare care;
    private final Tickets tickets;

    TicketCareController(TicketCare care, Tickets tickets) {
        this.care = care;
        this.tickets = tickets;
    }

    @PostMapping("/watch")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Says("ticket.saved")
    @Operation(
            operationId = "watchTicket",
            summary = "Follow or unfollow a ticket; also for another member who may see it")
    Answer<TicketView> watch(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody WatchTicket command) {
        return request.change(command, () -> care.watch(caller, id, command), () -> tickets.get(caller, id));
    }

    @PostMapping("/rating")
    @Requires(Permission.TICKETS_CREATE)
    @Says("ticket.rated")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "rateTicket", summary = "Rate the help on a resolved ticket, as its requester")
    Answer<TicketView> rate(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody RateTicket command) {
        return request.change(command, () -> care.rate(caller, id, command), () -> tickets.get(caller, id));
    }

    @PostMapping("/time")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(operationId = "logTime", summary = "Log time spent on a ticket")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<TimeEntry> spend(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody SpendTime command) {
        return request.create(
                command, () -> care.spend(caller, id, command), TimeEntry::id, entry -> care.time(caller, id, entry));
    }

    @DeleteMapping("/time/{entryId}")
    @Requires(Permission.TICKETS_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "deleteTimeEntry", summary = "Delete a time entry")
    void unspend(Caller caller, @PathVariable UUID id, @PathVariable UUID entryId) {
        care.unspend(caller, id, entryId);
    }

    @PostMapping("/checklist")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(operationId = "addChecklistItem", summary = "Add a checklist item to a ticket")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<ChecklistItem> addItem(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody EditChecklistItem command) {
        return request.create(
                command,
                () -> care.addItem(caller, id, command),
                ChecklistItem::id,
                item -> care.item(caller, id, item));
    }

    @PutMapping("/checklist/{itemId}")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "updateChecklistItem", summary = "Change a checklist item, or tick it off")
    ChecklistItem editItem(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable UUID itemId,
            @RequestBody Edit<EditChecklistItem> edit) {
        return care.editItem(caller, id, itemId, edit);
    }

    @DeleteMapping("/checklist/{itemId}")
    @Requires(Permission.TICKETS_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "deleteChecklistItem", summary = "Delete a checklist item")
    void deleteItem(Caller caller, @PathVariable UUID id, @PathVariable UUID itemId) {
        care.deleteItem(caller, id, itemId);
    }
}
