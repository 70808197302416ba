package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.data.Row;
import io.smartbiz.tickets.TicketPriority;
import io.smartbiz.tickets.TicketSource;
import io.smartbiz.tickets.TicketStatus;
import io.smartbiz.tickets.TicketView;
import io.smartbiz.tickets.TicketView.Assignment;
import io.smartbiz.tickets.TicketView.Category;
import io.smartbiz.tickets.TicketView.Outcome;
import io.smartbiz.tickets.TicketView.Progress;
import io.smartbiz.tickets.TicketView.Requester;
import io.smartbiz.tickets.TicketView.Stamps;
import io.smartbiz.tickets.TicketView.Subject;
import io.smartbiz.tickets.WaitingFor;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;

/** Reads tickets as they are shown, one a row. */
public final class TicketRows {

    /** What is shown of a ticket {@code t}: the columns that {@link #view} reads. */
    public static final String VIEW_COLUMNS = """
            t.id, t.number, t.title, t.category_id, c.code as category,
                coalesce(c.names ->> :language, c.name) as category_name, t.priority, t.status, t.requester_id,
                r.full_name as requester_name, t.branch_id, b.name as branch_name, t.assignee_id,
                a.full_name as assignee_name, t.team_id, tm.name as team_name, t.tags, t.source, t.asset_id,
                coalesce(s.name, t.asset_name) as asset_name, t.waiting_for, t.waiting_reason, t.waiting_until,
                t.first_response_at, t.first_response_due_at, t.due_at, t.resolved_at, t.closed_at, t.merged_into_id,
                t.rating, t.rating_comment, t.archived_at, t.deleted_at, t.created_at, t.updated_at, t.version""";

    /** The tables that {@link #VIEW_COLUMNS} takes names from. */
    public static final String VIEW_JOINS = """
            join desk.ticket_categories c on c.organization_id = :organization and c.id = t.category_id
            join core.members r on r.organization_id = :organization and r.id = t.requester_id
            join core.branches b on b.organization_id = :organization and b.id = t.branch_id
            left join core.members a on a.organization_id = :organization and a.id = t.assignee_id
            left join desk.teams tm on tm.organization_id = :organization and tm.id = t.team_id
            left join desk.assets s on s.organization_id = :organization and s.id = t.asset_id""";

    /** {@link #VIEW_COLUMNS} with the language bound by position, for statements that are not named yet. */
    public static final String COLUMNS = VIEW_COLUMNS.replace(":language", "?");

    /** {@link #VIEW_JOINS} with the organisation bound six times by position. */
    public static final String JOINS = VIEW_JOINS.replace(":organization", "?");

    /** How often {@link #JOINS} names the organisation. */
    public static final int JOINED = 6;

    /** How many columns {@link #COLUMNS} are. */
    public static final int SHOWN = 36;

    private TicketRows() {}

    /** Reads a row of a list. @param now decides what is overdue */
    public static TicketView view(Row row, Instant now) {
        return view(row, now, null, null);
    }

    /** Reads one ticket together with its description and fields. */
    static TicketView whole(Row row, Instant now) {
        return view(row, now, row.text("description"), JSONB.valueOf(row.text("fields")));
    }

    private static TicketView view(Row row, Instant now, @Nullable String description, @Nullable JSONB fields) {
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
                subject(row, fields),
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

    private static Subject subject(Row row, @Nullable JSONB fields) {
        return new Subject(
                row.texts("tags"),
                fields,
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

    /** As {@link #view}, of a statement that is bound by position. */
    public static TicketView read(ResultSet row, Instant now) throws SQLException {
        TicketStatus status = TicketStatus.of(row.getString("status"));
        return new TicketView(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("title"),
                null,
                new Category(
                        row.getObject("category_id", UUID.class),
                        row.getString("category"),
                        row.getString("category_name")),
                TicketPriority.of(row.getString("priority")),
                status,
                new Requester(
                        row.getObject("requester_id", UUID.class),
                        row.getString("requester_name"),
                        row.getObject("branch_id", UUID.class),
                        row.getString("branch_name")),
                new Assignment(
                        row.getObject("assignee_id", UUID.class),
                        row.getString("assignee_name"),
                        row.getObject("team_id", UUID.class),
                        row.getString("team_name")),
                new Subject(
                        List.of((String[]) row.getArray("tags").getArray()),
                        null,
                        TicketSource.of(row.getString("source")),
                        row.getObject("asset_id", UUID.class),
                        row.getString("asset_name")),
                progress(row, status, now),
                outcome(row),
                new Stamps(
                        time(row, "archived_at"),
                        time(row, "deleted_at"),
                        requiredTime(row, "created_at"),
                        requiredTime(row, "updated_at"),
                        row.getInt("version")),
                null,
                null);
    }

    private static Progress progress(ResultSet row, TicketStatus status, Instant now) throws SQLException {
        String waiting = row.getString("waiting_for");
        Instant due = time(row, "due_at");
        return new Progress(
                waiting == null ? null : WaitingFor.of(waiting),
                row.getString("waiting_reason"),
                time(row, "waiting_until"),
                time(row, "first_response_at"),
                time(row, "first_response_due_at"),
                due,
                isOverdue(status, due, now));
    }

    private static Outcome outcome(ResultSet row) throws SQLException {
        return new Outcome(
                time(row, "resolved_at"),
                time(row, "closed_at"),
                row.getObject("merged_into_id", UUID.class),
                row.getObject("rating", Integer.class),
                row.getString("rating_comment"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Instant requiredTime(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
