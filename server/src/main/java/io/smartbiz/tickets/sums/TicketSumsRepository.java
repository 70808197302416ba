package io.smartbiz.tickets.sums;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.DailySums;
import io.smartbiz.platform.data.DailySums.Counting;
import io.smartbiz.platform.data.DailySums.State;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sums tickets by day, third and month, and answers from the sums. */
@Repository
public class TicketSumsRepository {

    /** Stands for nobody among the assignees. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final String KEYS =
            "t.category_id, t.priority, t.status, coalesce(t.assignee_id, '" + NOBODY + "') as assignee_id";
    private static final String OPENED = "select t.branch_id, t.opened_on as starts_on, " + KEYS + """
            , count(*) as opened, count(c.ended_at) as answered,
                coalesce(sum(c.consumed_seconds) filter (where c.ended_at is not null), 0) as answer_seconds,
                count(c.target_seconds) as answer_promised, count(c.breached_at) as answer_late, 0 as solved,
                0::numeric as solve_seconds, 0 as solve_promised, 0 as solve_late, 0 as closed, 0 as rated, 0 as stars
            from desk.tickets t
            left join desk.ticket_clocks c on c.organization_id = t.organization_id and c.ticket_id = t.id
                and c.metric = 'first_response'
            where t.organization_id = ? and t.deleted_at is null and %s
            group by t.branch_id, t.opened_on, t.category_id, t.priority, t.status, t.assignee_id""";
    private static final String SOLVED = "select t.branch_id, t.solved_on as starts_on, " + KEYS + """
            , 0 as opened, 0 as answered, 0::numeric as answer_seconds, 0 as answer_promised, 0 as answer_late,
                count(*) as solved, coalesce(sum(c.consumed_seconds), 0) as solve_seconds,
                count(c.target_seconds) as solve_promised, count(c.breached_at) as solve_late, 0 as closed,
                count(t.rating) as rated, coalesce(sum(t.rating), 0) as stars
            from desk.tickets t
            left join desk.ticket_clocks c on c.organization_id = t.organization_id and c.ticket_id = t.id
                and c.metric = 'resolution'
            where t.organization_id = ? and t.deleted_at is null and %s
            group by t.branch_id, t.solved_on, t.category_id, t.priority, t.status, t.assignee_id""";
    private static final String CLOSED = "select t.branch_id, t.closed_on as starts_on, " + KEYS + """
            , 0 as opened, 0 as answered, 0::numeric as answer_seconds, 0 as answer_promised, 0 as answer_late,
                0 as solved, 0::numeric as solve_seconds, 0 as solve_promised, 0 as solve_late, count(*) as closed,
                0 as rated, 0 as stars
            from desk.tickets t
            where t.organization_id = ? and t.deleted_at is null and %s
            group by t.branch_id, t.closed_on, t.category_id, t.priority, t.status, t.assignee_id""";

    private static final DailySums SUMS = new DailySums(
            "desk.ticket", List.of("category_id", "priority", "status", "assignee_id"), TicketFigures.COLUMNS);
    private static final DailySums.Dimension TICKETS = new DailySums.Dimension(
            "ticket",
            List.of(
                    new Counting(OPENED, "t.branch_id", "t.opened_on"),
                    new Counting(SOLVED, "t.branch_id", "t.solved_on"),
                    new Counting(CLOSED, "t.branch_id", "t.closed_on")));

    /** On which days a ticket is counted, and where. */
    public record Counted(
            UUID branchId,
            LocalDate openedOn,
            @Nullable LocalDate solvedOn,
            @Nullable LocalDate closedOn) {

        private Set<DailySums.Reopened> days() {
            var days = new LinkedHashSet<DailySums.Reopened>();
            days.add(new DailySums.Reopened(branchId, openedOn));
            if (solvedOn != null) {
                days.add(new DailySums.Reopened(branchId, solvedOn));
            }
            if (closedOn != null) {
                days.add(new DailySums.Reopened(branchId, closedOn));
            }
            return days;
        }
    }

    /** Queues that the days of a changed ticket are to be summed again. */
    public void changed(Batch batch, UUID organizationId, Counted before, Counted after) {
        var days = before.days();
        days.addAll(after.days());
        days.stream()
                .sorted(java.util.Comparator.comparing(DailySums.Reopened::branchId)
                        .thenComparing(DailySums.Reopened::day))
                .forEach(one -> SUMS.reopen(batch, organizationId, one.branchId(), one.day()));
    }

    /** Queues a search for sums of long spans that are not those of their days. */
    Rows<String> differences(Batch batch, UUID organizationId) {
        return SUMS.differences(batch, organizationId);
    }

    void bringUpToDate(Batch batch, UUID organizationId, LocalDate lastDay) {
        SUMS.bringUpToDate(batch, organizationId, List.of(TICKETS), lastDay);
    }

    /** Reads which days are summed. */
    public State state(Batch batch, UUID organizationId) {
        return SUMS.state(batch, organizationId);
    }

    /** What tickets are grouped by. */
    public enum GroupBy {
        DAY("starts_on", "t.opened_on"),
        STATUS("status", "t.status"),
        BRANCH("branch_id", "t.branch_id"),
        CATEGORY("category_id", "t.category_id"),
        PRIORITY("priority", "t.priority"),
        AGENT("assignee_id", "coalesce(t.assignee_id, '" + NOBODY + "')");

        private final String column;
        private final String ofTicket;

        GroupBy(String column, String ofTicket) {
            this.column = column;
            this.ofTicket = ofTicket;
        }
    }

