package io.smartbiz.tickets;

import static io.smartbiz.database.core.Tables.FILES;
import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.ASSETS;
import static io.smartbiz.database.desk.Tables.COMMENTS;
import static io.smartbiz.database.desk.Tables.TEAMS;
import static io.smartbiz.database.desk.Tables.TICKETS;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.DocumentMarks;
import io.smartbiz.platform.search.DocumentWords;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class TicketRepository {

    static final EntityType<TicketsRecord> TICKET = EntityType.of("ticket", TICKETS, TICKETS.NUMBER)
            .ofBranch(TICKETS.BRANCH_ID)
            .unaudited(TICKETS.OPENED_ON, TICKETS.SOLVED_ON, TICKETS.CLOSED_ON);

    private static final String CATEGORY = """
            select c.id, c.code, coalesce(c.names ->> ?, c.name), c.form, c.default_priority, c.is_active, t.id, t.name
            from desk.ticket_categories c
            left join desk.teams t on t.organization_id = ? and t.id = coalesce(?, c.default_team_id)
                and t.deleted_at is null
            where c.organization_id = ? and c.deleted_at is null""";
    private static final String BRANCH = """
            select id, name, is_active from core.branches where organization_id = ? and id = ? and deleted_at is null""";
    private static final String REQUESTER = """
            select id, full_name, branch_id, is_active from core.members
            where organization_id = ? and id = ? and deleted_at is null""";
    private static final String ASSET =
            "select id, name, branch_id from desk.assets where organization_id = ? and id = ? and deleted_at is null";
    private static final String COUNT = """
            insert into desk.ticket_counters (organization_id, day, last) values (?, ?, 1)
            on conflict (organization_id, day) do update set last = ticket_counters.last + 1""";
    private static final Sql COUNTED = Sql.of("""
            (select :prefix || lpad(last::text, greatest(4, length(last::text)), '0') from desk.ticket_counters
            where organization_id = :organization and day = :day)""");
    private static final String INSERT = """
            insert into desk.tickets (organization_id, id, number, title, description, category_id, priority, status,
                requester_id, branch_id, assignee_id, team_id, tags, fields, source, asset_id, asset_name,
                first_response_due_at, due_at, opened_on, created_at, created_by, updated_at, updated_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";
    private static final Sql NUMBER =
            Sql.of("(select number from desk.tickets where organization_id = :organization and id = :id)");
    private static final String HISTORY = """
            desk.ticket_history (organization_id, id, ticket_id, kind, from_value, to_value, details, comment, member_id,
                happened_at)""";
    private static final String DOCUMENT = """
            insert into desk.ticket_documents (organization_id, ticket_id, source_id, is_internal, words)
            values (?, ?, ?, ?, array_to_tsvector(?))
            on conflict (organization_id, ticket_id, source_id)
            do update set is_internal = excluded.is_internal, words = excluded.words""";
    /** The words of the number are only known to the database. */
    private static final Sql WORDS_WITH_NUMBER = Sql.of("""
            (select :words::text[] || string_to_array(substr(number, 3), '-') from desk.tickets
            where organization_id = :organization and id = :id)""");

    private static final String KNOWN_WORDS = """
            insert into desk.ticket_words (organization_id, word) select ?, word from unnest(?::text[]) word
            on conflict (organization_id, word) do nothing returning 1""";
    private static final String WHOLE = "select " + TicketRows.COLUMNS + TicketRows.WHOLE + "\nfrom desk.tickets t\n"
            + TicketRows.JOINS + "\nwhere t.organization_id = ? and t.id = ?";

    /** So many are taken at a time of what is due. */
    private static final int AT_ONCE = 500;

    private static final TypeReference<List<FormField>> FORM = new TypeReference<>() {};

    private final DSLContext db;
    private final AuditedRows rows;
    private final TicketSumsRepository sums;
    private final Pipeline pipeline;
    private final JsonMapper json;
    private final Clock clock;

    TicketRepository(
            DSLContext db,
            AuditedRows rows,
            TicketSumsRepository sums,
            Pipeline pipeline,
            JsonMapper json,
            Clock clock) {
        this.db = db;
        this.rows = rows;
        this.sums = sums;
        this.pipeline = pipeline;
        this.json = json;
        this.clock = clock;
    }

    // What a ticket is opened with

    /**
     * The category of a ticket, with the team that it is for: the one asked for, else the category's own.
     *
     * @param teamId null for none
     */
    record Category(
            UUID id,
            String code,
            String name,
            Form form,
            @Nullable TicketPriority defaultPriority,
            boolean isActive,
            @Nullable UUID teamId,
            @Nullable String teamName) {}

    record Branch(UUID id, String name, boolean isActive) {}

    record Requester(UUID id, String name, @Nullable UUID branchId, boolean isActive) {}

    record Asset(UUID id, String name, UUID branchId) {}

    /** Queues the reading of a category by its id, or else by its code. */
    Rows<Category> category(
            Batch batch, Caller caller, @Nullable UUID id, @Nullable String code, @Nullable UUID teamId) {
        return batch.query(
                CATEGORY + (id == null ? " and c.code = ?" : " and c.id = ?"),
                this::category,
                caller.language().code(),
                caller.organizationId(),
                Pipeline.orNull(teamId),
                caller.organizationId(),
                id == null ? Objects.requireNonNullElse(code, "").toLowerCase(Locale.ROOT) : id);
    }

    private Category category(ResultSet row) throws SQLException {
        String priority = row.getString(5);
        return new Category(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new Form(json.readValue(row.getString(4), FORM)),
                priority == null ? null : TicketPriority.of(priority),
                row.getBoolean(6),
                row.getObject(7, UUID.class),
                row.getString(8));
    }

    Rows<Branch> branch(Batch batch, Caller caller, UUID id) {
        return batch.query(
                BRANCH,
                row -> new Branch(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
                caller.organizationId(),
                id);
    }

    Rows<Requester> requester(Batch batch, Caller caller, UUID id) {
        return batch.query(
                REQUESTER,
                row -> new Requester(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getBoolean(4)),
                caller.organizationId(),
                id);
    }

    Rows<Asset> asset(Batch batch, Caller caller, UUID id) {
        return batch.query(
                ASSET,
                row -> new Asset(row.getObject(1, UUID.class), row.getString(2), row.getObject(3, UUID.class)),
                caller.organizationId(),
                id);
    }

    boolean isActiveMember(Caller caller, UUID id) {
        return db.fetchExists(
                MEMBERS,
                MEMBERS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(MEMBERS.ID.eq(id))
                        .and(MEMBERS.IS_ACTIVE)
                        .and(MEMBERS.DELETED_AT.isNull()));
    }

    boolean hasTeam(Caller caller, UUID id) {
        return db.fetchExists(
                TEAMS,
                TEAMS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(TEAMS.ID.eq(id))
                        .and(TEAMS.DELETED_AT.isNull()));
    }

    boolean hasAsset(Caller caller, UUID id, UUID branchId) {
        return db.fetchExists(
                ASSETS,
                ASSETS.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(ASSETS.ID.eq(id))
                        .and(ASSETS.BRANCH_ID.eq(branchId))
                        .and(ASSETS.DELETED_AT.isNull()));
    }

    boolean usesBranch(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                TICKETS,
                TICKETS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(TICKETS.BRANCH_ID.eq(branchId))
                        .and(TICKETS.DELETED_AT.isNull())
                        .and(TICKETS.STATUS.in("pending", "in_progress")));
    }

    // Opening

    /** The number of a ticket that is there, or was queued before. */
    static Sql numberOf(UUID id) {
        return NUMBER.with("id", id);
    }

    /** Queues the counting of the day's next number, and the rows of a ticket. */
    void insert(Batch batch, Caller caller, TicketView ticket, LocalDate day, TicketState state) {
        UUID organization = caller.organizationId();
        batch.add(COUNT, organization, day);
        Object actor = Pipeline.orNull(caller.memberId());
        batch.add(
                INSERT,
                organization,
                ticket.id(),
                COUNTED.with("prefix", "T-" + day.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE) + "-")
                        .with("day", day),
                ticket.title(),
                Objects.requireNonNull(ticket.description()),
                ticket.categoryId(),
                ticket.priority().code(),
                ticket.status().code(),
                ticket.requesterId(),
                ticket.branchId(),
                Pipeline.orNull(ticket.assigneeId()),
                Pipeline.orNull(ticket.teamId()),
                ticket.tags().toArray(String[]::new),
                Objects.requireNonNull(ticket.fields()).data(),
                ticket.source().code(),
                Pipeline.orNull(ticket.assetId()),
                Pipeline.orNull(ticket.assetId() == null ? ticket.assetName() : null),
                Pipeline.orNull(ticket.firstResponseDueAt()),
                Pipeline.orNull(ticket.dueAt()),
                day,
                ticket.createdAt(),
                actor,
                ticket.createdAt(),
                actor);
        history(batch, caller, ticket.id(), List.of(TicketHistory.created(state)), null, ticket.createdAt());
    }

    /** Queues entries of a ticket's history. @param comment what is said of the first of them */
    void history(
            Batch batch,
            Caller caller,
            UUID ticketId,
            List<TicketHistory.Entry> entries,
            @Nullable String comment,
            Instant at) {
        var values = new ArrayList<Object[]>();
        for (TicketHistory.Entry entry : entries) {
            values.add(new Object[] {
                caller.organizationId(),
                Ids.next(),
                ticketId,
                entry.kind(),
                Pipeline.orNull(entry.from()),
                Pipeline.orNull(entry.to()),
                Sql.of("cast(:details as jsonb)")
                        .with("details", entry.details().isEmpty() ? null : json.writeValueAsString(entry.details())),
                Pipeline.orNull(values.isEmpty() ? comment : null),
                Pipeline.orNull(caller.memberId()),
                at
            });
        }
        batch.insert(HISTORY, values);
    }

    // What tickets are found by

    /** Queues what a ticket itself is found by. */
    void index(
            Batch batch, Caller caller, UUID id, UUID branchId, Instant createdAt, String title, String description) {
        UUID organization = caller.organizationId();
        String[] words =
                DocumentWords.ofSubject(DocumentMarks.of(organization, branchId, createdAt), title, description);
        batch.add(
                DOCUMENT,
                organization,
                id,
                id,
                false,
                WORDS_WITH_NUMBER.with("words", words).with("id", id));
        know(batch, caller, title, description);
    }

    /** Queues what another text of a ticket is found by. */
    void indexText(Batch batch, Caller caller, TicketsRecord ticket, UUID sourceId, boolean internal, String text) {
        UUID organization = caller.organizationId();
        String[] words = DocumentWords.ofText(
                DocumentMarks.of(organization, ticket.getBranchId(), ticket.getCreatedAt()), ticket.getTitle(), text);
        batch.add(DOCUMENT, organization, ticket.getId(), sourceId, internal, words);
        know(batch, caller, text);
    }

    /** Queues anew what a ticket and all its texts are found by, after its title or branch has changed. */
    void reindex(Batch batch, Caller caller, TicketsRecord ticket) {
        index(
                batch,
                caller,
                ticket.getId(),
                ticket.getBranchId(),
                ticket.getCreatedAt(),
                ticket.getTitle(),
                ticket.getDescription());
        UUID organization = caller.organizationId();
        db.select(COMMENTS.ID, COMMENTS.IS_INTERNAL, COMMENTS.BODY)
                .from(COMMENTS)
                .where(COMMENTS.ORGANIZATION_ID.eq(organization))
                .and(COMMENTS.TICKET_ID.eq(ticket.getId()))
                .and(COMMENTS.DELETED_AT.isNull())
                .unionAll(filesOf(organization, ticket.getId()))
                .fetch()
                .forEach(text -> indexText(batch, caller, ticket, text.value1(), text.value2(), text.value3()));
    }

    /** The names of the files of a ticket and of its comments. */
    private Select<Record3<UUID, Boolean, String>> filesOf(UUID organizationId, UUID ticketId) {
        return db.select(FILES.ID, coalesce(COMMENTS.IS_INTERNAL, inline(false)), FILES.NAME)
                .from(FILES)
                .leftJoin(COMMENTS)
                .on(COMMENTS.ORGANIZATION_ID.eq(FILES.ORGANIZATION_ID))
                .and(COMMENTS.ID.eq(FILES.OWNER_ID))
                .and(COMMENTS.DELETED_AT.isNull())
                .where(FILES.ORGANIZATION_ID.eq(organizationId))
                .and(FILES.DELETED_AT.isNull())
                .and(FILES.OWNER_ID.eq(ticketId).or(COMMENTS.TICKET_ID.eq(ticketId)));
    }

    /** Queues that a ticket is found by nothing but itself any more. */
    void unindexTexts(Batch batch, Caller caller, UUID ticketId) {
        batch.add(
                "delete from desk.ticket_documents where organization_id = ? and ticket_id = ? and source_id <> ?",
                caller.organizationId(),
                ticketId,
                ticketId);
    }

    private static void know(Batch batch, Caller caller, String... texts) {
        String[] words = DocumentWords.known(texts);
        if (words.length > 0) {
            batch.add(KNOWN_WORDS, caller.organizationId(), words);
        }
    }

    void unindex(Batch batch, Caller caller, UUID ticketId, UUID sourceId) {
        batch.add(
                "delete from desk.ticket_documents where organization_id = ? and ticket_id = ? and source_id = ?",
                caller.organizationId(),
                ticketId,
                sourceId);
    }

    // Changing

    /** A living ticket, whoever may see it; null when there is none. */
    @Nullable
    TicketsRecord find(Caller caller, UUID id) {
        return db.selectFrom(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TICKETS.ID.eq(id))
                .and(TICKETS.DELETED_AT.isNull())
                .fetchOne();
    }

    /** @throws Failure {@code NOT_FOUND} for a ticket that the caller does not see, or that was deleted */
    TicketsRecord requireSeen(Caller caller, UUID id) {
        TicketsRecord row = find(caller, id);
        if (row == null) {
            throw Failure.notFound();
        }
        TicketAccess.requireSeen(caller, row.getBranchId(), row.getRequesterId());
        return row;
    }

    /** Locks a living ticket that the caller sees. @throws Failure {@code NOT_FOUND} */
    TicketsRecord lock(Caller caller, UUID id) {
        TicketsRecord row = rows.lock(caller, TICKET, id);
        TicketAccess.requireSeen(caller, row.getBranchId(), row.getRequesterId());
        return row;
    }

    TicketsRecord lockDeleted(Caller caller, UUID id) {
        TicketsRecord row = db.selectFrom(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TICKETS.ID.eq(id))
                .and(TICKETS.DELETED_AT.isNotNull())
                .forUpdate()
                .fetchOptional()
                .orElseThrow(Failure::notFound);
        TicketAccess.requireSeen(caller, row.getBranchId(), row.getRequesterId());
        return row;
    }

    static Ticket ticket(TicketsRecord row) {
        Waiting waiting = row.getWaitingFor() == null
                ? null
                : new Waiting(WaitingFor.of(row.getWaitingFor()), row.getWaitingReason(), row.getWaitingUntil());
        return new Ticket(
                row.getRequesterId(),
                new TicketState(
                        row.getTitle(),
                        row.getCategoryId(),
                        TicketPriority.of(row.getPriority()),
                        TicketStatus.of(row.getStatus()),
                        row.getBranchId(),
                        row.getAssigneeId(),
                        row.getTeamId(),
                        waiting,
                        row.getDueAt(),
                        row.getFirstResponseAt() != null,
                        row.getMergedIntoId(),
                        row.getArchivedAt() != null,
                        row.getDeletedAt() != null),
                new Ticket.Times(
                        row.getFirstResponseAt(), row.getResolvedAt(), row.getClosedAt(), row.getArchivedAt()));
    }

    /** Writes a locked ticket as the rules have left it, and opens again the days on which it is counted. */
    void update(
            Caller caller, TicketsRecord row, @Nullable Integer version, Ticket ticket, Consumer<TicketsRecord> more) {
        Counted before = counted(row);
        rows.update(
                caller,
                TICKET,
                row,
                version,
                changed -> {
                    fill(changed, ticket);
                    fillDays(changed, caller.organization().timeZone());
                    more.accept(changed);
                },
                Map.of());
        countAgain(caller, before, counted(row));
    }

    private static Counted counted(TicketsRecord row) {
        return new Counted(row.getBranchId(), row.getOpenedOn(), row.getSolvedOn(), row.getClosedOn());
    }

    private void countAgain(Caller caller, Counted before, Counted after) {
        try (var batch = pipeline.join()) {
            sums.changed(batch, caller.organizationId(), before, after);
            batch.send();
        }
    }

    /** A duplicate is closed, but it was not solved. */
    private static void fillDays(TicketsRecord row, ZoneId zone) {
        Instant solved = row.getResolvedAt() == null ? row.getClosedAt() : row.getResolvedAt();
        row.setSolvedOn(row.getMergedIntoId() == null ? day(solved, zone) : null);
        row.setClosedOn(day(row.getClosedAt(), zone));
    }

    private static @Nullable LocalDate day(@Nullable Instant moment, ZoneId zone) {
        return moment == null ? null : LocalDate.ofInstant(moment, zone);
    }

    private static void fill(TicketsRecord row, Ticket ticket) {
        TicketState state = ticket.state();
        Ticket.Times times = ticket.times();
        row.setTitle(state.title());
        row.setCategoryId(state.categoryId());
        row.setPriority(state.priority().code());
        row.setStatus(state.status().code());
        row.setBranchId(state.branchId());
        row.setAssigneeId(state.assigneeId());
        row.setTeamId(state.teamId());
        Waiting waiting = state.waiting();
        row.setWaitingFor(waiting == null ? null : waiting.on().code());
        row.setWaitingReason(waiting == null ? null : waiting.reason());
        row.setWaitingUntil(waiting == null ? null : waiting.until());
        row.setFirstResponseAt(times.firstResponseAt());
        row.setResolvedAt(times.resolvedAt());
        row.setClosedAt(times.closedAt());
        row.setMergedIntoId(state.mergedIntoId());
        row.setArchivedAt(times.archivedAt());
    }

    void delete(Caller caller, TicketsRecord row) {
        rows.delete(caller, TICKET, row.getId());
        countAgain(caller, counted(row), counted(row));
    }

    void restore(Caller caller, TicketsRecord row) {
        rows.restore(caller, TICKET, row.getId());
        countAgain(caller, counted(row), counted(row));
    }

    /** Marks a ticket as changed by what was added to it. */
    void touch(Caller caller, TicketsRecord row, Instant now) {
        db.update(TICKETS)
                .set(TICKETS.UPDATED_AT, now)
                .set(TICKETS.UPDATED_BY, caller.memberId())
                .set(TICKETS.VERSION, TICKETS.VERSION.plus(1))
                .where(TICKETS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TICKETS.ID.eq(row.getId()))
                .execute();
    }

    // What is due

    /** Tickets whose waiting has come to its end. */
    List<UUID> waitedUntil(UUID organizationId, Instant now) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.WAITING_UNTIL.le(now))
                .and(TICKETS.DELETED_AT.isNull())
                .limit(AT_ONCE)
                .fetch(TICKETS.ID);
    }

    /** Tickets that were resolved before {@code since}, and to which the requester has not written since. */
    List<UUID> quiet(UUID organizationId, Instant since) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.STATUS.eq(TicketStatus.RESOLVED.code()))
                .and(TICKETS.RESOLVED_AT.le(since))
                .and(TICKETS.DELETED_AT.isNull())
                .and(TICKETS.ARCHIVED_AT.isNull())
                .and(notExists(selectOne()
                        .from(COMMENTS)
                        .where(COMMENTS.ORGANIZATION_ID.eq(organizationId))
                        .and(COMMENTS.TICKET_ID.eq(TICKETS.ID))
                        .and(COMMENTS.AUTHOR_ID.eq(TICKETS.REQUESTER_ID))
                        .and(COMMENTS.CREATED_AT.gt(since))))
                .limit(AT_ONCE)
                .fetch(TICKETS.ID);
    }

    /** Tickets that were closed before {@code time} and are still among the others. */
    List<UUID> closedBefore(UUID organizationId, Instant time) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.CLOSED_AT.lt(time))
                .and(TICKETS.ARCHIVED_AT.isNull())
                .and(TICKETS.DELETED_AT.isNull())
                .orderBy(TICKETS.CLOSED_AT)
                .limit(AT_ONCE)
                .fetch(TICKETS.ID);
    }

    // Reading

    /** One ticket as its page shows it; of a deleted one only for those who may bring it back. */
    TicketView get(Batch batch, Caller caller, UUID id) {
        var arguments = new ArrayList<Object>();
        arguments.add(caller.language().code());
        for (int i = 0; i < TicketRows.JOINED + 1; i++) {
            arguments.add(caller.organizationId());
        }
        arguments.add(id);
        Instant now = clock.instant();
        var found = batch.query(WHOLE, row -> TicketRows.readWhole(row, now), arguments.toArray());
        var parts = new TicketParts(batch, caller, id, now);
        batch.send();
        TicketView ticket = found.first();
        if (ticket == null
                || !TicketAccess.sees(caller, ticket.branchId(), ticket.requesterId())
                || (ticket.deletedAt() != null && !TicketAccess.deletes(caller, ticket.branchId()))) {
            throw Failure.notFound();
        }
        return parts.with(ticket, now);
    }

    TicketView get(Caller caller, UUID id) {
        try (var batch = pipeline.join()) {
            return get(batch, caller, id);
        }
    }
}
