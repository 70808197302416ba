package io.smartbiz.tickets.conversation;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.COMMENTS;
import static io.smartbiz.database.desk.Tables.COMMENT_MENTIONS;
import static io.smartbiz.database.desk.Tables.COMMENT_VERSIONS;
import static io.smartbiz.database.desk.Tables.TICKETS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.core.tables.Members;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.UsernameKey;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.conversation.CommentView.Former;
import io.smartbiz.tickets.conversation.CommentView.Mention;
import io.smartbiz.tickets.index.TicketIndexRepository;
import io.smartbiz.tickets.ticket.LockedTicket;
import io.smartbiz.tickets.ticket.SeenTicket;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The comments of tickets. */
@Repository
class CommentRepository {

    private static final Members NAMED = MEMBERS.as("named");
    private static final Map<Alphabet, Field<List<Mention>>> MENTIONS = new EnumMap<>(Map.of(
            Alphabet.COMMON, mentions(Alphabet.COMMON),
            Alphabet.UZBEK, mentions(Alphabet.UZBEK)));
    private static final List<Field<?>> COLUMNS = List.of(
            COMMENTS.ID,
            COMMENTS.TICKET_ID,
            COMMENTS.AUTHOR_ID,
            MEMBERS.FULL_NAME,
            COMMENTS.BODY,
            COMMENTS.IS_INTERNAL,
            COMMENTS.SOURCE,
            COMMENTS.QUOTED_ID,
            COMMENTS.CREATED_AT,
            COMMENTS.UPDATED_AT,
            COMMENTS.EDITED_AT,
            COMMENTS.VERSION);
    private static final Table<?> FROM = COMMENTS.leftJoin(MEMBERS)
            .on(MEMBERS.ORGANIZATION_ID.eq(COMMENTS.ORGANIZATION_ID))
            .and(MEMBERS.ID.eq(COMMENTS.AUTHOR_ID));
    private static final Listing LIST =
            new Listing(COMMENTS.ID, "created_at").sortableBy("created_at", COMMENTS.CREATED_AT);

    private static final Listing VERSIONS =
            new Listing(COMMENT_VERSIONS.COMMENT_ID, "version").sortableBy("version", COMMENT_VERSIONS.VERSION);

    private static final int LONGEST = 20_000;

    private static final Sql REWRITE = Sql.of("""
            update desk.comments set body = :body, edited_at = :now, updated_at = :now, updated_by = :member,
                version = version + 1
            where organization_id = :organization and id = :id""");
    private static final Sql DELETE = Sql.of("""
            update desk.comments set deleted_at = :now, deleted_by = :member, version = version + 1
            where organization_id = :organization and id = :id""");

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditTrail audit;
    private final TicketIndexRepository index;

    CommentRepository(DSLContext db, Pipeline pipeline, AuditTrail audit, TicketIndexRepository index) {
        this.db = db;
        this.pipeline = pipeline;
        this.audit = audit;
        this.index = index;
    }

    /** What the rules need to know of a comment. */
    record Found(UUID id, @Nullable UUID authorId, String body, boolean isInternal, Instant createdAt, int version) {

        boolean isOf(Caller caller) {
            return authorId != null && authorId.equals(caller.memberId());
        }
    }

    private static Field<List<Mention>> mentions(Alphabet alphabet) {
        return multiset(select(NAMED.ID, NAMED.FULL_NAME)
                        .from(COMMENT_MENTIONS)
                        .join(NAMED)
                        .on(NAMED.ORGANIZATION_ID.eq(COMMENT_MENTIONS.ORGANIZATION_ID))
                        .and(NAMED.ID.eq(COMMENT_MENTIONS.MEMBER_ID))
                        .where(COMMENT_MENTIONS.ORGANIZATION_ID.eq(COMMENTS.ORGANIZATION_ID))
                        .and(COMMENT_MENTIONS.COMMENT_ID.eq(COMMENTS.ID))
                        .orderBy(alphabet.order(NAMED.FULL_NAME), NAMED.ID))
                .as("mentions")
                .convertFrom(rows -> rows.map(mapping(Mention::new)));
    }

    /** Those mentioned, in the order of the organisation's language. */
    private static Field<List<Mention>> mentions() {
        return Objects.requireNonNull(MENTIONS.get(Alphabet.ofRequest()));
    }

    private static List<Field<?>> columns() {
        return Stream.concat(COLUMNS.stream(), Stream.of(mentions())).toList();
    }

    private static Condition key(Caller caller, UUID id) {
        return COMMENTS.ORGANIZATION_ID.eq(caller.organizationId()).and(COMMENTS.ID.eq(id));
    }

    Page<CommentView> list(SeenTicket ticket, Instant now, ListRequest request) {
        Condition where = COMMENTS.ORGANIZATION_ID
                .eq(ticket.caller().organizationId())
                .and(COMMENTS.TICKET_ID.eq(ticket.id()))
                .and(request.deleted() ? COMMENTS.DELETED_AT.isNotNull() : COMMENTS.DELETED_AT.isNull())
                .and(ticket.seesInternal() ? noCondition() : COMMENTS.IS_INTERNAL.isFalse());
        return LIST.fetch(db, columns(), FROM, where, request, row -> view(ticket, now, row));
    }