    /** Which tickets are meant; empty lists for any. */
    public record Meant(
            UUID organizationId,
            BranchScope scope,
            Period period,
            List<UUID> categories,
            List<String> priorities,
            List<String> statuses,
            List<UUID> assignees) {

        /** The same tickets of another period. */
        public Meant in(Period other) {
            return new Meant(organizationId, scope, other, categories, priorities, statuses, assignees);
        }

        private void append(StringBuilder sql, List<Object> arguments, String table) {
            if (!scope.everywhere()) {
                any(
                        sql,
                        arguments,
                        table + "branch_id",
                        "uuid",
                        scope.branches().stream().sorted().toArray(UUID[]::new));
            }
            any(sql, arguments, table + "category_id", "uuid", categories.toArray(UUID[]::new));
            any(sql, arguments, table + "priority", "text", priorities.toArray(String[]::new));
            any(sql, arguments, table + "status", "text", statuses.toArray(String[]::new));
            any(sql, arguments, table + "assignee_id", "uuid", assignees.toArray(UUID[]::new));
        }

        private void any(StringBuilder sql, List<Object> arguments, String column, String type, Object[] values) {
            boolean isScope = column.endsWith("branch_id");
            if (values.length > 0 || isScope) {
                sql.append(" and ")
                        .append(column)
                        .append(" = any(?::")
                        .append(type)
                        .append("[])");
                arguments.add(values);
            }
        }
    }

    /** A group and its figures; the key is empty when nothing is grouped. */
    public record Part(String key, TicketFigures figures) {}

    /** Queues the figures, by one or more groups whose keys are divided by a slash. */
    public Rows<Part> ask(Batch batch, State state, Meant meant, GroupBy... groups) {
        List<String> columns =
                java.util.Arrays.stream(groups).map(group -> group.column).toList();
        DailySums.Sql figures = SUMS.select(
                state, meant.organizationId(), TICKETS, meant.period(), columns.contains(GroupBy.DAY.column));
        String key = columns.isEmpty() ? "''" : "concat_ws('/', " + String.join(", ", columns) + ")";
        var sql = new StringBuilder("select ").append(key).append(" as key, ").append(TicketFigures.SUMS);
        sql.append(" from (").append(figures.text()).append(") figures where true");
        var arguments = new ArrayList<>(figures.arguments());
        meant.append(sql, arguments, "");
        if (!columns.isEmpty()) {
            sql.append(" group by ").append(String.join(", ", columns)).append(" order by 1");
        }
        return batch.query(
                sql.toString(), row -> new Part(row.getString(1), TicketFigures.read(row, 2)), arguments.toArray());
    }

    /**
     * How times spread. Seconds of working time.
     *
     * @param tickets how many there are
     * @param median half of them took no longer
     * @param p90 nine of ten took no longer
     */
    public record Spread(String key, long tickets, long mean, long median, long p90) {}

    /** What is measured, and on which day a ticket counts for it. */
    public enum Measure {
        FIRST_RESPONSE("first_response", "t.opened_on"),
        RESOLUTION("resolution", "t.solved_on");

        private final String metric;
        private final String day;

        Measure(String metric, String day) {
            this.metric = metric;
            this.day = day;
        }
    }

    /** Queues the spread of times, from the tickets themselves: medians cannot be added up. */
    public Rows<Spread> spread(Batch batch, Meant meant, Measure measure, @Nullable GroupBy group) {
        String key = group == null ? "''" : group == GroupBy.DAY ? measure.day : group.ofTicket;
        var sql = new StringBuilder("select ")
                .append(key)
                .append("::text, count(*), avg(c.consumed_seconds),")
                .append(" percentile_cont(0.5) within group (order by c.consumed_seconds),")
                .append(" percentile_cont(0.9) within group (order by c.consumed_seconds)")
                .append(" from desk.tickets t join desk.ticket_clocks c on c.organization_id = t.organization_id")
                .append(" and c.ticket_id = t.id and c.metric = ? where t.organization_id = ? and t.deleted_at is null")
                .append(" and c.ended_at is not null and ")
                .append(measure.day)
                .append(" between ? and ?");
        var arguments = new ArrayList<Object>(List.of(
                measure.metric,
                meant.organizationId(),
                meant.period().from(),
                meant.period().to()));
        meant.append(sql, arguments, "t.");
        if (group != null) {
            sql.append(" group by 1 order by 1");
        }
        return batch.query(
                sql.toString(),
                row -> new Spread(
                        Objects.requireNonNullElse(row.getString(1), ""),
                        row.getLong(2),
                        Math.round(row.getDouble(3)),
                        Math.round(row.getDouble(4)),
                        Math.round(row.getDouble(5))),
                arguments.toArray());
    }

    /**
     * How a branch's queue stands now.
     *
     * @param overdue open ones whose solution is late
     * @param waiting open ones that wait for somebody
     * @param unassigned open ones that nobody has
     */
    public record Queue(UUID branchId, String priority, long open, long overdue, long waiting, long unassigned) {}

    /** Queues how the queues stand at {@code now}, whatever the period. */
    public Rows<Queue> queues(Batch batch, Meant meant, java.time.Instant now) {
        var sql = new StringBuilder("""
                select t.branch_id, t.priority, count(*), count(*) filter (where t.due_at < ?),
                    count(t.waiting_for), count(*) filter (where t.assignee_id is null)
                from desk.tickets t
                where t.organization_id = ? and t.deleted_at is null and t.status in ('pending', 'in_progress')""");
        var arguments = new ArrayList<Object>(List.of(now, meant.organizationId()));
        meant.append(sql, arguments, "t.");
        sql.append(" group by t.branch_id, t.priority order by 1, 2");
        return batch.query(
                sql.toString(),
                row -> new Queue(
                        row.getObject(1, UUID.class),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6)),
                arguments.toArray());
    }
}
