package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.tickets.ClockView;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.Details;
import io.smartbiz.tickets.TicketView.Link;
import io.smartbiz.tickets.TicketView.TimeEntry;
import io.smartbiz.tickets.TicketView.Watcher;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What belongs to a ticket and is read together with its row. */
record TicketParts(
        Rows<ClockView> clocks,
        Rows<Watcher> watchers,
        Rows<ChecklistItem> checklist,
        Rows<Linked> links,
        Rows<TimeEntry> time) {

    /** A link, and what decides who may see the ticket at its other end. */
    record Linked(Link link, UUID branchId, UUID requesterId) {}

    /** The ticket with what belongs to it, as far as the caller may know it. */
    TicketView of(Caller caller, TicketView ticket, Instant now) {
        TicketView whole = ticket.withDetails(details(caller, ticket, now));
        UUID mergedInto = ticket.outcome().mergedIntoId();
        return mergedInto == null
                ? whole
                : links.list().stream()
                        .filter(one -> one.link().ticketId().equals(mergedInto))
                        .findFirst()
                        .map(one -> whole.mergedInto(
                                isSeen(caller, one) ? mergedInto : null,
                                one.link().status()))
                        .orElseGet(() -> whole.mergedInto(null, null));
    }

    private static boolean isSeen(Caller caller, Linked one) {
        return TicketAccess.sees(caller, one.branchId(), one.requesterId());
    }

    private Details details(Caller caller, TicketView ticket, Instant now) {
        // The time spent is shown to those who work on the ticket, its sum to all who see the branch's tickets.
        List<TimeEntry> spent =
                TicketAccess.queue(caller).contains(ticket.requester().branchId()) ? time.list() : List.of();
        List<Link> visible = links.list().stream()
                .filter(one -> isSeen(caller, one))
                .map(Linked::link)
                .toList();
        return new Details(
                TicketActions.steps(caller, ticket, now),
                TicketActions.may(caller, ticket),
                clocks.list(),
                watchers.list(),
                watchers.list().stream().anyMatch(one -> one.id().equals(caller.memberId())),
                checklist.list(),
                visible,
                TicketAccess.works(caller, ticket.requester().branchId()) ? spent : List.of(),
                spent.stream().mapToInt(TimeEntry::minutes).sum());
    }
}
