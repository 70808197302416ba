package io.smartbiz.tickets.opening;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Idempotency;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.Tickets;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class OpeningController {

    private static final String PATH = "/api/tickets";

    private final RequestedOpening opening;
    private final Tickets tickets;

    OpeningController(RequestedOpening opening, Tickets tickets) {
        this.opening = opening;
        this.tickets = tickets;
    }

    @PostMapping
    @Requires(Permission.TICKETS_CREATE)
    @Fails({ErrorCode.IDEMPOTENCY_KEY_REUSED, ErrorCode.REQUEST_IN_PROGRESS})
    @Operation(summary = "Open a ticket; those who work on tickets may open one for another member")
    Answer<TicketView> open(
            Caller caller,
            @RequestHeader(name = Idempotency.HEADER, required = false) @Nullable String key,
            @Valid @RequestBody OpenTicket command) {
        var request =
                new Idempotency.Request(caller, key, PATH, command, "ticket.opened", id -> tickets.get(caller, id));
        return opening.openOnce(request, command);
    }
}
