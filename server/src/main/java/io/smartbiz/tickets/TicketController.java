package io.smartbiz.tickets;

import io.smartbiz.identity.Members;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Idempotency;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class TicketController {

    private static final String PATH = "/api/tickets";

    private final Tickets tickets;
    private final TicketRepository repository;
    private final TicketHistoryRepository history;
    private final TicketMembers members;
    private final Idempotency idempotency;
    private final TransactionTemplate reading;

    TicketController(
            Tickets tickets,
            TicketRepository repository,
            TicketHistoryRepository history,
            TicketMembers members,
            Idempotency idempotency,
            TransactionTemplate reading) {
        this.tickets = tickets;
        this.repository = repository;
        this.history = history;
        this.members = members;
        this.idempotency = idempotency;
        this.reading = reading;
    }

    @PostMapping
    @Requires(Permission.TICKETS_CREATE)
    @Fails({ErrorCode.IDEMPOTENCY_KEY_REUSED, ErrorCode.REQUEST_IN_PROGRESS})
    @Operation(summary = "Open a ticket, for oneself or, by those who work on tickets, for another")
    Answer<TicketView> open(
            Caller caller,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody OpenTicket command) {
        if (command.source() == TicketSource.TELEGRAM || command.source() == TicketSource.EMAIL) {
            throw Failure.invalid("source", "ticket.source_says_itself");
        }
        if (command.assigneeId() != null) {
            tickets.checkAssignee(caller, command.assigneeId(), command.branchId());
        }
        var request = new Idempotency.Request(caller, key, PATH, command, "ticket.opened");
        return command.hasFiles()
                ? idempotency.onceInTransaction(request, batch -> tickets.openWithFiles(batch, caller, command))
                : idempotency.once(request, batch -> tickets.open(batch, caller, command));
    }

    /** @param branchId the caller's own branch when it is left out */
    @QueryParameters
    record OfBranch(@Nullable UUID branchId) {}

    @GetMapping("/assignees")
    @Requires(Permission.TICKETS_WORK)
    @Operation(summary = "List who works on the tickets of a branch, to give them to or to name")
    Page<Members.Person> assignees(Caller caller, OfBranch where) {
        return Page.whole(members.workers(caller, where.branchId()));
    }

    @PostMapping("/bulk")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved_many")
    @Operation(summary = "Change up to 500 tickets alike: all of them, or none and what stands against it")
    BulkResult changeMany(Caller caller, @Valid @RequestBody BulkChange command) {
        return tickets.changeMany(caller, command);
    }

    @GetMapping("/{id}")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(summary = "Read a ticket with what belongs to it and what may be done with it")
    TicketView get(Caller caller, @PathVariable UUID id) {
        return Objects.requireNonNull(reading.execute(_ -> repository.get(caller, id)));
    }

    @PutMapping("/{id}")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_CREATE})
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Change what a ticket says and where it belongs")
    TicketView edit(Caller caller, @PathVariable UUID id, @Valid @RequestBody EditTicket command) {
        return tickets.edit(caller, id, command);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.TICKETS_DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a ticket; it can be brought back")
    void delete(Caller caller, @PathVariable UUID id) {
        tickets.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.TICKETS_DELETE)
    @Says("ticket.restored")
    @Operation(summary = "Bring a deleted ticket back")
    TicketView restore(Caller caller, @PathVariable UUID id) {
        return tickets.restore(caller, id);
    }

    @PatchMapping("/{id}/status")
    @Requires({Permission.TICKETS_WORK, Permission.TICKETS_CREATE})
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Take a step in a ticket's life")
    TicketView changeStatus(Caller caller, @PathVariable UUID id, @Valid @RequestBody ChangeStatus command) {
        return tickets.changeStatus(caller, id, command);
    }

    @PatchMapping("/{id}/assignee")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Give a ticket to a member and a team, or to nobody")
    TicketView assign(Caller caller, @PathVariable UUID id, @Valid @RequestBody AssignTicket command) {
        return tickets.assign(caller, id, command);
    }

    @PatchMapping("/{id}/waiting")
    @Requires(Permission.TICKETS_WORK)
    @Says("ticket.saved")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Let a ticket wait for somebody, or go on")
    TicketView await(Caller caller, @PathVariable UUID id, @Valid @RequestBody WaitTicket command) {
        return tickets.await(caller, id, command);
    }

    @GetMapping("/{id}/history")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(summary = "Read what happened to a ticket, the oldest first")
    Page<HistoryView> history(Caller caller, @PathVariable UUID id) {
        return Page.whole(Objects.requireNonNull(reading.execute(_ -> history.list(caller, id))));
    }
}
