package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.Link;
import io.smartbiz.tickets.TicketView.TimeEntry;
import io.smartbiz.tickets.TicketView.Watcher;
import io.smartbiz.tickets.levels.ServiceClocks;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Reads one ticket with all that its page shows, in one round trip. */
@Repository
class TicketPageRepository {

    private static final Sql TICKET = Sql.of("""
            select :columns
            from desk.tickets t
            :joins
            where t.organization_id = :organization and t.id = :id""").with("joins", TicketRows.JOINS);
    private static final Sql WATCHERS = Sql.of("""
            select m.id, m.full_name as name from desk.ticket_watchers w
            join core.members m on m.organization_id = :organization and m.id = w.member_id
            where w.organization_id = :organization and w.ticket_id = :id order by m.full_name :alphabet, m.id""");
    private static final Sql CHECKLIST = Sql.of("""
            select i.id, i.text, i.done_at, m.full_name as done_by_name from desk.checklist_items i
            left join core.members m on m.organization_id = :organization and m.id = i.done_by
            where i.organization_id = :organization and i.ticket_id = :id order by i.position, i.id""");
    private static final Sql TIME = Sql.of("""
            select e.id, e.member_id, m.full_name as member_name, e.minutes, e.spent_on, e.note from desk.time_entries e
            join core.members m on m.organization_id = :organization and m.id = e.member_id
            where e.organization_id = :organization and e.ticket_id = :id and e.deleted_at is null
            order by e.spent_on desc, e.id desc""");
    private static final Sql LINKS = Sql.of("""
            select l.kind, l.ticket_id = :id as outgoing, t.id, t.number, t.title, t.status, t.branch_id, t.requester_id
            from desk.ticket_links l
            join desk.tickets t on t.organization_id = :organization
                and t.id = case when l.ticket_id = :id then l.other_id else l.ticket_id end
            where l.organization_id = :organization and (l.ticket_id = :id or l.other_id = :id) and t.deleted_at is null
            order by t.number""");

    private final Pipeline pipeline;
    private final Clock clock;

    TicketPageRepository(Pipeline pipeline, Clock clock) {
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /**
     * A ticket; a deleted one only for those who may restore it.
     *
     * @throws Failure {@code NOT_FOUND}
     */
    TicketView get(Caller caller, UUID id) {
        Instant now = clock.instant();
        try (var batch = pipeline.join()) {
            var found = batch.fetch(
                    TICKET.with("columns", TicketRows.wholeColumns(caller.language()))
                            .with("id", id),
                    row -> TicketRows.whole(row, now));
            TicketParts parts = parts(batch, caller, id, now);
            batch.send();
            TicketView ticket = found.first();
            if (ticket == null || !mayShow(caller, ticket)) {
                throw Failure.notFound();
            }
            return parts.of(caller, ticket, now);
        }
    }

    private static boolean mayShow(Caller caller, TicketView ticket) {
        return TicketAccess.sees(
                        caller,
                        ticket.requester().branchId(),
                        ticket.requester().userId())
                && (ticket.stamps().deletedAt() == null
                        || TicketAccess.mayDelete(caller, ticket.requester().branchId()));
    }

    private static TicketParts parts(Batch batch, Caller caller, UUID id, Instant now) {
        return new TicketParts(
                ServiceClocks.queueViews(batch, id, now),
                batch.fetch(
                        WATCHERS.with("id", id)
                                .with(
                                        "alphabet",
                                        Alphabet.of(caller.organization().language())
                                                .clause()),
                        Watcher.class),
                batch.fetch(CHECKLIST.with("id", id), ChecklistItem.class),
                batch.fetch(LINKS.with("id", id), TicketPageRepository::link),
                batch.fetch(TIME.with("id", id), TimeEntry.class));
    }

    private static TicketParts.Linked link(Row row) {
        return new TicketParts.Linked(
                new Link(
                        kind(row.text("kind"), row.flag("outgoing")),
                        row.uuid("id"),
                        row.text("number"),
                        row.text("title"),
                        TicketStatus.of(row.text("status"))),
                row.uuid("branch_id"),
                row.uuid("requester_id"));
    }

    /** The kind of a link as seen from this ticket. */
    private static String kind(String kind, boolean outgoing) {
        if (outgoing) {
            return kind;
        }
        return switch (kind) {
            case "duplicate_of" -> "duplicated_by";
            case "child_of" -> "parent_of";
            case "split_from" -> "split_into";
            default -> kind;
        };
    }
}
