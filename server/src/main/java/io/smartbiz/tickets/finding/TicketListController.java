package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.tickets.TicketView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class TicketListController {

    private final TicketFinder finder;

    TicketListController(TicketFinder finder) {
        this.finder = finder;
    }

    @GetMapping
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(
            summary = "List tickets, the newest first: those of the branches, or the caller's own; "
                    + "with words, search them")
    Page<TicketView> list(Caller caller, TicketFilter filter, ListRequest request) {
        return finder.list(caller, filter, request);
    }

    @GetMapping("/counts")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(operationId = "countTickets", summary = "Count tickets by status, for the board")
    Page<TicketCount> counts(Caller caller, TicketFilter filter) {
        return Page.whole(finder.board(caller, filter));
    }
}
