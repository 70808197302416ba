package io.smartbiz.tickets.finding;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchSource;
import io.smartbiz.platform.search.SearchType;
import io.smartbiz.platform.search.SearchWords;
import io.smartbiz.tickets.TicketView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tickets in the global search: what the list of tickets finds for the same words. */
@Component
class FoundTickets implements SearchSource {

    private static final int MOST = 20;

    private final TicketFinder finder;

    FoundTickets(TicketFinder finder) {
        this.finder = finder;
    }

    @Override
    public SearchType type() {
        return SearchType.TICKET;
    }

    @Override
    public Permission permission() {
        return Permission.TICKETS_VIEW;
    }

    /** Whoever may only open tickets finds their own. */
    @Override
    public boolean isFor(Caller caller) {
        return caller.may(Permission.TICKETS_VIEW) || caller.may(Permission.TICKETS_CREATE);
    }

    @Override
    public boolean isApart() {
        return true;
    }

    /** The finder itself tries words that are spelt alike, so a loose search has nothing to add. */
    @Override
    public List<SearchCandidate> search(Caller caller, SearchWords words, int limit) {
        return words.loosely()
                ? List.of()
                : finder
                        .list(caller, TicketFilter.ofWords(words.typed()), ListRequest.first(Math.min(limit, MOST)))
                        .items()
                        .stream()
                        .map(FoundTickets::candidate)
                        .toList();
    }

    private static SearchCandidate candidate(TicketView ticket) {
        return new SearchCandidate(
                ticket.id(),
                ticket.title(),
                SearchCandidate.lineOf(
                        ticket.ticketNumber(),
                        ticket.category().categoryName(),
                        ticket.requester().requesterName()),
                SearchCandidate.codesOf(ticket.ticketNumber()),
                null,
                ticket.stamps().createdAt());
    }
}
