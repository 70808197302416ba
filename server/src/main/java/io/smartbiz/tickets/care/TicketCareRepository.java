package io.smartbiz.tickets.care;

import static io.smartbiz.database.core.Tables.MEMBERS;
import static io.smartbiz.database.desk.Tables.CHECKLIST_ITEMS;
import static io.smartbiz.database.desk.Tables.TIME_ENTRIES;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail;
import io.smartbiz.platform.data.AuditTrail.Action;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.ticket.LockedTicket;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Time spent on tickets, and what is to be done on them. */
@Repository
public class TicketCareRepository {

    /** What one ticket may have, because its page shows all of it. */
    private static final int MOST_ITEMS = 200;

    private static final int MOST_TIMES = 1_000;

    private static final Sql MOVE_CHECKLIST = Sql.of("""
            update desk.checklist_items i set ticket_id = :to, position = numbered.place
            from (select id, row_number() over (order by ticket_id <> :to, position, id) as place
                from desk.checklist_items
                where organization_id = :organization and ticket_id in (:from, :to)) numbered
            where i.organization_id = :organization and i.id = numbered.id""");

    private final DSLContext db;
    private final Pipeline pipeline;
    private final AuditTrail audit;

    TicketCareRepository(DSLContext db, Pipeline pipeline, AuditTrail audit) {
        this.db = db;
        this.pipeline = pipeline;
        this.audit = audit;
    }

    void insertTime(Caller caller, LockedTicket ticket, UUID id, SpendTime command, LocalDate day, Instant now) {
        int present = db.fetchCount(
                TIME_ENTRIES,
                TIME_ENTRIES.ORGANIZATION_ID.eq(caller.organizationId()),
                TIME_ENTRIES.TICKET_ID.eq(ticket.id()),
                TIME_ENTRIES.DELETED_AT.isNull());
        Room.require(present, 1, MOST_TIMES);
        db.insertInto(TIME_ENTRIES)
                .set(TIME_ENTRIES.ORGANIZATION_ID, caller.organizationId())
                .set(TIME_ENTRIES.ID, id)
                .set(TIME_ENTRIES.TICKET_ID, ticket.id())
                .set(TIME_ENTRIES.MEMBER_ID, caller.requireMember())
                .set(TIME_ENTRIES.MINUTES, command.minutes())
                .set(TIME_ENTRIES.SPENT_ON, day)
                .set(TIME_ENTRIES.NOTE, command.note())
                .set(TIME_ENTRIES.CREATED_AT, now)
                .set(TIME_ENTRIES.CREATED_BY, caller.memberId())
                .set(TIME_ENTRIES.UPDATED_AT, now)
                .set(TIME_ENTRIES.UPDATED_BY, caller.memberId())
                .execute();
        note(caller, ticket, id, Action.CREATE, Map.of("minutes", new Change(null, command.minutes())));
    }

    void deleteTime(Caller caller, LockedTicket ticket, UUID id, boolean onlyOwn, Instant now) {
        int deleted = db.update(TIME_ENTRIES)
                .set(TIME_ENTRIES.DELETED_AT, now)
                .set(TIME_ENTRIES.DELETED_BY, caller.memberId())
                .where(TIME_ENTRIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TIME_ENTRIES.ID.eq(id))
                .and(TIME_ENTRIES.TICKET_ID.eq(ticket.id()))
                .and(TIME_ENTRIES.DELETED_AT.isNull())
                .and(onlyOwn ? TIME_ENTRIES.MEMBER_ID.eq(caller.requireMember()) : noCondition())
                .execute();
        if (deleted == 0) {
            throw Failure.notFound();
        }
        note(caller, ticket, id, Action.DELETE, Map.of());
    }

