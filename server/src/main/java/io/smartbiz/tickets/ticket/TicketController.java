package io.smartbiz.tickets.ticket;

import io.smartbiz.identity.Members;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class TicketController {

    private final Tickets tickets;
    private final TicketMembers members;

    TicketController(Tickets tickets, TicketMembers members) {
        this.tickets = tickets;
        this.members = members;
    }

    /** @param branchId the caller's own branch when it is left out */
    @QueryParameters
    record OfBranch(@Nullable UUID branchId) {}

    @GetMapping("/assignees")
    @Requires(Permission.TICKETS_WORK)
    @Operation(operationId = "listAssignees", summary = "List the members who work on the tickets of a branch")
    Page<Members.Person> assignees(Caller caller, OfBranch where, WholeList part) {
        return part.of(members.workers(caller, where.branchId()));
    }

    @GetMapping("/{id}")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(summary = "Read a ticket with its details and the steps that are possible now")
    TicketView get(Caller caller, @PathVariable UUID id) {
        return tickets.get(caller, id);
    }

    @GetMapping("/{id}/history")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(operationId = "getTicketHistory", summary = "Read the history of a ticket, the oldest entry first")
    Page<HistoryView> history(Caller caller, @PathVariable UUID id, ListRequest request) {
        return tickets.history(caller, id, request);
    }
}
