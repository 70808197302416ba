package io.smartbiz.tickets.conversation;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.events.Events;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import io.smartbiz.tickets.LockedTicket;
import io.smartbiz.tickets.TicketAccess;
import io.smartbiz.tickets.TicketCommented;
import io.smartbiz.tickets.TicketMembers;
import io.smartbiz.tickets.TicketMentioned;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.Tickets;
import io.smartbiz.tickets.conversation.CommentRepository.Found;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people write to tickets. */
@Service
public class Comments {

    /** How long an author can take back what was written. */
    static final Duration EDITABLE = Duration.ofMinutes(15);

    private static final Pattern MENTION =
            Pattern.compile("(?<![\\w@])@([\\w.-]{1,64})", Pattern.UNICODE_CHARACTER_CLASS);

    private final Tickets tickets;
    private final TicketMembers members;
    private final CommentRepository repository;
    private final CommentFiles files;
    private final AuditTrail audit;
    private final Events events;
    private final Pipeline pipeline;
    private final Clock clock;

    Comments(
            Tickets tickets,
            TicketMembers members,
            CommentRepository repository,
            CommentFiles files,
            AuditTrail audit,
            Events events,
            Pipeline pipeline,
            Clock clock) {
        this.tickets = tickets;
        this.members = members;
        this.repository = repository;
        this.files = files;
        this.audit = audit;
        this.events = events;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** The comments of a ticket that the caller may read, the oldest first. */
    @Transactional(readOnly = true)
    public Page<CommentView> list(Caller caller, UUID ticketId, ListRequest request) {
        LockedTicket ticket = tickets.see(caller, ticketId);
        if (request.deleted() && !TicketAccess.deletes(caller, ticket.branchId())) {
            throw Failure.forbidden();
        }
        Page<CommentView> page = repository.list(caller, ticket, clock.instant(), request);
        return new Page<>(files.with(caller, page.items()), page.info());
    }

    /** What a comment said before its author changed it. */
    @Transactional(readOnly = true)
    List<CommentView.Former> versions(Caller caller, UUID ticketId, UUID id) {
        LockedTicket ticket = tickets.see(caller, ticketId);
        requireReadable(ticket, repository.find(caller, ticketId, id));
        return repository.versions(caller, id);
    }

    /**
     * Writes a comment.
     *
     * @throws Failure {@code FORBIDDEN} for one who neither asks nor works, or may not read what is internal;
     *     {@code STALE_VERSION} when the ticket has changed since the author saw it; {@code INVALID_TRANSITION} for a
     *     ticket that is only kept; {@code VALIDATION_ERROR} for a mention of somebody who does not see it, and for
     *     neither words nor files
     */
    @Transactional
    public Created<CommentView> write(Caller caller, UUID ticketId, WriteComment command, TicketSource source) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        requireWriter(ticket, command.internal());
        tickets.requireVersion(caller, ticket, command.seenVersion());
        List<UUID> attachments = Objects.requireNonNullElse(command.attachments(), List.of());
        if (command.comment().isBlank() && attachments.isEmpty()) {
            throw Failure.invalid("comment", "field.required");
        }
        UUID quotedId = command.quotedId();
        if (quotedId != null && !isReadable(ticket, repository.findOrNull(caller, ticketId, quotedId))) {
            throw Failure.invalid("quoted_id", "field.unknown_reference");
        }
        Set<UUID> mentioned = mentioned(caller, ticket, command);
        UUID id = Ids.next();
        String text = command.comment().strip();
        repository.insert(caller, id, ticketId, text, command.internal(), source, quotedId, now());
        repository.mention(caller, id, mentioned);
        if (!command.internal()) {
            tickets.reply(caller, ticket, caller.memberId());
        }
        try (var batch = pipeline.join()) {
            note(batch, caller, ticket, id, Action.CREATE, Map.of("is_internal", new Change(null, command.internal())));
            tell(batch, caller, ticket, id, command.internal(), mentioned);
            tickets.index(batch, caller, ticket, id, command.internal(), text);
            batch.send();
        }
        if (!attachments.isEmpty()) {
            files.attach(caller, ticket, id, command.internal(), attachments);
        }
        return new Created<>(id, view(caller, ticket, id));
    }

    private CommentView view(Caller caller, LockedTicket ticket, UUID id) {
        return files.with(caller, List.of(repository.view(caller, ticket, clock.instant(), id)))
                .getFirst();
    }