    /** Gives the time spent on a ticket to another. */
    public void moveTime(Caller caller, UUID from, UUID to) {
        db.update(TIME_ENTRIES)
                .set(TIME_ENTRIES.TICKET_ID, to)
                .where(TIME_ENTRIES.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(TIME_ENTRIES.TICKET_ID.eq(from))
                .execute();
    }

    private void note(Caller caller, LockedTicket ticket, UUID id, Action action, Map<String, Change> changes) {
        try (var batch = pipeline.join()) {
            audit.record(
                    batch,
                    caller,
                    new AuditTrail.Entry(action, "time_entry", id, ticket.number(), ticket.branchId(), changes, false));
            batch.send();
        }
    }

    private static Condition ofTicket(Caller caller, UUID ticketId) {
        return CHECKLIST_ITEMS.ORGANIZATION_ID.eq(caller.organizationId()).and(CHECKLIST_ITEMS.TICKET_ID.eq(ticketId));
    }

    ChecklistItem item(Caller caller, UUID ticketId, UUID id) {
        return db.select(CHECKLIST_ITEMS.ID, CHECKLIST_ITEMS.TEXT, CHECKLIST_ITEMS.DONE_AT, MEMBERS.FULL_NAME)
                .from(CHECKLIST_ITEMS)
                .leftJoin(MEMBERS)
                .on(MEMBERS.ORGANIZATION_ID.eq(CHECKLIST_ITEMS.ORGANIZATION_ID))
                .and(MEMBERS.ID.eq(CHECKLIST_ITEMS.DONE_BY))
                .where(ofTicket(caller, ticketId).and(CHECKLIST_ITEMS.ID.eq(id)))
                .fetchOptional(mapping(ChecklistItem::new))
                .orElseThrow(Failure::notFound);
    }

    void insertItem(Caller caller, UUID ticketId, UUID id, EditChecklistItem command, Instant now) {
        Room.require(db.fetchCount(CHECKLIST_ITEMS, ofTicket(caller, ticketId)), 1, MOST_ITEMS);
        var highest = coalesce(max(CHECKLIST_ITEMS.POSITION), inline(0)).as("highest");
        Integer last = db.select(highest)
                .from(CHECKLIST_ITEMS)
                .where(ofTicket(caller, ticketId))
                .fetchSingle(highest);
        boolean done = Boolean.TRUE.equals(command.done());
        db.insertInto(CHECKLIST_ITEMS)
                .set(CHECKLIST_ITEMS.ORGANIZATION_ID, caller.organizationId())
                .set(CHECKLIST_ITEMS.ID, id)
                .set(CHECKLIST_ITEMS.TICKET_ID, ticketId)
                .set(CHECKLIST_ITEMS.TEXT, command.text().strip())
                .set(
                        CHECKLIST_ITEMS.POSITION,
                        command.position() == null
                                ? Math.min((last == null ? 0 : last) + 1, Bounds.LAST_POSITION)
                                : command.position())
                .set(CHECKLIST_ITEMS.DONE_AT, done ? now : null)
                .set(CHECKLIST_ITEMS.DONE_BY, done ? caller.memberId() : null)
                .execute();
    }

    /** Puts the checklist of a ticket behind that of another, and numbers the whole. */
    public void moveChecklist(Caller caller, UUID from, UUID to) {
        try (var batch = pipeline.join()) {
            batch.add(MOVE_CHECKLIST.with("from", from).with("to", to));
            batch.send();
        }
    }

    void updateItem(Caller caller, UUID ticketId, UUID id, Edit<EditChecklistItem> edit, Instant now) {
        var item = db.selectFrom(CHECKLIST_ITEMS)
                .where(ofTicket(caller, ticketId).and(CHECKLIST_ITEMS.ID.eq(id)))
                .forUpdate()
                .fetchOptional()
                .orElseThrow(Failure::notFound);
        EditChecklistItem command =
                edit.onto(new EditChecklistItem(item.getText(), item.getDoneAt() != null, item.getPosition()));
        boolean done = Boolean.TRUE.equals(command.done());
        item.setText(command.text().strip());
        if (command.position() != null) {
            item.setPosition(command.position());
        }
        if (done != (item.getDoneAt() != null)) {
            item.setDoneAt(done ? now : null);
            item.setDoneBy(done ? caller.memberId() : null);
        }
        item.update();
    }

    void deleteItem(Caller caller, UUID ticketId, UUID id) {
        int deleted = db.deleteFrom(CHECKLIST_ITEMS)
                .where(ofTicket(caller, ticketId).and(CHECKLIST_ITEMS.ID.eq(id)))
                .execute();
        if (deleted == 0) {
            throw Failure.notFound();
        }
    }
}
