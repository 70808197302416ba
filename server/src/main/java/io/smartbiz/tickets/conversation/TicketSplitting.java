package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.conversation.CommentRepository.Found;
import io.smartbiz.tickets.opening.OpenTicket;
import io.smartbiz.tickets.opening.TicketOpening;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.TicketFiles;
import io.smartbiz.tickets.ticket.TicketHistory;
import io.smartbiz.tickets.ticket.Tickets;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Splits tickets: a comment becomes a ticket of its own. */
@Service
class TicketSplitting {

    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {};

    private final Tickets tickets;
    private final TicketOpening opening;
    private final CommentRepository comments;
    private final TicketLinkRepository links;
    private final TicketFiles files;
    private final Pipeline pipeline;
    private final JsonMapper json;

    TicketSplitting(
            Tickets tickets,
            TicketOpening opening,
            CommentRepository comments,
            TicketLinkRepository links,
            TicketFiles files,
            Pipeline pipeline,
            JsonMapper json) {
        this.tickets = tickets;
        this.opening = opening;
        this.comments = comments;
        this.links = links;
        this.files = files;
        this.pipeline = pipeline;
        this.json = json;
    }

    /** Opens a ticket for the author of a public comment, with its text and copies of its files. @return the new ticket */
    @Transactional
    public TicketView split(Caller caller, UUID id, SplitTicket command) {
        LockedTicket ticket = tickets.lock(caller, id);
        ticket.requireWorks();
        ticket.rules().requireUnmerged();
        Found comment = comments.findOrNull(caller, id, command.commentId());
        if (comment == null || (comment.isInternal() && !ticket.seesInternal())) {
            throw Failure.invalid("comment_id", "field.unknown_reference");
        }
        if (comment.isInternal()) {
            throw Failure.invalid("comment_id", "ticket.split_internal");
        }
        UUID opened = open(ticket, comment, command);
        files.copy(tickets.lock(caller, opened), CommentFiles.TYPE, comment.id());
        links.link(caller, opened, "split_from", id);
        tickets.note(ticket, TicketHistory.Entry.of("split", null, opened.toString()), null);
        return tickets.get(caller, opened);
    }

    private UUID open(LockedTicket ticket, Found comment, SplitTicket command) {
        UUID categoryId = Objects.requireNonNullElse(command.categoryId(), ticket.categoryId());
        boolean sameForm = categoryId.equals(ticket.categoryId());
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
                command.fields() == null && sameForm ? json.readValue(ticket.fields(), FIELDS) : command.fields(),
                null,
                null,
                null,
                null);
        try (var batch = pipeline.join()) {
            UUID id = opening.open(batch, ticket.caller(), open).id();
            batch.send();
            return id;
        }
    }
}