    CommentView view(SeenTicket ticket, Instant now, UUID id) {
        return db.select(columns())
                .from(FROM)
                .where(key(ticket.caller(), id))
                .fetchOptional(row -> view(ticket, now, row))
                .orElseThrow(Failure::notFound);
    }

    private static CommentView view(SeenTicket ticket, Instant now, Record row) {
        UUID authorId = row.get(COMMENTS.AUTHOR_ID);
        Instant createdAt = row.get(COMMENTS.CREATED_AT);
        boolean own = authorId != null && authorId.equals(ticket.caller().memberId());
        return new CommentView(
                row.get(COMMENTS.ID),
                row.get(COMMENTS.TICKET_ID),
                authorId,
                row.get(MEMBERS.FULL_NAME),
                row.get(COMMENTS.BODY),
                row.get(COMMENTS.IS_INTERNAL),
                ticket.requesterId().equals(authorId),
                TicketSource.of(row.get(COMMENTS.SOURCE)),
                row.get(COMMENTS.QUOTED_ID),
                row.get(mentions()),
                List.of(),
                own && !now.isAfter(createdAt.plus(Comments.EDITABLE)),
                new CommentView.Stamps(
                        createdAt,
                        row.get(COMMENTS.UPDATED_AT),
                        row.get(COMMENTS.EDITED_AT),
                        row.get(COMMENTS.VERSION)));
    }

    Found find(Caller caller, UUID ticketId, UUID id) {
        Found found = findOrNull(caller, ticketId, id);
        if (found == null) {
            throw Failure.notFound();
        }
        return found;
    }

