package io.smartbiz.tickets.care;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.TimeEntry;
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

    TicketCareController(TicketCare care) {
        this.care = care;
    }

    @PostMapping("/watch")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Says("ticket.saved")
    @Operation(summary = "Follow or unfollow a ticket; also for another member who may see it")
    TicketView watch(Caller caller, @PathVariable UUID id, @Valid @RequestBody WatchTicket command) {
        return care.watch(caller, id, command);
    }

    @PostMapping("/rating")
    @Requires(Permission.TICKETS_CREATE)
    @Says("ticket.rated")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(summary = "Rate the help on a resolved ticket, as its requester")
    TicketView rate(Caller caller, @PathVariable UUID id, @Valid @RequestBody RateTicket command) {
        return care.rate(caller, id, command);
    }

    @PostMapping("/time")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(summary = "Log time spent on a ticket")
    Created<TimeEntry> spend(Caller caller, @PathVariable UUID id, @Valid @RequestBody SpendTime command) {
        TimeEntry entry = care.spend(caller, id, command);
        return new Created<>(entry.id(), entry);
    }

    @DeleteMapping("/time/{entryId}")
    @Requires(Permission.TICKETS_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(summary = "Delete a time entry")
    void unspend(Caller caller, @PathVariable UUID id, @PathVariable UUID entryId) {
        care.unspend(caller, id, entryId);
    }

    @PostMapping("/checklist")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(summary = "Add a checklist item to a ticket")
    Created<ChecklistItem> addItem(
            Caller caller, @PathVariable UUID id, @Valid @RequestBody EditChecklistItem command) {
        ChecklistItem item = care.addItem(caller, id, command);
        return new Created<>(item.id(), item);
    }

    @PutMapping("/checklist/{itemId}")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(summary = "Change a checklist item, or tick it off")
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
    @Operation(summary = "Delete a checklist item")
    void deleteItem(Caller caller, @PathVariable UUID id, @PathVariable UUID itemId) {
        care.deleteItem(caller, id, itemId);
    }
}
