package io.smartbiz.tickets.ticket;

import static io.smartbiz.database.desk.Tables.TICKETS;

import io.smartbiz.database.desk.tables.records.TicketsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The rows of tickets. */
@Repository
class TicketRepository {

    private static final EntityType<TicketsRecord> TICKET = EntityType.of("ticket", TICKETS, TICKETS.NUMBER)
            .ofBranch(TICKETS.BRANCH_ID)
            .called(TICKETS.NUMBER, "ticket_number")
            .called(TICKETS.REQUESTER_ID, "user_id")
            .called(TICKETS.ASSIGNEE_ID, "assigned_to_id")
            .unaudited(TICKETS.OPENED_ON, TICKETS.SOLVED_ON, TICKETS.CLOSED_ON, TICKETS.TAG_KEYS, TICKETS.FIELD_KEYS);

    private static final Sql COUNT = Sql.of("""
            insert into desk.ticket_counters (organization_id, day, last) values (:organization, :day, 1)
            on conflict (organization_id, day) do update set last = ticket_counters.last + 1""");
    private static final Sql COUNTED = Sql.of("""
            select :prefix || lpad(last::text, greatest(4, length(last::text)), '0') from desk.ticket_counters
            where organization_id = :organization and day = :day""");
    private static final Sql NUMBER =
            Sql.of("(select number from desk.tickets where organization_id = :organization and id = :id)");

    private final DSLContext db;
    private final AuditedRows rows;
    private final AuditTrail audit;
    private final TicketSumsRepository sums;
    private final Pipeline pipeline;

    TicketRepository(DSLContext db, AuditedRows rows, AuditTrail audit, TicketSumsRepository sums, Pipeline pipeline) {
        this.db = db;
        this.rows = rows;
        this.audit = audit;
        this.sums = sums;
        this.pipeline = pipeline;
    }

    boolean usesBranch(UUID organizationId, UUID branchId) {
        return db.fetchExists(
                TICKETS,
                TICKETS.ORGANIZATION_ID
                        .eq(organizationId)
                        .and(TICKETS.BRANCH_ID.eq(branchId))
                        .and(TICKETS.DELETED_AT.isNull())
                        .and(TICKETS.STATUS.in(TicketStatus.OPEN_CODES)));
    }

    // Opening

    /** Queues the count of the day's next number, the row of a new ticket and its audit. @return the number */
    Sql insert(Batch batch, Caller caller, NewTicket ticket) {
        LocalDate day =
                LocalDate.ofInstant(ticket.openedAt(), caller.organization().timeZone());
        batch.add(COUNT.with("day", day));
        insertRow(batch, caller, ticket, day);
        Sql number = NUMBER.with("id", ticket.id());
        audit.record(
                batch,
                caller,
                new AuditTrail.Entry(
                        AuditTrail.Action.CREATE,
                        TICKET.name(),
                        ticket.id(),
                        number,
                        ticket.branchId(),
                        created(ticket),
                        false));
        return number;
    }

    private static void insertRow(Batch batch, Caller caller, NewTicket ticket, LocalDate day) {
        Sql number = COUNTED.with("prefix", "T-" + day.format(DateTimeFormatter.BASIC_ISO_DATE) + "-")
                .with("day", day);
        batch.insert(
                TICKETS,
                row -> row.set(TICKETS.ID, ticket.id())
                        .set(TICKETS.NUMBER, number)
                        .set(TICKETS.TITLE, ticket.title())
                        .set(TICKETS.DESCRIPTION, ticket.description())
                        .set(TICKETS.CATEGORY_ID, ticket.categoryId())
                        .set(TICKETS.PRIORITY, ticket.priority().code())
                        .set(TICKETS.STATUS, TicketStatus.PENDING.code())
                        .set(TICKETS.REQUESTER_ID, ticket.requesterId())
                        .set(TICKETS.BRANCH_ID, ticket.branchId())
                        .set(TICKETS.ASSIGNEE_ID, ticket.assigneeId())
                        .set(TICKETS.TEAM_ID, ticket.teamId())
                        .set(TICKETS.TAGS, ticket.subject().tags().toArray(String[]::new))
                        .set(TICKETS.FIELDS, ticket.subject().fields())
                        .set(TICKETS.SOURCE, ticket.subject().source().code())
                        .set(TICKETS.ASSET_ID, ticket.subject().assetId())
                        .set(TICKETS.ASSET_NAME, ticket.subject().assetName())
                        .set(TICKETS.FIRST_RESPONSE_DUE_AT, ticket.due().firstResponse())
                        .set(TICKETS.DUE_AT, ticket.due().resolution())
                        .set(TICKETS.OPENED_ON, day)
                        .set(TICKETS.CREATED_AT, ticket.openedAt())
                        .set(TICKETS.CREATED_BY, caller.memberId())
                        .set(TICKETS.UPDATED_AT, ticket.openedAt())
                        .set(TICKETS.UPDATED_BY, caller.memberId()));
    }

