package io.smartbiz.tickets.opening;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Created;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.index.IndexedTicket;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.levels.ServiceClocks;
import io.smartbiz.tickets.opening.OpeningChecks.References;
import io.smartbiz.tickets.ticket.NewTicket;
import io.smartbiz.tickets.ticket.TicketActions;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Opens tickets. */
@Service
public class TicketOpening {

    private final OpeningChecks checks;
    private final Tickets tickets;
    private final TicketIndexRepository index;
    private final ServiceClocks clocks;
    private final Clock clock;

    TicketOpening(
            OpeningChecks checks, Tickets tickets, TicketIndexRepository index, ServiceClocks clocks, Clock clock) {
        this.checks = checks;
        this.tickets = tickets;
        this.index = index;
        this.clocks = clocks;
        this.clock = clock;
    }

    /**
     * Opens a ticket in two round trips: one reads what it refers to, the other counts its number and writes everything.
     * Attachments are left to {@link RequestedOpening}.
     *
     * @throws Failure {@code FORBIDDEN} for what only those may set who work on tickets; {@code NOT_FOUND} for a branch
     *     outside of the caller's scope; {@code VALIDATION_ERROR}
     */
    public Created<TicketView> open(Batch batch, Caller caller, OpenTicket command) {
        caller.require(Permission.TICKETS_CREATE);
        References references = checks.read(batch, caller, command);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next();
        TicketPriority priority = AskedTicket.priority(command, references.category());
        ServiceClocks.Started started = clocks.start(references.rules(), timed(id, references, priority), now);
        var asked = new AskedTicket(command, references, priority, started.due());
        NewTicket ticket = asked.ticket(id, now);
        Sql number = tickets.insert(batch, caller, ticket, started);
        // Queued last: another transaction that adds the same new word to the index waits for this one.
        var indexed = new IndexedTicket(caller.organizationId(), id, ticket.branchId(), now, ticket.title());
        index.index(batch, indexed, ticket.description());
        return new Created<>(id, TicketActions.ofNew(caller, asked.view(ticket), started.views()), number);
    }

    private static ServiceClocks.Seen timed(UUID id, References references, TicketPriority priority) {
        return new ServiceClocks.Seen(
                id, references.branch().id(), references.category().id(), priority.code(), true, false, false);
    }
}