    /** Those of these comments that are not deleted, nor their tickets. */
    Set<UUID> living(UUID organizationId, Collection<UUID> ids) {
        return db.select(COMMENTS.ID)
                .from(COMMENTS)
                .join(TICKETS)
                .on(TICKETS.ORGANIZATION_ID.eq(COMMENTS.ORGANIZATION_ID))
                .and(TICKETS.ID.eq(COMMENTS.TICKET_ID))
                .where(COMMENTS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(COMMENTS.ID.in(ids))
                .and(COMMENTS.DELETED_AT.isNull())
                .and(TICKETS.DELETED_AT.isNull())
                .fetchSet(COMMENTS.ID);
    }

    /** The ticket of a comment; null when the comment is deleted or does not exist. */
    @Nullable
    UUID ticketOf(Caller caller, UUID id) {
        return db.select(COMMENTS.TICKET_ID)
                .from(COMMENTS)
                .where(key(caller, id))
                .and(COMMENTS.DELETED_AT.isNull())
                .fetchOne(COMMENTS.TICKET_ID);
    }

    @Nullable
    Found findOrNull(Caller caller, UUID ticketId, UUID id) {
        return db.select(
                        COMMENTS.ID,
                        COMMENTS.AUTHOR_ID,
                        COMMENTS.BODY,
                        COMMENTS.IS_INTERNAL,
                        COMMENTS.CREATED_AT,
                        COMMENTS.VERSION)
                .from(COMMENTS)
                .where(key(caller, id))
                .and(COMMENTS.TICKET_ID.eq(ticketId))
                .and(COMMENTS.DELETED_AT.isNull())
                .fetchOne(mapping(Found::new));
    }

    /** Queues a new comment with its mentions, its audit and its text in the index. */
    void insert(Batch batch, LockedTicket ticket, NewComment comment, Collection<UUID> mentioned, Instant now) {
        UUID author = ticket.caller().memberId();
        batch.insert(
                COMMENTS,
                row -> row.set(COMMENTS.ID, comment.id())
                        .set(COMMENTS.TICKET_ID, ticket.id())
                        .set(COMMENTS.AUTHOR_ID, author)
                        .set(COMMENTS.BODY, comment.body())
                        .set(COMMENTS.IS_INTERNAL, comment.isInternal())
                        .set(COMMENTS.SOURCE, comment.source().code())
                        .set(COMMENTS.QUOTED_ID, comment.quotedId())
                        .set(COMMENTS.CREATED_AT, now)
                        .set(COMMENTS.CREATED_BY, author)
                        .set(COMMENTS.UPDATED_AT, now)
                        .set(COMMENTS.UPDATED_BY, author));
        batch.insert(
                COMMENT_MENTIONS,
                List.copyOf(mentioned),
                (member, row) ->
                        row.set(COMMENT_MENTIONS.COMMENT_ID, comment.id()).set(COMMENT_MENTIONS.MEMBER_ID, member));
        var change = Map.of("is_internal", new Change(null, comment.isInternal()));
        note(batch, ticket, comment.id(), Action.CREATE, change);
        index.indexText(batch, ticket.indexed(), comment.id(), comment.isInternal(), comment.body());
    }

    /** Queues a comment by a ticket's requester with the title and description of the ticket, as part of another one. */
    void insertDescription(Batch batch, LockedTicket of, LockedTicket to, UUID id, Instant now) {
        String body = body(of);
        batch.insert(
                COMMENTS,
                row -> row.set(COMMENTS.ID, id)
                        .set(COMMENTS.TICKET_ID, to.id())
                        .set(COMMENTS.AUTHOR_ID, of.requesterId())
                        .set(COMMENTS.BODY, body)
                        .set(COMMENTS.IS_INTERNAL, false)
                        .set(COMMENTS.SOURCE, of.source().code())
                        .set(COMMENTS.CREATED_AT, of.createdAt())
                        .set(COMMENTS.CREATED_BY, of.caller().memberId())
                        .set(COMMENTS.UPDATED_AT, now)
                        .set(COMMENTS.UPDATED_BY, of.caller().memberId()));
        note(batch, to, id, Action.CREATE, Map.of("is_internal", new Change(null, false)));
    }

    /** Of the longest descriptions, only the description. */
    private static String body(LockedTicket ticket) {
        if (ticket.description().isBlank()) {
            return ticket.title();
        }
        String body = ticket.title() + "\n\n" + ticket.description();
        return body.length() > LONGEST ? ticket.description() : body;
    }

    /** Audits under the number of the ticket; the text itself is kept with the comment. */
    private void note(Batch batch, LockedTicket ticket, UUID id, Action action, Map<String, Change> changes) {
        audit.record(
                batch,
                ticket.caller(),
                new AuditTrail.Entry(action, "comment", id, ticket.number(), ticket.branchId(), changes, false));
    }

    /** The active members of these usernames. */
    List<UUID> membersNamed(Caller caller, Collection<String> usernames) {
        if (usernames.isEmpty()) {
            return List.of();
        }
        return db.select(MEMBERS.ID)
                .from(MEMBERS)
                .where(MEMBERS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(UsernameKey.of(MEMBERS.USERNAME)
                        .in(usernames.stream().map(UsernameKey::of).toList()))
                .and(MEMBERS.IS_ACTIVE)
                .and(MEMBERS.DELETED_AT.isNull())
                .orderBy(MEMBERS.ID)
                .fetch(MEMBERS.ID);
    }

    /** Replaces the text of a comment and keeps the former one. */
    void rewrite(LockedTicket ticket, Found comment, String body, Instant now) {
        try (var batch = pipeline.join()) {
            batch.insert(
                    COMMENT_VERSIONS,
                    row -> row.set(COMMENT_VERSIONS.COMMENT_ID, comment.id())
                            .set(COMMENT_VERSIONS.VERSION, comment.version())
                            .set(COMMENT_VERSIONS.BODY, comment.body())
                            .set(COMMENT_VERSIONS.REPLACED_AT, now));
            batch.add(REWRITE.with("id", comment.id())
                    .with("body", body)
                    .with("now", now)
                    .with("member", ticket.caller().memberId()));
            note(batch, ticket, comment.id(), Action.UPDATE, Map.of());
            index.indexText(batch, ticket.indexed(), comment.id(), comment.isInternal(), body);
            batch.send();
        }
    }

    /** Deletes a comment softly. */
    void delete(LockedTicket ticket, UUID id, Instant now) {
        try (var batch = pipeline.join()) {
            batch.add(DELETE.with("id", id)
                    .with("now", now)
                    .with("member", ticket.caller().memberId()));
            note(batch, ticket, id, Action.DELETE, Map.of());
            index.remove(batch, ticket.id(), id);
            batch.send();
        }
    }

    Page<Former> versions(Caller caller, UUID id, ListRequest request) {
        Condition where =
                COMMENT_VERSIONS.ORGANIZATION_ID.eq(caller.organizationId()).and(COMMENT_VERSIONS.COMMENT_ID.eq(id));
        return VERSIONS.fetch(
                db,
                List.of(COMMENT_VERSIONS.VERSION, COMMENT_VERSIONS.BODY, COMMENT_VERSIONS.REPLACED_AT),
                COMMENT_VERSIONS,
                where,
                request,
                row -> new Former(
                        row.get(COMMENT_VERSIONS.VERSION),
                        row.get(COMMENT_VERSIONS.BODY),
                        row.get(COMMENT_VERSIONS.REPLACED_AT)));
    }

    /** Gives the comments of one ticket to another. */
    void move(Caller caller, UUID from, UUID to) {
        db.update(COMMENTS)
                .set(COMMENTS.TICKET_ID, to)
                .where(COMMENTS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(COMMENTS.TICKET_ID.eq(from))
                .execute();
    }

    /** The ids of the comments of a ticket that the caller may read. */
    List<UUID> readable(SeenTicket ticket) {
        return db.select(COMMENTS.ID)
                .from(COMMENTS)
                .where(COMMENTS.ORGANIZATION_ID.eq(ticket.caller().organizationId()))
                .and(COMMENTS.TICKET_ID.eq(ticket.id()))
                .and(COMMENTS.DELETED_AT.isNull())
                .and(ticket.seesInternal() ? noCondition() : COMMENTS.IS_INTERNAL.isFalse())
                .orderBy(COMMENTS.CREATED_AT, COMMENTS.ID)
                .fetch(COMMENTS.ID);
    }
}
