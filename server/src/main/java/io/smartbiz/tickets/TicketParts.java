package io.smartbiz.tickets;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.tickets.TicketView.ChecklistItem;
import io.smartbiz.tickets.TicketView.Details;
import io.smartbiz.tickets.TicketView.Link;
import io.smartbiz.tickets.TicketView.May;
import io.smartbiz.tickets.TicketView.TimeEntry;
import io.smartbiz.tickets.TicketView.Watcher;
import io.smartbiz.tickets.levels.ClockView;
import io.smartbiz.tickets.levels.ServiceClocks;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What belongs to a ticket beside its own row, read in the same round trip. */
final class TicketParts {

    private static final String WATCHERS = """
            select m.id, m.full_name from desk.ticket_watchers w
            join core.members m on m.organization_id = ? and m.id = w.member_id
            where w.organization_id = ? and w.ticket_id = ? order by m.full_name, m.id""";
    private static final String CHECKLIST = """
            select i.id, i.text, i.done_at, m.full_name from desk.checklist_items i
            left join core.members m on m.organization_id = ? and m.id = i.done_by
            where i.organization_id = ? and i.ticket_id = ? order by i.position, i.id""";
    private static final String TIME = """
            select e.id, e.member_id, m.full_name, e.minutes, e.spent_on, e.note from desk.time_entries e
            join core.members m on m.organization_id = ? and m.id = e.member_id
            where e.organization_id = ? and e.ticket_id = ? and e.deleted_at is null order by e.spent_on desc, e.id desc""";
    private static final String LINKS = """
            select l.kind, l.ticket_id = ? as outgoing, t.id, t.number, t.title, t.status, t.branch_id, t.requester_id
            from desk.ticket_links l
            join desk.tickets t on t.organization_id = ?
                and t.id = case when l.ticket_id = ? then l.other_id else l.ticket_id end
            where l.organization_id = ? and (l.ticket_id = ? or l.other_id = ?) and t.deleted_at is null
            order by t.number""";

    private final Caller caller;
    private final Rows<Watcher> watchers;
    private final Rows<ChecklistItem> checklist;
    private final Rows<TimeEntry> time;
    private final Rows<Linked> links;
    private final Rows<ClockView> clocks;

    private record Linked(Link link, UUID branchId, UUID requesterId) {}

    /** Queues the reading. */
    TicketParts(Batch batch, Caller caller, UUID id, Instant now) {
        this.caller = caller;
        UUID organization = caller.organizationId();
        clocks = ServiceClocks.queueViews(batch, organization, id, now);
        watchers = batch.query(
                WATCHERS,
                row -> new Watcher(row.getObject(1, UUID.class), row.getString(2)),
                organization,
                organization,
                id);
        checklist = batch.query(
                CHECKLIST,
                row -> new ChecklistItem(
                        row.getObject(1, UUID.class), row.getString(2), TicketRows.time(row, 3), row.getString(4)),
                organization,
                organization,
                id);
        time = batch.query(
                TIME,
                row -> new TimeEntry(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getString(3),
                        row.getInt(4),
                        row.getObject(5, LocalDate.class),
                        row.getString(6)),
                organization,
                organization,
                id);
        links = batch.query(
                LINKS,
                row -> new Linked(
                        new Link(
                                kind(row.getString(1), row.getBoolean(2)),
                                row.getObject(3, UUID.class),
                                row.getString(4),
                                row.getString(5),
                                TicketStatus.of(row.getString(6))),
                        row.getObject(7, UUID.class),
                        row.getObject(8, UUID.class)),
                id,
                organization,
                id,
                organization,
                id,
                id);
    }

    /** A link as it is called from this side. */
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

    TicketView with(TicketView ticket, Instant now) {
        boolean works = TicketAccess.works(caller, ticket.branchId());
        // How long was worked is told to those who work.
        List<TimeEntry> spent = TicketAccess.queue(caller).contains(ticket.branchId()) ? time.list() : List.of();
        return ticket.withDetails(details(
                caller,
                ticket,
                now,
                clocks.list(),
                watchers.list(),
                checklist.list(),
                links.list().stream()
                        .filter(one -> TicketAccess.sees(caller, one.branchId(), one.requesterId()))
                        .map(Linked::link)
                        .toList(),
                works ? spent : List.of(),
                spent.stream().mapToInt(TimeEntry::minutes).sum()));
    }

    /** The details of a ticket that nothing belongs to yet. */
    static TicketView fresh(Caller caller, TicketView ticket, List<ClockView> clocks) {
        return ticket.withDetails(
                details(caller, ticket, ticket.createdAt(), clocks, List.of(), List.of(), List.of(), List.of(), 0));
    }

    private static Details details(
            Caller caller,
            TicketView ticket,
            Instant now,
            List<ClockView> clocks,
            List<Watcher> watchers,
            List<ChecklistItem> checklist,
            List<Link> links,
            List<TimeEntry> time,
            int minutes) {
        Ticket.Actor actor = TicketAccess.actor(caller, ticket.branchId(), ticket.requesterId());
        Ticket rules = rules(ticket);
        Duration reopenable = Duration.ofDays(caller.organization().settings().ticketReopenDays());
        return new Details(
                rules.steps(actor, now, reopenable),
                may(caller, ticket, actor),
                clocks,
                watchers,
                watchers.stream().anyMatch(one -> one.id().equals(caller.memberId())),
                checklist,
                links,
                time,
                minutes);
    }

    private static May may(Caller caller, TicketView ticket, Ticket.Actor actor) {
        boolean living = ticket.archivedAt() == null && ticket.deletedAt() == null;
        boolean own = living && ticket.mergedIntoId() == null;
        boolean works = own && actor.works();
        boolean deletes = TicketAccess.deletes(caller, ticket.branchId());
        return new May(
                own && (actor.works() || actor.asks()),
                own && TicketAccess.seesInternal(caller, ticket.branchId()),
                works || (own && actor.asks() && ticket.status() == TicketStatus.PENDING),
                works,
                living && actor.asks() && !ticket.status().isOpen(),
                living && deletes,
                ticket.deletedAt() != null && deletes);
    }

    private static Ticket rules(TicketView ticket) {
        return new Ticket(
                ticket.requesterId(),
                new TicketState(
                        ticket.title(),
                        ticket.categoryId(),
                        ticket.priority(),
                        ticket.status(),
                        ticket.branchId(),
                        ticket.assigneeId(),
                        ticket.teamId(),
                        null,
                        ticket.dueAt(),
                        ticket.firstResponseAt() != null,
                        ticket.mergedIntoId(),
                        ticket.archivedAt() != null,
                        ticket.deletedAt() != null),
                new Ticket.Times(
                        ticket.firstResponseAt(), ticket.resolvedAt(), ticket.closedAt(), ticket.archivedAt()));
    }
}
