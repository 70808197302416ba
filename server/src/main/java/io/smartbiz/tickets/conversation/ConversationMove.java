package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.tickets.care.TicketCareRepository;
import io.smartbiz.tickets.care.WatcherRepository;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketFiles;
import io.smartbiz.tickets.ticket.TicketMembers;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Moves what belongs to a ticket to another one: what was said, with its texts in the search index, and what the desk has
 * done about it.
 */
@Component
class ConversationMove {

    private final CommentRepository comments;
    private final TicketFiles files;
    private final TicketCareRepository care;
    private final TicketIndexRepository index;
    private final TicketLinkRepository links;
    private final WatcherRepository watchers;
    private final TicketMembers members;
    private final Pipeline pipeline;

    ConversationMove(
            CommentRepository comments,
            TicketFiles files,
            TicketCareRepository care,
            TicketIndexRepository index,
            TicketLinkRepository links,
            WatcherRepository watchers,
            TicketMembers members,
            Pipeline pipeline) {
        this.comments = comments;
        this.files = files;
        this.care = care;
        this.index = index;
        this.links = links;
        this.watchers = watchers;
        this.members = members;
        this.pipeline = pipeline;
    }

    /** Moves the comments and files; title and description become the first of the comments. */
    void moveWords(LockedTicket from, LockedTicket to, Instant now) {
        comments.move(from.caller(), from.id(), to.id());
        files.move(from, to);
        try (var batch = pipeline.join()) {
            comments.insertDescription(batch, from, to, Ids.next(), now);
            batch.send();
            index.removeTexts(batch, from.id());
            index.reindex(batch, to.indexed(), to.description());
            batch.send();
        }
    }

    /** Moves time entries, checklist and links, and adds the watchers who may see the other ticket. */
    void moveWork(LockedTicket from, LockedTicket to, Instant now) {
        Caller caller = from.caller();
        care.moveTime(caller, from.id(), to.id());
        care.moveChecklist(caller, from.id(), to.id());
        links.move(caller, from.id(), to.id(), now);
        watchers.of(caller, from.id()).forEach(member -> addWatcher(to, member));
        addWatcher(to, from.requesterId());
    }

    private void addWatcher(LockedTicket ticket, UUID memberId) {
        if (!memberId.equals(ticket.requesterId()) && members.sees(memberId, ticket)) {
            watchers.watch(ticket.caller(), ticket.id(), memberId);
        }
    }
}
