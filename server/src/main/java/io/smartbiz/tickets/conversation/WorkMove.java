package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.tickets.care.TicketCareRepository;
import io.smartbiz.tickets.care.WatcherRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketMembers;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Moves what the desk has done about a ticket to another one: time, checklist, links and watchers. */
@Component
class WorkMove {

    private final TicketCareRepository care;
    private final TicketLinkRepository links;
    private final WatcherRepository watchers;
    private final TicketMembers members;

    WorkMove(TicketCareRepository care, TicketLinkRepository links, WatcherRepository watchers, TicketMembers members) {
        this.care = care;
        this.links = links;
        this.watchers = watchers;
        this.members = members;
    }

    void move(LockedTicket from, LockedTicket to) {
        Caller caller = from.caller();
        care.moveTime(caller, from.id(), to.id());
        care.moveChecklist(caller, from.id(), to.id());
        links.move(caller, from.id(), to.id());
        watchers.of(caller, from.id()).forEach(member -> addWatcher(to, member));
        addWatcher(to, from.requesterId());
    }

    /** Whoever followed the one ticket follows the other one, if they may see it. */
    private void addWatcher(LockedTicket ticket, UUID memberId) {
        if (!memberId.equals(ticket.requesterId()) && members.sees(memberId, ticket)) {
            watchers.watch(ticket.caller(), ticket.id(), memberId);
        }
    }
}
