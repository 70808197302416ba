package io.smartbiz.tickets.sums;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.sums.CountingQuery;
import io.smartbiz.platform.sums.DailySums;
import io.smartbiz.platform.sums.SummedDays;
import io.smartbiz.platform.sums.SummedDays.BranchDay;
import io.smartbiz.platform.time.Period;
import io.smartbiz.tickets.OpenTicketQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
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

    private final Pipeline pipeline;

    TicketSumsRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Stands for nobody among the assignees. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final Sql ASSIGNEE =
            Sql.of("coalesce(t.assignee_id, :nobody)").with("nobody", NOBODY);
    private static final Sql KEYS =
            Sql.of("t.category_id, t.priority, t.status, :agent as assignee_id").with("agent", ASSIGNEE);
    private static final Sql OPENED = Sql.of("""
            select t.branch_id, t.opened_on as starts_on, :keys, count(*) as opened, count(c.ended_at) as answered,
                coalesce(sum(c.consumed_seconds) filter (where c.ended_at is not null), 0) as answer_seconds,
                count(c.target_seconds) as answer_promised, count(c.breached_at) as answer_late, 0 as solved,
                0::numeric as solve_seconds, 0 as solve_promised, 0 as solve_late, 0 as closed, 0 as rated, 0 as stars
            from desk.tickets t
            left join desk.ticket_clocks c on c.organization_id = t.organization_id and c.ticket_id = t.id
                and c.metric = 'first_response'
            where t.organization_id = :organization and t.deleted_at is null and :days
            group by t.branch_id, t.opened_on, t.category_id, t.priority, t.status, t.assignee_id""").with("keys", KEYS);
    private static final Sql SOLVED = Sql.of("""
            select t.branch_id, t.solved_on as starts_on, :keys, 0 as opened, 0 as answered,
                0::numeric as answer_seconds, 0 as answer_promised, 0 as answer_late,
                count(*) as solved, coalesce(sum(c.consumed_seconds), 0) as solve_seconds,
                count(c.target_seconds) as solve_promised, count(c.breached_at) as solve_late, 0 as closed,
                count(t.rating) as rated, coalesce(sum(t.rating), 0) as stars
            from desk.tickets t
            left join desk.ticket_clocks c on c.organization_id = t.organization_id and c.ticket_id = t.id
                and c.metric = 'resolution'
            where t.organization_id = :organization and t.deleted_at is null and :days
            group by t.branch_id, t.solved_on, t.category_id, t.priority, t.status, t.assignee_id""").with("keys", KEYS);
    private static final Sql CLOSED = Sql.of("""
            select t.branch_id, t.closed_on as starts_on, :keys, 0 as opened, 0 as answered,
                0::numeric as answer_seconds, 0 as answer_promised, 0 as answer_late,
                0 as solved, 0::numeric as solve_seconds, 0 as solve_promised, 0 as solve_late, count(*) as closed,
                0 as rated, 0 as stars
            from desk.tickets t
            where t.organization_id = :organization and t.deleted_at is null and :days
            group by t.branch_id, t.closed_on, t.category_id, t.priority, t.status, t.assignee_id""").with("keys", KEYS);

    private static final DailySums.Dimension TICKETS = new DailySums.Dimension(
            "ticket",
            List.of(
                    new CountingQuery(OPENED, "t.branch_id", "t.opened_on"),
                    new CountingQuery(SOLVED, "t.branch_id", "t.solved_on"),
                    new CountingQuery(CLOSED, "t.branch_id", "t.closed_on")));
    private static final DailySums SUMS = new DailySums(
            "desk.ticket",
            List.of("category_id", "priority", "status", "assignee_id"),
            TicketFigures.COLUMNS,
            List.of(TICKETS));

    /** On which days a ticket is counted, and where. */
    public record Counted(
            UUID branchId,
            LocalDate openedOn,
            @Nullable LocalDate solvedOn,
            @Nullable LocalDate closedOn) {

        private Set<BranchDay> days() {
            var days = new LinkedHashSet<BranchDay>();
            days.add(new BranchDay(branchId, openedOn));
            if (solvedOn != null) {
                days.add(new BranchDay(branchId, solvedOn));
            }
            if (closedOn != null) {
                days.add(new BranchDay(branchId, closedOn));
            }
            return days;
        }
    }

    /** Queues that the days of a changed ticket are to be summed again. */
    public void changed(Batch batch, Counted before, Counted after) {
        var days = before.days();
        days.addAll(after.days());
        days.stream()
                .sorted(Comparator.comparing(BranchDay::branchId).thenComparing(BranchDay::day))
                .forEach(day -> SUMS.reopen(batch, day));
    }

    /** Queues a search for sums of long spans that are not those of their days. */
    Rows<String> differences(Batch batch) {
        return SUMS.differences(batch);
    }

    void bringUpToDate(LocalDate lastDay) {
        SUMS.bringUpToDate(pipeline, lastDay);
    }

    /** Sends the batch and reads which days are summed. */
    public SummedDays summedDays(Batch batch) {
        return SUMS.summedDays(batch);
    }

    /** What tickets are grouped by. */
    public enum GroupBy {
        DAY("starts_on", "t.opened_on"),
        STATUS("status", "t.status"),
        BRANCH("branch_id", "t.branch_id"),
        CATEGORY("category_id", "t.category_id"),
        PRIORITY("priority", "t.priority"),
        AGENT("assignee_id", ASSIGNEE);

        private final Sql column;
        private final Sql ofTicket;

        GroupBy(String column, String ofTicket) {
            this(column, Sql.of(ofTicket));
        }

        GroupBy(String column, Sql ofTicket) {
            this.column = Sql.of(column);
            this.ofTicket = ofTicket;
        }
    }

    private static final Sql SUMMED = Sql.of("figures");
    private static final Sql TICKET = Sql.of("t");
    private static final Sql NO_KEY = Sql.of("''");

    /** Which tickets a report counts; empty lists for any. */
    public record ReportCriteria(
            BranchScope scope,
            Period period,
            List<UUID> categories,
            List<String> priorities,
            List<String> statuses,
            List<UUID> assignees) {

        private static final Sql BRANCHES = Sql.of("and :table.branch_id = any(:values::uuid[])");
        private static final Sql CATEGORIES = Sql.of("and :table.category_id = any(:values::uuid[])");
        private static final Sql PRIORITIES = Sql.of("and :table.priority = any(:values::text[])");
        private static final Sql STATUSES = Sql.of("and :table.status = any(:values::text[])");
        private static final Sql ASSIGNEES = Sql.of("and :table.assignee_id = any(:values::uuid[])");

        /** The same tickets of another period. */
        public ReportCriteria in(Period other) {
            return new ReportCriteria(scope, other, categories, priorities, statuses, assignees);
        }

        /** Further conditions on the columns of a table. */
        private Sql conditions(Sql table) {
            List<UUID> branches = scope.branches().stream().sorted().toList();
            var conditions = List.of(
                    scope.everywhere() ? Sql.NOTHING : of(BRANCHES, table).withIds("values", branches),
                    categories.isEmpty() ? Sql.NOTHING : of(CATEGORIES, table).withIds("values", categories),
                    priorities.isEmpty() ? Sql.NOTHING : of(PRIORITIES, table).withTexts("values", priorities),
                    statuses.isEmpty() ? Sql.NOTHING : of(STATUSES, table).withTexts("values", statuses),
                    assignees.isEmpty() ? Sql.NOTHING : of(ASSIGNEES, table).withIds("values", assignees));
            return Sql.join(" ", conditions);
        }

        private static Sql of(Sql condition, Sql table) {
            return condition.with("table", table);
        }
    }

    /** A group and its figures; the key is empty when nothing is grouped. */
    public record Part(String key, TicketFigures figures) {}

    private static final Sql SUM = Sql.of("coalesce(sum(:figure), 0) as :figure");
    private static final Sql SUMS_OF_FIGURES = Sql.join(
            ", ",
            TicketFigures.COLUMNS.stream()
                    .map(figure -> SUM.with("figure", Sql.of(figure)))
                    .toList());
    private static final Sql ASK = Sql.of(
                    "select :key as key, :sums from (:figures) figures where true :criteria :grouped")
            .with("sums", SUMS_OF_FIGURES);
    private static final Sql KEYS_OF = Sql.of("concat_ws('/', :columns)");
    private static final Sql GROUPED = Sql.of("group by :columns order by 1");

    /** Queues the figures, by one or more groups whose keys are divided by a slash. */
    public Rows<Part> ask(Batch batch, SummedDays summed, ReportCriteria criteria, GroupBy... groups) {
        boolean byDay = Arrays.asList(groups).contains(GroupBy.DAY);
        Sql figures = SUMS.select(summed, TICKETS, criteria.period(), byDay);
        Sql columns =
                Sql.join(", ", Arrays.stream(groups).map(group -> group.column).toList());
        Sql asked = ASK.with("key", columns == Sql.NOTHING ? NO_KEY : KEYS_OF.with("columns", columns))
                .with("figures", figures)
                .with("criteria", criteria.conditions(SUMMED))
                .with("grouped", columns == Sql.NOTHING ? Sql.NOTHING : GROUPED.with("columns", columns));
        return batch.fetch(asked, row -> new Part(row.text("key"), TicketFigures.read(row)));
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
        private final Sql day;

        Measure(String metric, String day) {
            this.metric = metric;
            this.day = Sql.of(day);
        }
    }

    private static final Sql SPREAD = Sql.of("""
            select :key::text as key, count(*) as tickets, coalesce(avg(c.consumed_seconds), 0)::float8 as mean,
                coalesce(percentile_cont(0.5) within group (order by c.consumed_seconds), 0) as median,
                coalesce(percentile_cont(0.9) within group (order by c.consumed_seconds), 0) as p90
            from desk.tickets t
            join desk.ticket_clocks c on c.organization_id = t.organization_id and c.ticket_id = t.id
                and c.metric = :metric
            where t.organization_id = :organization and t.deleted_at is null and c.ended_at is not null
                and :day between :from and :to :criteria :grouped""");
    private static final Sql BY_KEY = Sql.of("group by 1 order by 1");

    /** Queues the spread of times, from the tickets themselves: medians cannot be added up. */
    public Rows<Spread> spread(Batch batch, ReportCriteria criteria, Measure measure, @Nullable GroupBy group) {
        Sql key = group == null ? NO_KEY : group == GroupBy.DAY ? measure.day : group.ofTicket;
        Sql spread = SPREAD.with("key", key)
                .with("metric", measure.metric)
                .with("day", measure.day)
                .with("from", criteria.period().from())
                .with("to", criteria.period().to())
                .with("criteria", criteria.conditions(TICKET))
                .with("grouped", group == null ? Sql.NOTHING : BY_KEY);
        return batch.fetch(
                spread,
                row -> new Spread(
                        Objects.requireNonNullElse(row.textOrNull("key"), ""),
                        row.longValue("tickets"),
                        Math.round(row.decimal("mean")),
                        Math.round(row.decimal("median")),
                        Math.round(row.decimal("p90"))));
    }

    /**
     * How a branch's queue stands now.
     *
     * @param overdue open ones whose solution is late
     * @param waiting open ones that wait for somebody
     * @param unassigned open ones that nobody has
     */
    public record Queue(UUID branchId, String priority, long open, long overdue, long waiting, long unassigned) {}

    private static final Sql QUEUES = Sql.of("""
            select t.branch_id, t.priority, count(*) as open, count(*) filter (where t.due_at < :now) as overdue,
                count(t.waiting_for) as waiting, count(*) filter (where t.assignee_id is null) as unassigned
            from desk.tickets t
            where t.organization_id = :organization and t.deleted_at is null
                and t.status in (:open_statuses) :criteria
            group by t.branch_id, t.priority order by 1, 2""").with("open_statuses", OpenTicketQuery.STATUSES);

    /** Queues how the queues stand at {@code now}, whatever the period. */
    public Rows<Queue> queues(Batch batch, ReportCriteria criteria, Instant now) {
        return batch.fetch(QUEUES.with("now", now).with("criteria", criteria.conditions(TICKET)), Queue.class);
    }
}
