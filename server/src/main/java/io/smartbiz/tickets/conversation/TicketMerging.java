package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.ticket.Cleaned;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Merges tickets into others. */
@Service
class TicketMerging {

    private final Tickets tickets;
    private final ConversationMove conversation;
    private final WorkMove work;
    private final TicketLinkRepository links;
    private final Clock clock;

    TicketMerging(
            Tickets tickets, ConversationMove conversation, WorkMove work, TicketLinkRepository links, Clock clock) {
        this.tickets = tickets;
        this.conversation = conversation;
        this.work = work;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Merges a ticket into another, which gets its time, checklist, links, tags and watchers. The ticket is closed. If both
     * have the same requester, the other also gets what was said. Otherwise each requester keeps their own words: neither
     * sees the other's. An open ticket reopens one that was resolved or closed.
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
        boolean isOpen = duplicate.status().isOpen();
        duplicate.rules().mergeInto(into.id(), now);
        tickets.write(duplicate, command.comment());
        if (isOpen) {
            into.rules().goOn(caller.memberId(), now);
        }
        write(duplicate, into, command);
        if (duplicate.requesterId().equals(into.requesterId())) {
            conversation.move(duplicate, into, now);
        }
        work.move(duplicate, into);
        links.link(caller, duplicate.id(), "duplicate_of", into.id());
        return tickets.get(caller, into.id());
    }

    private void write(LockedTicket duplicate, LockedTicket into, MergeTicket command) {
        List<String> tags = Cleaned.tags(into.tags(), duplicate.tags());
        tickets.write(into, null, row -> row.setTags(tags.toArray(String[]::new)));
        tickets.touch(into);
        var entry = new TicketHistory.Entry("linked", null, duplicate.id().toString(), Map.of("kind", "duplicated_by"));
        tickets.note(into, entry, command.comment());
    }
}
