package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.ClockView;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.Details;
import io.smartbiz.tickets.TicketView.May;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** What a caller may do with a ticket as it is shown, by the same rules that decide when it is done. */
public final class TicketActions {

    private TicketActions() {}

    /** A new ticket with its details. */
    public static TicketView ofNew(Caller caller, TicketView ticket, List<ClockView> clocks) {
        return ticket.withDetails(new Details(
                steps(caller, ticket, ticket.stamps().createdAt()),
                may(caller, ticket),
                clocks,
                List.of(),
                false,
                List.of(),
                List.of(),
                List.of(),
                0));
    }

    /** The statuses that the caller may set now. */
    static Set<TicketStatus> steps(Caller caller, TicketView ticket, Instant now) {
        var times = new Ticket.Times(
                ticket.progress().firstResponseAt(),
                ticket.outcome().resolvedAt(),
                ticket.outcome().closedAt(),
                ticket.stamps().archivedAt());
        return new Ticket(ticket.requester().userId(), TicketState.of(ticket), times)
                .steps(actor(caller, ticket), now, TicketAccess.reopenable(caller));
    }

    private static Ticket.Actor actor(Caller caller, TicketView ticket) {
        return TicketAccess.actor(
                caller, ticket.requester().branchId(), ticket.requester().userId());
    }

    static May may(Caller caller, TicketView ticket) {
        Ticket.Actor actor = actor(caller, ticket);
        boolean living = ticket.stamps().archivedAt() == null && ticket.stamps().deletedAt() == null;
        boolean own = living && ticket.outcome().mergedIntoId() == null;
        boolean works = own && actor.works();
        boolean deletes = TicketAccess.mayDelete(caller, ticket.requester().branchId());
        return new May(
                own && (actor.works() || actor.asks()),
                own && TicketAccess.seesInternal(caller, ticket.requester().branchId()),
                works || (own && actor.asks() && ticket.status() == TicketStatus.PENDING),
                works,
                living && actor.asks() && !ticket.status().isOpen(),
                living && deletes,
                ticket.stamps().deletedAt() != null && deletes);
    }
}