    private static void requireWriter(LockedTicket ticket, boolean internal) {
        ticket.requireUnmerged();
        boolean may = internal ? ticket.seesInternal() : ticket.works() || ticket.isRequester();
        if (!may) {
            throw Failure.forbidden();
        }
    }

    private void tell(Batch batch, Caller caller, LockedTicket ticket, UUID id, boolean internal, Set<UUID> mentioned) {
        events.publish(
                batch,
                caller.organizationId(),
                new TicketCommented(ticket.id(), id, ticket.branchId(), caller.memberId(), internal));
        for (UUID member : mentioned) {
            events.publish(
                    batch, caller.organizationId(), new TicketMentioned(ticket.id(), id, member, caller.memberId()));
        }
    }

    /** Whom a comment names: each must see the ticket, and what is internal. */
    private Set<UUID> mentioned(Caller caller, LockedTicket ticket, WriteComment command) {
        Set<UUID> all = new LinkedHashSet<>(Objects.requireNonNullElse(command.mentions(), Set.of()));
        for (UUID id : all) {
            requireReader(caller, ticket, "mentions", id, command.internal());
        }
        Set<String> names = new LinkedHashSet<>();
        MENTION.matcher(command.comment()).results().forEach(found -> names.add(found.group(1)));
        for (UUID id : repository.membersNamed(caller, names)) {
            if (all.add(id)) {
                requireReader(caller, ticket, "comment", id, command.internal());
            }
        }
        return all;
    }

    private void requireReader(Caller caller, LockedTicket ticket, String field, UUID id, boolean internal) {
        Caller member = members.require(caller, field, id);
        boolean reads = TicketAccess.sees(member, ticket.branchId(), ticket.requesterId())
                && (!internal || TicketAccess.seesInternal(member, ticket.branchId()));
        if (!reads) {
            throw Failure.invalid(field, "ticket.member_does_not_see");
        }
    }

    /** Changes what was written, by its author and soon. */
    @Transactional
    CommentView edit(Caller caller, UUID ticketId, UUID id, EditComment command) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        Found comment = requireOwn(caller, ticket, id);
        if (command.version() != null && command.version() != comment.version()) {
            throw Failure.of(ErrorCode.STALE_VERSION)
                    .with("current", repository.view(caller, ticket, clock.instant(), id));
        }
        String text = command.comment().strip();
        repository.keepVersion(caller, comment, now());
        repository.rewrite(caller, id, text, now());
        try (var batch = pipeline.join()) {
            note(batch, caller, ticket, id, Action.UPDATE, Map.of());
            tickets.index(batch, caller, ticket, id, comment.isInternal(), text);
            batch.send();
        }
        return view(caller, ticket, id);
    }

    /** Takes back what was written, by its author and soon. */
    @Transactional
    void delete(Caller caller, UUID ticketId, UUID id) {
        LockedTicket ticket = tickets.lock(caller, ticketId);
        requireOwn(caller, ticket, id);
        files.commentDeleted(caller, ticketId, id);
        repository.delete(caller, id, now());
        try (var batch = pipeline.join()) {
            note(batch, caller, ticket, id, Action.DELETE, Map.of());
            tickets.unindex(batch, caller, ticketId, id);
            batch.send();
        }
    }

    private Found requireOwn(Caller caller, LockedTicket ticket, UUID id) {
        Found comment = requireReadable(ticket, repository.find(caller, ticket.id(), id));
        ticket.requireLiving();
        if (!Objects.equals(comment.authorId(), caller.memberId())) {
            throw Failure.forbidden();
        }
        if (clock.instant().isAfter(comment.createdAt().plus(EDITABLE))) {
            throw Failure.of(ErrorCode.FORBIDDEN, Message.of("comment.too_late", EDITABLE.toMinutes()));
        }
        return comment;
    }

    private static Found requireReadable(LockedTicket ticket, Found comment) {
        if (!isReadable(ticket, comment)) {
            throw Failure.notFound();
        }
        return comment;
    }

    private static boolean isReadable(LockedTicket ticket, @Nullable Found comment) {
        return comment != null && (!comment.isInternal() || ticket.seesInternal());
    }

    /** Audited under the number of its ticket; the words themselves are kept with the comment. */
    private void note(
            Batch batch, Caller caller, LockedTicket ticket, UUID id, Action action, Map<String, Change> changes) {
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(action, "comment", id, ticket.number(), ticket.branchId(), changes, false));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
