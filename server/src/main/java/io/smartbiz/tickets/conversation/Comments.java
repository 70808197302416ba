package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.TicketCommented;
import io.smartbiz.tickets.TicketMentioned;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.conversation.CommentRepository.Found;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.SeenTicket;
import io.smartbiz.tickets.ticket.TicketAccess;
import io.smartbiz.tickets.ticket.Tickets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments on tickets. */
@Service
public class Comments {

    /** How long an author may edit or delete a comment. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    /** How often a comment may be edited: each former text is kept. */
    private static final int MOST_EDITS = 50;

    private final Tickets tickets;
    private final Mentions mentions;
    private final CommentRepository repository;
    private final CommentFiles files;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    Comments(
            Tickets tickets,
            Mentions mentions,
            CommentRepository repository,
            CommentFiles files,
            Events events,
            Pipeline pipeline,
            Clock clock) {
        this.tickets = tickets;
        this.mentions = mentions;
        this.repository = repository;
        this.files = files;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** The comments of a ticket that the caller may read, the oldest first. */
    @Transactional(readOnly = true)
    Page<CommentView> list(Caller caller, UUID ticketId, ListRequest request) {
        SeenTicket ticket = tickets.see(caller, ticketId);
        if (request.deleted() && !TicketAccess.mayDelete(caller, ticket.branchId())) {
            throw Failure.forbidden();
        }
        Page<CommentView> page = repository.list(ticket, clock.instant(), request);
        return new Page<>(files.with(caller, page.items()), page.info());
    }

    /** One comment. @throws Failure {@code NOT_FOUND} for one that the caller may not read */
    @Transactional(readOnly = true)
    CommentView get(Caller caller, UUID ticketId, UUID id) {
        SeenTicket ticket = tickets.see(caller, ticketId);
        requireReadable(ticket, repository.find(caller, ticketId, id));
        return view(ticket, id);
    }

    /** The former texts of a comment that its author has edited. */
    @Transactional(readOnly = true)
    Page<CommentView.Former> versions(Caller caller, UUID ticketId, UUID id, ListRequest request) {
        SeenTicket ticket = tickets.see(caller, ticketId);
        requireReadable(ticket, repository.find(caller, ticketId, id));
        return repository.versions(caller, id, request);
    }

    /**
     * Writes a comment.
     *
     * @throws Failure {@code FORBIDDEN} for one who neither asks for nor works on the ticket, or may not read internal
     *     comments; {@code STALE_VERSION} when the ticket has changed since the author read it; {@code INVALID_TRANSITION}
     *     for an archived or merged ticket; {@code VALIDATION_ERROR} for a mention of somebody who may not see it, and
     *     without both text and files
     */
    @Transactional
    public Created<CommentView> write(Caller caller, UUID ticketId, WriteComment command, TicketSource source) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        requireWriter(ticket, command.internal());
        tickets.requireVersion(ticket, command.seenVersion());
        List<UUID> attachments = Objects.requireNonNullElse(command.attachments(), List.of());
        if (command.comment().isBlank() && attachments.isEmpty()) {
            throw Failure.invalid("comment", "field.required");
        }
        UUID quotedId = command.quotedId();
        if (quotedId != null && !isReadable(ticket, repository.findOrNull(caller, ticketId, quotedId))) {
            throw Failure.invalid("quoted_id", "field.unknown_reference");
        }
        Set<UUID> mentioned = mentions.of(ticket, command);
        UUID id = Ids.next();
        if (!command.internal()) {
            ticket.rules().replied(caller.memberId(), now());
            tickets.writeReply(ticket);
        }
        insert(ticket, new NewComment(id, command.comment().strip(), command.internal(), source, quotedId), mentioned);
        if (!attachments.isEmpty()) {
            files.attach(ticket, id, command.internal(), attachments);
        }
        return new Created<>(id, view(ticket, id));
    }

    private void insert(LockedTicket ticket, NewComment comment, Set<UUID> mentioned) {
        UUID author = ticket.caller().memberId();
        try (Batch batch = pipeline.join()) {
            repository.insert(batch, ticket, comment, mentioned, now());
            UUID organization = ticket.caller().organizationId();
            var commented =
                    new TicketCommented(ticket.id(), comment.id(), ticket.branchId(), author, comment.isInternal());
            events.publish(batch, organization, commented);
            for (UUID member : mentioned) {
                events.publish(batch, organization, new TicketMentioned(ticket.id(), comment.id(), member, author));
            }
            batch.send();
        }
    }

    private CommentView view(SeenTicket ticket, UUID id) {
        return files.with(ticket.caller(), List.of(repository.view(ticket, clock.instant(), id)))
                .getFirst();
    }

    private static void requireWriter(LockedTicket ticket, boolean internal) {
        ticket.rules().requireUnmerged();
        boolean may = internal ? ticket.seesInternal() : ticket.works() || ticket.isRequester();
        if (!may) {
            throw Failure.forbidden();
        }
    }

    /** Edits a comment of the caller's own, for a short time. @throws Failure {@code INVALID_TRANSITION} after many edits */
    @Transactional
    CommentView edit(Caller caller, UUID ticketId, UUID id, Edit<EditComment> edit) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        Found comment = requireOwn(ticket, id);
        Integer seen = edit.version();
        if (seen != null && seen != comment.version()) {
            throw Failure.of(ErrorCode.STALE_VERSION).with("current", repository.view(ticket, clock.instant(), id));
        }
        EditComment command = edit.onto(new EditComment(comment.body(), null));
        String text = command.comment().strip();
        if (!text.equals(comment.body())) {
            if (comment.version() > MOST_EDITS) {
                throw Failure.of(ErrorCode.INVALID_TRANSITION, Message.of("comment.too_often", MOST_EDITS));
            }
            repository.rewrite(ticket, comment, text, now());
        }
        return view(ticket, id);
    }

    /** Deletes a comment of the caller's own, for a short time. */
    @Transactional
    void delete(Caller caller, UUID ticketId, UUID id) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        requireOwn(ticket, id);
        files.commentDeleted(ticket, id);
        repository.delete(ticket, id, now());
    }

    private Found requireOwn(LockedTicket ticket, UUID id) {
        UUID member = ticket.caller().memberId();
        Found comment = requireReadable(ticket, repository.find(ticket.caller(), ticket.id(), id));
        ticket.rules().requireUnarchived();
        if (!Objects.equals(comment.authorId(), member)) {
            throw Failure.forbidden();
        }
        if (clock.instant().isAfter(comment.createdAt().plus(EDITABLE))) {
            throw Failure.of(ErrorCode.FORBIDDEN, Message.of("comment.too_late", EDITABLE.toMinutes()));
        }
        return comment;
    }

    private static Found requireReadable(SeenTicket ticket, Found comment) {
        if (!isReadable(ticket, comment)) {
            throw Failure.notFound();
        }
        return comment;
    }

    private static boolean isReadable(SeenTicket ticket, @Nullable Found comment) {
        return comment != null && (!comment.isInternal() || ticket.seesInternal());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
