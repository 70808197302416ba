package io.smartbiz.tickets.opening;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.tickets.TicketView;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tickets")
@Tag(name = "Tickets")
class OpeningController {

    private final RequestedOpening opening;

    OpeningController(RequestedOpening opening) {
        this.opening = opening;
    }

    @PostMapping
    @Requires(Permission.TICKETS_CREATE)
    @Says("ticket.opened")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "openTicket",
            summary = "Open a ticket; those who work on tickets may open one for another member")
    Answer<TicketView> open(Caller caller, Repeatable request, @Valid @RequestBody OpenTicket command) {
        return opening.openOnce(caller, request, command);
    }
}
