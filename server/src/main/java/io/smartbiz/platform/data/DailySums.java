package io.smartbiz.platform.data;

import io.smartbiz.platform.data.Pipeline.Rows;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sums of days that are over and of whole months, kept in {@code <name>_sums}, and answers put together from them. Days
 * after the last summed one ({@code <name>_summed}), and days that a later change has opened again
 * ({@code <name>_reopened}), are counted from the rows themselves, so the answer is always the same as counting.
 */
public final class DailySums {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    private final String name;
    private final String keys;
    private final String figures;
    private final String added;

    /**
     * @param name the tables' name with its schema, such as {@code shop.sales}
     * @param keys the columns besides branch and day by which sums are kept
     * @param figures the columns that are summed
     */
    public DailySums(String name, List<String> keys, List<String> figures) {
        this.name = name;
        this.keys = String.join(", ", keys);
        this.figures = String.join(", ", figures);
        this.added = figures.stream().map(figure -> "sum(" + figure + ")").collect(Collectors.joining(", "));
    }

    /**
     * One way to sum the rows.
     *
     * @param code what it is called in the column {@code dimension}
     */
    public record Dimension(String code, List<Counting> countings) {}

    /**
     * Counts rows into figures.
     *
     * @param select gives {@code branch_id}, {@code starts_on}, the keys and the figures, for the organisation of its one
     *     parameter and under the condition that stands for {@code %s}
     * @param branch the column that the condition compares the branch with
     * @param day the column that it compares the day with
     */
    public record Counting(String select, String branch, String day) {}

    /** Which days are summed, read once for an answer. */
    public record State(LocalDate through, List<Reopened> reopened) {

        private UUID[] branches() {
            return reopened.stream().map(Reopened::branchId).toArray(UUID[]::new);
        }

        private LocalDate[] days() {
            return reopened.stream().map(Reopened::day).toArray(LocalDate[]::new);
        }
    }

    /** A summed day that has changed since. */
    public record Reopened(UUID branchId, LocalDate day) {}

    /** A piece of a statement, with the values of its question marks. */
    public record Sql(String text, List<Object> arguments) {}

    /** How an answer is put together: whole months, single days, and days counted from the rows. */
    private record Plan(LocalDate[] months, LocalDate[] days, LocalDate liveFrom, LocalDate liveTo) {}

    // Asking

    /** Reads which days are summed. */
    public State state(Pipeline.Batch batch, UUID organizationId) {
        Rows<LocalDate> through = queueThrough(batch, organizationId, "");
        Rows<Reopened> reopened = queueReopened(
                batch, "select branch_id, day from " + name + "_reopened where organization_id = ?", organizationId);
        batch.send();
        LocalDate last = through.first();
        return new State(last == null ? LONG_AGO : last, reopened.list());
    }

    /**
     * The figures of a period, as a select to be put in brackets: {@code branch_id, starts_on}, the keys and the figures.
     *
     * @param byDay whether the answer needs every single day; else {@code starts_on} may be the first of a month
     */
    public Sql select(State state, UUID organizationId, Dimension dimension, Period period, boolean byDay) {
        Plan plan = plan(state, period, byDay);
        var sql = new StringBuilder();
        var arguments = new ArrayList<Object>();
        appendSums(sql, arguments, organizationId, dimension, plan, state);
        for (Counting counting : dimension.countings()) {
            sql.append(" union all (");
            append(sql, arguments, counting, organizationId, "%day between ? and ?", plan.liveFrom(), plan.liveTo());
            sql.append(")");
            if (!state.reopened().isEmpty()) {
                sql.append(" union all (");
                append(
                        sql,
                        arguments,
                        counting,
                        organizationId,
                        "(%branch, %day) in (select * from unnest(?::uuid[], ?::date[])) and %day between ? and ?",
                        state.branches(),
                        state.days(),
                        period.from(),
                        plan.liveFrom().minusDays(1));
                sql.append(")");
            }
        }
        return new Sql(sql.toString(), arguments);
    }

