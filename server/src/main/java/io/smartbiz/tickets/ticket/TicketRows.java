package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.text.Language;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.Assignment;
import io.smartbiz.tickets.TicketView.Category;
import io.smartbiz.tickets.TicketView.Description;
import io.smartbiz.tickets.TicketView.Outcome;
import io.smartbiz.tickets.TicketView.Progress;
import io.smartbiz.tickets.TicketView.Requester;
import io.smartbiz.tickets.TicketView.Stamps;
import io.smartbiz.tickets.TicketView.Subject;
import io.smartbiz.tickets.WaitingFor;
import java.time.Instant;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Reads tickets as they are shown, one a row. */
public final class TicketRows {

    private static final Sql COLUMNS = Sql.of("""
            t.id, t.number, t.title, :description as description, t.fields, t.category_id, c.code as category,
                coalesce(c.names ->> :language, c.name) as category_name, t.priority, t.status, t.requester_id,
                r.full_name as requester_name, t.branch_id, b.name as branch_name, t.assignee_id,
                a.full_name as assignee_name, t.team_id, tm.name as team_name, t.tags, t.source, t.asset_id,
                coalesce(s.name, t.asset_name) as asset_name, t.waiting_for, t.waiting_reason, t.waiting_until,
                t.first_response_at, t.first_response_due_at, t.due_at, t.resolved_at, t.closed_at, t.merged_into_id,
                t.rating, t.rating_comment, t.archived_at, t.deleted_at, t.created_at, t.updated_at, t.version""");

    private static final Sql WHOLE = Sql.of("t.description");
    /** One character more than a list shows tells that there are more. */
    private static final Sql BEGINNING = Sql.of("left(t.description, :most)").with("most", Description.LISTED + 1);

    /** The tables that {@link #columns} takes names from. */
    public static final Sql JOINS = Sql.of("""
            join desk.ticket_categories c on c.organization_id = :organization and c.id = t.category_id
            join core.members r on r.organization_id = :organization and r.id = t.requester_id
            join core.branches b on b.organization_id = :organization and b.id = t.branch_id
            left join core.members a on a.organization_id = :organization and a.id = t.assignee_id
            left join desk.teams tm on tm.organization_id = :organization and tm.id = t.team_id
            left join desk.assets s on s.organization_id = :organization and s.id = t.asset_id""");

    private TicketRows() {}

    /** The columns of a ticket {@code t} that {@link #view} reads. @param language of the category's name */
    public static Sql columns(Language language) {
        return COLUMNS.with("language", language.code()).with("description", BEGINNING);
    }

    /** The columns that {@link #whole} reads. */
    static Sql wholeColumns(Language language) {
        return COLUMNS.with("language", language.code()).with("description", WHOLE);
    }

    /** Reads a row of a list. @param now decides what is overdue */
    public static TicketView view(Row row, Instant now) {
        return view(row, now, Description.listed(row.text("description")));
    }

    /** Reads one ticket with the whole of its description. */
    static TicketView whole(Row row, Instant now) {
        return view(row, now, Description.whole(row.text("description")));
    }

    private static TicketView view(Row row, Instant now, Description description) {
        TicketStatus status = TicketStatus.of(row.text("status"));
        return new TicketView(
                row.uuid("id"),
                row.text("number"),
                row.text("title"),
                description,
                new Category(row.uuid("category_id"), row.text("category"), row.text("category_name")),
                TicketPriority.of(row.text("priority")),
                status,
                requester(row),
                assignment(row),
                subject(row),
                progress(row, status, now),
                outcome(row),
                stamps(row),
                null,
                null);
    }

    private static Requester requester(Row row) {
        return new Requester(
                row.uuid("requester_id"), row.text("requester_name"), row.uuid("branch_id"), row.text("branch_name"));
    }

    private static Assignment assignment(Row row) {
        return new Assignment(
                row.uuidOrNull("assignee_id"),
                row.textOrNull("assignee_name"),
                row.uuidOrNull("team_id"),
                row.textOrNull("team_name"));
    }

    private static Subject subject(Row row) {
        return new Subject(
                row.texts("tags"),
                JSONB.valueOf(row.text("fields")),
                TicketSource.of(row.text("source")),
                row.uuidOrNull("asset_id"),
                row.textOrNull("asset_name"));
    }

    private static Progress progress(Row row, TicketStatus status, Instant now) {
        String waiting = row.textOrNull("waiting_for");
        Instant due = row.instantOrNull("due_at");
        return new Progress(
                waiting == null ? null : WaitingFor.of(waiting),
                row.textOrNull("waiting_reason"),
                row.instantOrNull("waiting_until"),
                row.instantOrNull("first_response_at"),
                row.instantOrNull("first_response_due_at"),
                due,
                isOverdue(status, due, now));
    }

    private static Outcome outcome(Row row) {
        return new Outcome(
                row.instantOrNull("resolved_at"),
                row.instantOrNull("closed_at"),
                row.uuidOrNull("merged_into_id"),
                null,
                row.integerOrNull("rating"),
                row.textOrNull("rating_comment"));
    }

    private static Stamps stamps(Row row) {
        return new Stamps(
                row.instantOrNull("archived_at"),
                row.instantOrNull("deleted_at"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.integer("version"));
    }

    private static boolean isOverdue(TicketStatus status, @Nullable Instant due, Instant now) {
        return due != null && status.isOpen() && due.isBefore(now);
    }
}