    private static Map<String, Change> created(NewTicket ticket) {
        var changes = new LinkedHashMap<String, Change>();
        changes.put("title", new Change(null, ticket.title()));
        changes.put("category_id", new Change(null, ticket.categoryId()));
        changes.put("priority", new Change(null, ticket.priority()));
        changes.put("user_id", new Change(null, ticket.requesterId()));
        if (ticket.assigneeId() != null) {
            changes.put("assigned_to_id", new Change(null, ticket.assigneeId()));
        }
        return changes;
    }

    // Reading and locking

    /** Those of these tickets that are not deleted. */
    Set<UUID> living(UUID organizationId, Collection<UUID> ids) {
        return db.select(TICKETS.ID)
                .from(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(organizationId))
                .and(TICKETS.ID.in(ids))
                .and(TICKETS.DELETED_AT.isNull())
                .fetchSet(TICKETS.ID);
    }

    /** A ticket that is not deleted, whoever may see it; null when there is none. */
    @Nullable
    TicketsRecord find(Caller caller, UUID id) {
        return db.selectFrom(TICKETS)
                .where(TICKETS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TICKETS.ID.eq(id))
                .and(TICKETS.DELETED_AT.isNull())
                .fetchOne();
    }

    /** @throws Failure {@code NOT_FOUND} for a ticket that the caller may not see, or that is deleted */
    TicketsRecord requireSeen(Caller caller, UUID id) {
        TicketsRecord row = find(caller, id);
        if (row == null) {
            throw Failure.notFound();
        }
        TicketAccess.requireSeen(caller, row.getBranchId(), row.getRequesterId());
        return row;
    }

    /** @throws Failure {@code NOT_FOUND} for a ticket that the caller may not see, or that is deleted */
    TicketsRecord lock(Caller caller, UUID id) {
        TicketsRecord row = rows.lock(caller, TICKET, id);
        TicketAccess.requireSeen(caller, row.getBranchId(), row.getRequesterId());
        return row;
    }

    /** @throws Failure {@code NOT_FOUND} for a ticket that the caller may not see, or that is not deleted */
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

    // Changing

    /** Writes a ticket as its rules have left it, and has the days summed again on which it is counted. */
    void update(LockedTicket ticket, Consumer<TicketsRecord> more) {
        Counted before = counted(ticket.row());
        rows.update(ticket.caller(), TICKET, ticket.row(), (Integer) null, filling(ticket, more), Map.of());
        countAgain(ticket.caller(), before, counted(ticket.row()));
    }

    /** As {@link #update}, for an edit. */
    void edit(LockedTicket ticket, Edit<?> edit, Consumer<TicketsRecord> more) {
        Counted before = counted(ticket.row());
        rows.edit(ticket.caller(), TICKET, ticket.row(), edit, filling(ticket, more), Map.of());
        countAgain(ticket.caller(), before, counted(ticket.row()));
    }

    private static Consumer<TicketsRecord> filling(LockedTicket ticket, Consumer<TicketsRecord> more) {
        return row -> {
            fill(row, ticket.rules());
            fillDays(row, ticket.caller().organization().timeZone());
            more.accept(row);
        };
    }

    private static Counted counted(TicketsRecord row) {
        return new Counted(row.getBranchId(), row.getOpenedOn(), row.getSolvedOn(), row.getClosedOn());
    }

    private void countAgain(Caller caller, Counted before, Counted after) {
        try (var batch = pipeline.join()) {
            sums.changed(batch, before, after);
            batch.send();
        }
    }

    /** A merged ticket is closed but does not count as solved. */
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

    void delete(LockedTicket ticket) {
        rows.delete(ticket.caller(), TICKET, ticket.id());
        countAgain(ticket.caller(), counted(ticket.row()), counted(ticket.row()));
    }

    void restore(LockedTicket ticket) {
        rows.restore(ticket.caller(), TICKET, ticket.id());
        countAgain(ticket.caller(), counted(ticket.row()), counted(ticket.row()));
    }

    /** Marks a ticket as changed by what was added to it. */
    void touch(SeenTicket ticket, Instant now) {
        db.update(TICKETS)
                .set(TICKETS.UPDATED_AT, now)
                .set(TICKETS.UPDATED_BY, ticket.caller().memberId())
                .set(TICKETS.VERSION, TICKETS.VERSION.plus(1))
                .where(TICKETS.ORGANIZATION_ID.eq(ticket.caller().organizationId()))
                .and(TICKETS.ID.eq(ticket.id()))
                .execute();
    }
}
