package io.smartbiz.tickets;

import io.smartbiz.platform.data.Row;
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

    static final String WHOLE = ", t.description, t.fields";

    /** {@link #VIEW_JOINS} with the organisation bound six times by position. */
    public static final String JOINS = VIEW_JOINS.replace(":organization", "?");

    /** How often {@link #JOINS} names the organisation. */
    public static final int JOINED = 6;

    /** How many columns {@link #COLUMNS} are. */
    public static final int SHOWN = 36;

    private static final int DESCRIPTION = 37;
    private static final int FIELDS = 38;

    private TicketRows() {}

    /** Reads a row of a list. @param now decides what is overdue */
    public static TicketView view(Row row, Instant now) {
        TicketStatus status = TicketStatus.of(row.text("status"));
        String waiting = row.textOrNull("waiting_for");
        Instant due = row.instantOrNull("due_at");
        return new TicketView(
                row.uuid("id"),
                row.text("number"),
                row.text("title"),
                null,
                row.uuid("category_id"),
                row.text("category"),
                row.text("category_name"),
                TicketPriority.of(row.text("priority")),
                status,
                row.uuid("requester_id"),
                row.text("requester_name"),
                row.uuid("branch_id"),
                row.text("branch_name"),
                row.uuidOrNull("assignee_id"),
                row.textOrNull("assignee_name"),
                row.uuidOrNull("team_id"),
                row.textOrNull("team_name"),
                row.texts("tags"),
                null,
                TicketSource.of(row.text("source")),
                row.uuidOrNull("asset_id"),
                row.textOrNull("asset_name"),
                waiting == null ? null : WaitingFor.of(waiting),
                row.textOrNull("waiting_reason"),
                row.instantOrNull("waiting_until"),
                row.instantOrNull("first_response_at"),
                row.instantOrNull("first_response_due_at"),
                due,
                isOverdue(status, due, now),
                row.instantOrNull("resolved_at"),
                row.instantOrNull("closed_at"),
                row.uuidOrNull("merged_into_id"),
                row.integerOrNull("rating"),
                row.textOrNull("rating_comment"),
                row.instantOrNull("archived_at"),
                row.instantOrNull("deleted_at"),
                row.instant("created_at"),
                row.instant("updated_at"),
                row.integer("version"),
                null,
                null);
    }

    /** A row of a list. @param now decides what is overdue */
    public static TicketView read(ResultSet row, Instant now) throws SQLException {
        return read(row, now, null, null);
    }

    static TicketView readWhole(ResultSet row, Instant now) throws SQLException {
        return read(row, now, row.getString(DESCRIPTION), JSONB.valueOf(row.getString(FIELDS)));
    }

    private static TicketView read(ResultSet row, Instant now, @Nullable String description, @Nullable JSONB fields)
            throws SQLException {
        TicketStatus status = TicketStatus.of(row.getString(8));
        String waiting = row.getString(21);
        Instant due = time(row, 26);
        return new TicketView(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                description,
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                TicketPriority.of(row.getString(7)),
                status,
                row.getObject(9, UUID.class),
                row.getString(10),
                row.getObject(11, UUID.class),
                row.getString(12),
                row.getObject(13, UUID.class),
                row.getString(14),
                row.getObject(15, UUID.class),
                row.getString(16),
                List.of((String[]) row.getArray(17).getArray()),
                fields,
                TicketSource.of(row.getString(18)),
                row.getObject(19, UUID.class),
                row.getString(20),
                waiting == null ? null : WaitingFor.of(waiting),
                row.getString(22),
                time(row, 23),
                time(row, 24),
                time(row, 25),
                due,
                isOverdue(status, due, now),
                time(row, 27),
                time(row, 28),
                row.getObject(29, UUID.class),
                row.getObject(30, Integer.class),
                row.getString(31),
                time(row, 32),
                time(row, 33),
                requiredTime(row, 34),
                requiredTime(row, 35),
                row.getInt(36),
                null,
                null);
    }

    static boolean isOverdue(TicketStatus status, @Nullable Instant due, Instant now) {
        return due != null && status.isOpen() && due.isBefore(now);
    }

    static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Instant requiredTime(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
