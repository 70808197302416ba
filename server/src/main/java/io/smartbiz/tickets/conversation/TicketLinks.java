package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.LockedTicket;
import io.smartbiz.tickets.OpenTicket;
import io.smartbiz.tickets.TicketMembers;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.Tickets;
import io.smartbiz.tickets.conversation.CommentRepository.Found;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What tickets have to do with one another: duplicates that are merged, related ones, parents and children, parts. */
@Service
public class TicketLinks {

    private static final String DUPLICATE_OF = "duplicate_of";
    private static final String SPLIT_FROM = "split_from";
    private static final String LINKED = "linked";
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Tickets tickets;
    private final TicketMembers members;
    private final CommentRepository comments;
    private final TicketLinkRepository repository;
    private final Pipeline pipeline;
    private final JsonMapper json;
    private final Clock clock;

    TicketLinks(
            Tickets tickets,
            TicketMembers members,
            CommentRepository comments,
            TicketLinkRepository repository,
            Pipeline pipeline,
            JsonMapper json,
            Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.comments = comments;
        this.repository = repository;
        this.pipeline = pipeline;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Merges a ticket into another: what was said and who watches goes along, the ticket is closed and points to the other.
     *
     * @return the ticket that goes on
     */
    @Transactional
    public TicketView merge(Caller caller, UUID id, MergeTicket command) {
        if (id.equals(command.intoId())) {
            throw Failure.invalid("into_id", "ticket.same_ticket");
        }
        // In one order for all, so that two merges wait for one another and not both.
        boolean ownFirst = id.compareTo(command.intoId()) < 0;
        LockedTicket first = tickets.lock(caller, ownFirst ? id : command.intoId());
        LockedTicket second = tickets.lock(caller, ownFirst ? command.intoId() : id);
        LockedTicket duplicate = ownFirst ? first : second;
        LockedTicket into = ownFirst ? second : first;
        duplicate.requireWorks();
        into.requireWorks();
        into.requireUnmerged();
        tickets.merge(caller, duplicate, into, command.comment());
        comments.move(caller, duplicate.id(), into.id());
        tickets.moveTexts(caller, duplicate, into);
        repository.moveTime(caller, duplicate.id(), into.id());
        repository.watchers(caller, duplicate.id()).forEach(member -> addWatcher(caller, into, member));
        addWatcher(caller, into, duplicate.requesterId());
        repository.link(caller, duplicate.id(), DUPLICATE_OF, into.id(), now());
        tickets.note(
                caller,
                into,
                LINKED,
                null,
                duplicate.id().toString(),
                Map.of("kind", "duplicated_by"),
                command.comment());
        return tickets.get(caller, into.id());
    }

    /** Who followed the duplicate follows the other ticket, if it is one that they may see. */
    private void addWatcher(Caller caller, LockedTicket ticket, UUID memberId) {
        if (!memberId.equals(ticket.requesterId()) && members.sees(caller, memberId, ticket)) {
            repository.watch(caller, ticket.id(), memberId);
        }
    }

    /** Makes a ticket of its own out of a public comment, for whoever wrote it. @return the new ticket */
    @Transactional
    public TicketView split(Caller caller, UUID id, SplitTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.requireUnmerged();
        Found comment = comments.findOrNull(caller, id, command.commentId());
        if (comment == null || (comment.isInternal() && !ticket.seesInternal())) {
            throw Failure.invalid("comment_id", "field.unknown_reference");
        }
        if (comment.isInternal()) {
            throw Failure.invalid("comment_id", "ticket.split_internal");
        }
        UUID categoryId = Objects.requireNonNullElse(command.categoryId(), ticket.categoryId());
        var open = new OpenTicket(
                command.title(),
                comment.body(),
                categoryId,
                null,
                ticket.priority(),
                ticket.branchId(),
                Objects.requireNonNullElse(comment.authorId(), ticket.requesterId()),
                null,
                null,
                null,
                categoryId.equals(ticket.categoryId()) ? json.readValue(ticket.fields(), FIELDS) : null,
                null,
                null,
                null,
                null);
        UUID opened;
        try (var batch = pipeline.join()) {
            opened = tickets.open(batch, caller, open).id();
            batch.send();
        }
        repository.link(caller, opened, SPLIT_FROM, id, now());
        tickets.note(caller, ticket, "split", null, opened.toString(), Map.of(), null);
        return tickets.get(caller, opened);
    }

    /** Ties two tickets that the caller sees. */
    @Transactional
    public TicketView link(Caller caller, UUID id, LinkTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.requireLiving();
        if (id.equals(command.ticketId())) {
            throw Failure.invalid("ticket_id", "ticket.same_ticket");
        }
        LockedTicket other = visible(caller, command.ticketId());
        switch (command.kind()) {
            case RELATED -> repository.link(caller, id, command.kind().code(), other.id(), now());
            case CHILD_OF -> bear(caller, other.id(), id);
            case PARENT_OF -> bear(caller, id, other.id());
        }
        tickets.note(
                caller,
                ticket,
                LINKED,
                null,
                other.id().toString(),
                Map.of("kind", command.kind().code()),
                null);
        return tickets.get(caller, id);
    }

    private LockedTicket visible(Caller caller, UUID id) {
        try {
            return tickets.see(caller, id);
        } catch (Failure refusal) {
            throw Failure.invalid("ticket_id", "field.unknown_reference");
        }
    }

    private void bear(Caller caller, UUID parent, UUID child) {
        if (repository.isBelow(caller, parent, child)) {
            throw Failure.invalid("ticket_id", "ticket.no_tree");
        }
        repository.link(caller, child, LinkTicket.Kind.CHILD_OF.code(), parent, now());
    }

    /** Unties two tickets, but for what was merged or split. */
    @Transactional
    public void unlink(Caller caller, UUID id, UUID otherId) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.requireLiving();
        LockedTicket other = tickets.see(caller, otherId);
        if (repository.unlink(caller, id, other.id()) == 0) {
            throw Failure.notFound();
        }
        tickets.note(caller, ticket, LINKED, other.id().toString(), null, Map.of(), null);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
