package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.care.WatcherRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.TicketMembers;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges tickets into others. */
@Service
class TicketMerging {

    private final Tickets tickets;
    private final TicketMembers members;
    private final ConversationMove conversation;
    private final TicketLinkRepository links;
    private final WatcherRepository watchers;
    private final Clock clock;

    TicketMerging(
            Tickets tickets,
            TicketMembers members,
            ConversationMove conversation,
            TicketLinkRepository links,
            WatcherRepository watchers,
            Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.conversation = conversation;
        this.links = links;
        this.watchers = watchers;
        this.clock = clock;
    }

    /**
     * Merges a ticket into another: the other gets its comments, files, time and watchers, and the ticket is closed.
     *
     * @return the other ticket
     * @throws Failure {@code FORBIDDEN} unless the caller works on both; {@code INVALID_TRANSITION} when one is archived or
     *     merged already; {@code VALIDATION_ERROR} for one and the same ticket
     */
    @Transactional
    TicketView merge(Caller caller, UUID id, MergeTicket command) {
        if (id.equals(command.intoId())) {
            throw Failure.invalid("into_id", "ticket.same_ticket");
        }
        // Locked in the order of their ids, so that two merges of the same tickets cannot block each other.
        boolean ownFirst = id.compareTo(command.intoId()) < 0;
        LockedTicket first = tickets.lock(caller, ownFirst ? id : command.intoId());
        LockedTicket second = tickets.lock(caller, ownFirst ? command.intoId() : id);
        LockedTicket duplicate = ownFirst ? first : second;
        LockedTicket into = ownFirst ? second : first;
        duplicate.requireWorks();
        into.requireWorks();
        into.rules().requireUnmerged();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        duplicate.rules().mergeInto(into.id(), now);
        tickets.write(duplicate, command.comment());
        conversation.move(duplicate, into);
        watchers.of(caller, duplicate.id()).forEach(member -> addWatcher(into, member));
        addWatcher(into, duplicate.requesterId());
        links.link(caller, duplicate.id(), "duplicate_of", into.id(), now);
        var entry = new TicketHistory.Entry("linked", null, duplicate.id().toString(), Map.of("kind", "duplicated_by"));
        tickets.note(into, entry, command.comment());
        return tickets.get(caller, into.id());
    }

    /** Whoever followed the duplicate follows the other ticket, if they may see it. */
    private void addWatcher(LockedTicket ticket, UUID memberId) {
        if (!memberId.equals(ticket.requesterId()) && members.sees(memberId, ticket)) {
            watchers.watch(ticket.caller(), ticket.id(), memberId);
        }
    }
}