    /** Months and days are two selects, each a walk along the primary key; in one condition they would read everything. */
    private void appendSums(
            StringBuilder sql,
            List<Object> arguments,
            UUID organizationId,
            Dimension dimension,
            Plan plan,
            State state) {
        String some = "select branch_id, starts_on, " + keys + ", " + figures + " from " + name + "_sums"
                + " where organization_id = ? and dimension = ? and period = '%s' and starts_on = any(?::date[])";
        sql.append(some.formatted("month"));
        arguments.add(organizationId);
        arguments.add(dimension.code());
        arguments.add(plan.months());
        sql.append(" union all ").append(some.formatted("day"));
        arguments.add(organizationId);
        arguments.add(dimension.code());
        arguments.add(plan.days());
        if (!state.reopened().isEmpty()) {
            sql.append(" and (branch_id, starts_on) not in (select * from unnest(?::uuid[], ?::date[]))");
            arguments.add(state.branches());
            arguments.add(state.days());
        }
    }

    private static void append(
            StringBuilder sql,
            List<Object> arguments,
            Counting counting,
            UUID organizationId,
            String condition,
            Object... values) {
        sql.append(counted(counting, condition));
        arguments.add(organizationId);
        arguments.addAll(List.of(values));
    }

    private static String counted(Counting counting, String condition) {
        String meant = condition.replace("%branch", counting.branch()).replace("%day", counting.day());
        return counting.select().replace("%s", meant);
    }

    /** Months are used whole where they lie in the period, are summed to their end and have no day opened again. */
    private static Plan plan(State state, Period period, boolean byDay) {
        LocalDate lastSummed = state.through().isBefore(period.to()) ? state.through() : period.to();
        Set<LocalDate> openedMonths = new HashSet<>();
        state.reopened().forEach(one -> openedMonths.add(one.day().withDayOfMonth(1)));
        var months = new ArrayList<LocalDate>();
        var days = new ArrayList<LocalDate>();
        LocalDate day = period.from();
        while (!day.isAfter(lastSummed)) {
            LocalDate end = day.with(TemporalAdjusters.lastDayOfMonth());
            boolean whole = day.getDayOfMonth() == 1 && !end.isAfter(lastSummed);
            if (whole && !byDay && !openedMonths.contains(day)) {
                months.add(day);
                day = end.plusDays(1);
            } else {
                days.add(day);
                day = day.plusDays(1);
            }
        }
        LocalDate liveFrom = lastSummed.isBefore(period.from()) ? period.from() : lastSummed.plusDays(1);
        return new Plan(months.toArray(LocalDate[]::new), days.toArray(LocalDate[]::new), liveFrom, period.to());
    }

    // Writing

    /**
     * Queues that a day of a branch which may be summed already has changed: it is counted from the rows until it is summed
     * again. Waits for the job that sums days, or makes it wait, so that neither overlooks the other.
     */
    public void reopen(Pipeline.Batch batch, UUID organizationId, UUID branchId, LocalDate day) {
        batch.add(
                "insert into " + name + "_summed (organization_id, through) values (?, date '2000-01-01')"
                        + " on conflict do nothing",
                organizationId);
        batch.add("select through from " + name + "_summed where organization_id = ? for share", organizationId);
        batch.add(
                "insert into " + name + "_reopened (organization_id, branch_id, day) select ?, ?, through.day"
                        + " from (select ?::date as day) through where exists (select 1 from " + name
                        + "_summed s where s.organization_id = ? and s.through >= through.day)"
                        + " on conflict do nothing returning day",
                organizationId,
                branchId,
                day,
                organizationId);
    }

    /** Sums the days that are over and not summed yet, and anew those that have changed since. */
    public void bringUpToDate(
            Pipeline.Batch batch, UUID organizationId, List<Dimension> dimensions, LocalDate lastDay) {
        LocalDate through = lockThrough(batch, organizationId);
        if (through.isBefore(lastDay)) {
            sumThrough(batch, organizationId, dimensions, through, lastDay);
            through = lastDay;
            batch.send();
        }
        // Taking them locks them against further changes until the commit.
        Rows<Reopened> reopened = queueReopened(
                batch,
                "delete from " + name + "_reopened where organization_id = ? returning branch_id, day",
                organizationId);
        batch.send();
        for (Reopened one : reopened.list()) {
            sumAgain(batch, organizationId, dimensions, one, through);
        }
    }

    /** Locks the state, so that changes of summed days and other nodes wait. @return the last day summed until now */
    private LocalDate lockThrough(Pipeline.Batch batch, UUID organizationId) {
        batch.add(
                "insert into " + name + "_summed (organization_id, through) values (?, ?) on conflict do nothing",
                organizationId,
                LONG_AGO);
        Rows<LocalDate> through = queueThrough(batch, organizationId, " for update");
        batch.send();
        return through.list().getFirst();
    }

    private Rows<LocalDate> queueThrough(Pipeline.Batch batch, UUID organizationId, String lock) {
        return batch.query(
                "select through from " + name + "_summed where organization_id = ?" + lock,
                row -> row.getObject(1, LocalDate.class),
                organizationId);
    }

    private static Rows<Reopened> queueReopened(Pipeline.Batch batch, String sql, UUID organizationId) {
        return batch.query(
                sql,
                row -> new Reopened(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                organizationId);
    }

    /** Queues the sums of all days after {@code after} up to {@code through}, and of the months that are whole then. */
    private void sumThrough(
            Pipeline.Batch batch, UUID organizationId, List<Dimension> dimensions, LocalDate after, LocalDate through) {
        queueDays(batch, organizationId, dimensions, "%day > ? and %day <= ?", after, through);
        batch.add(
                insertMonths("starts_on >= ? and starts_on < ?"),
                organizationId,
                organizationId,
                after.plusDays(1).withDayOfMonth(1),
                through.plusDays(1).withDayOfMonth(1));
        batch.add("update " + name + "_summed set through = ? where organization_id = ?", through, organizationId);
    }

    /** Queues new sums of one day of a branch, and of its month when that is whole. */
    private void sumAgain(
            Pipeline.Batch batch, UUID organizationId, List<Dimension> dimensions, Reopened one, LocalDate through) {
        LocalDate month = one.day().withDayOfMonth(1);
        batch.add(
                "delete from " + name + "_sums where organization_id = ? and branch_id = ?"
                        + " and (period = 'day' and starts_on = ? or period = 'month' and starts_on = ?)",
                organizationId,
                one.branchId(),
                one.day(),
                month);
        queueDays(batch, organizationId, dimensions, "%branch = ? and %day = ?", one.branchId(), one.day());
        if (!month.plusMonths(1).isAfter(through.plusDays(1))) {
            batch.add(
                    insertMonths("branch_id = ? and starts_on >= ? and starts_on < ?"),
                    organizationId,
                    organizationId,
                    one.branchId(),
                    month,
                    month.plusMonths(1));
        }
    }

    private void queueDays(
            Pipeline.Batch batch, UUID organizationId, List<Dimension> dimensions, String condition, Object... values) {
        for (Dimension dimension : dimensions) {
            var sql = new StringBuilder("insert into " + name + "_sums (organization_id, dimension, period, branch_id,"
                    + " starts_on, " + keys + ", " + figures + ") select ?::uuid, ?, 'day', branch_id, starts_on, "
                    + keys
                    + ", " + added + " from (");
            var arguments = new ArrayList<Object>(List.of(organizationId, dimension.code()));
            for (Counting counting : dimension.countings()) {
                sql.append(arguments.size() == 2 ? "(" : " union all (");
                append(sql, arguments, counting, organizationId, condition, values);
                sql.append(")");
            }
            sql.append(") counted group by branch_id, starts_on, ").append(keys).append(" returning 1");
            batch.add(sql.toString(), arguments.toArray());
        }
    }

    private String insertMonths(String condition) {
        return "insert into " + name + "_sums (organization_id, dimension, period, branch_id, starts_on, " + keys + ", "
                + figures + ") select ?::uuid, dimension, 'month', branch_id, date_trunc('month', starts_on)::date, "
                + keys + ", " + added + " from " + name + "_sums where organization_id = ? and period = 'day' and "
                + condition + " group by dimension, branch_id, date_trunc('month', starts_on)::date, " + keys
                + " returning 1";
    }
}
