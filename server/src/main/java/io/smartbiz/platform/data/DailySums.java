package io.smartbiz.platform.data;

import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Sums of days that are over, of whole months and of thirds of months, kept in {@code <name>_sums}, and answers put together
 * from them. Days after the last summed one ({@code <name>_summed}), and days that a later change has opened again
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

    /** Days that are kept as one sum; the longest first. Thirds begin on the 1st, the 11th and the 21st. */
    private enum Span {
        MONTH("date_trunc('month', starts_on)::date"),
        THIRD("date_trunc('month', starts_on)::date + 10 * least((extract(day from starts_on)::int - 1) / 10, 2)"),
        DAY("starts_on");

        private static final List<Span> LONG = List.of(MONTH, THIRD);

        /** Its first day, of the column of a day. */
        private final String begin;

        Span(String begin) {
            this.begin = begin;
        }

        private String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        private LocalDate begin(LocalDate day) {
            return switch (this) {
                case MONTH -> day.withDayOfMonth(1);
                case THIRD -> day.withDayOfMonth(1 + 10 * Math.min((day.getDayOfMonth() - 1) / 10, 2));
                case DAY -> day;
            };
        }

        /** The first day of the next one. */
        private LocalDate next(LocalDate begin) {
            return switch (this) {
                case MONTH -> begin.plusMonths(1);
                case THIRD -> begin.getDayOfMonth() == 21 ? MONTH.next(MONTH.begin(begin)) : begin.plusDays(10);
                case DAY -> begin.plusDays(1);
            };
        }
    }

    /** How an answer is put together: the sums that are taken, and days counted from the rows. */
    private record Plan(Map<Span, List<LocalDate>> sums, LocalDate liveFrom, LocalDate liveTo) {}

    // Asking

    /** Reads which days are summed. */
    public State state(Batch batch, UUID organizationId) {
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
     * @param byDay whether the answer needs every single day; else {@code starts_on} may be the first of a month or third
     */
    public Sql select(State state, UUID organizationId, Dimension dimension, Period period, boolean byDay) {
        Plan plan = plan(state, period, byDay);
        var selects = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        // A select for each, a walk along the primary key; in one condition they would read everything.
        plan.sums().forEach((span, begins) -> {
            boolean reopened = span == Span.DAY && !state.reopened().isEmpty();
            selects.add("select branch_id, starts_on, " + keys + ", " + figures + " from " + name + "_sums"
                    + " where organization_id = ? and dimension = ? and period = '" + span.code()
                    + "' and starts_on = any(?::date[])"
                    + (reopened
                            ? " and (branch_id, starts_on) not in (select * from unnest(?::uuid[], ?::date[]))"
                            : ""));
            arguments.addAll(List.of(organizationId, dimension.code(), begins.toArray(LocalDate[]::new)));
            if (reopened) {
                arguments.add(state.branches());
                arguments.add(state.days());
            }
        });
        for (Counting counting : dimension.countings()) {
            selects.add(counted(counting, "%day between ? and ?"));
            arguments.addAll(List.of(organizationId, plan.liveFrom(), plan.liveTo()));
            if (!state.reopened().isEmpty()) {
                selects.add(counted(
                        counting,
                        "(%branch, %day) in (select * from unnest(?::uuid[], ?::date[])) and %day between ? and ?"));
                arguments.addAll(List.of(
                        organizationId,
                        state.branches(),
                        state.days(),
                        period.from(),
                        plan.liveFrom().minusDays(1)));
            }
        }
        return new Sql("(" + String.join(") union all (", selects) + ")", arguments);
    }

    private static String counted(Counting counting, String condition) {
        String meant = condition.replace("%branch", counting.branch()).replace("%day", counting.day());
        return counting.select().replace("%s", meant);
    }

    /** Long spans are used where they lie in the period, are summed to their end and have no day opened again. */
    private static Plan plan(State state, Period period, boolean byDay) {
        LocalDate lastSummed = state.through().isBefore(period.to()) ? state.through() : period.to();
        Set<LocalDate> opened = state.reopened().stream().map(Reopened::day).collect(Collectors.toSet());
        var sums = new EnumMap<Span, List<LocalDate>>(Span.class);
        LocalDate day = period.from();
        while (!day.isAfter(lastSummed)) {
            Span span = byDay ? Span.DAY : longest(day, lastSummed, opened);
            sums.computeIfAbsent(span, _ -> new ArrayList<>()).add(day);
            day = span.next(day);
        }
        LocalDate liveFrom = lastSummed.isBefore(period.from()) ? period.from() : lastSummed.plusDays(1);
        return new Plan(sums, liveFrom, period.to());
    }

    private static Span longest(LocalDate day, LocalDate lastSummed, Set<LocalDate> opened) {
        for (Span span : Span.LONG) {
            LocalDate next = span.next(day);
            if (span.begin(day).equals(day)
                    && !next.isAfter(lastSummed.plusDays(1))
                    && opened.stream().noneMatch(one -> span.begin(one).equals(day))) {
                return span;
            }
        }
        return Span.DAY;
    }

    /** Queues a search for months and thirds that are not the sums of their days; a sentence tells each. */
    public Rows<String> differences(Batch batch, UUID organizationId) {
        var selects = new ArrayList<String>();
        var arguments = new ArrayList<Object>();
        for (Span span : Span.LONG) {
            String added = "select dimension, branch_id, " + span.begin + " as starts_on, " + keys + ", " + this.added
                    + " from " + name + "_sums where organization_id = ? and period = 'day' and starts_on < (select "
                    + span.begin + " from (select through + 1 as starts_on from " + name
                    + "_summed where organization_id = ?) next) group by dimension, branch_id, " + span.begin + ", "
                    + keys;
            String kept = "select dimension, branch_id, starts_on, " + keys + ", " + figures + " from " + name
                    + "_sums where organization_id = ? and period = '" + span.code() + "'";
            selects.add("select format('The sums of %s (" + span.code()
                    + ") of branch %s from %s are not those of its days.', dimension, branch_id, starts_on)"
                    + " from (with added as (" + added + "), kept as (" + kept + ")"
                    + " (table added except table kept) union (table kept except table added)) different");
            arguments.addAll(List.of(organizationId, organizationId, organizationId));
        }
        return batch.query(String.join(" union ", selects) + " limit 20", row -> row.getString(1), arguments.toArray());
    }

    // Writing

    /**
     * Queues that a day of a branch which may be summed already has changed: it is counted from the rows until it is summed
     * again. Waits for the job that sums days, or makes it wait, so that neither overlooks the other.
     */
    public void reopen(Batch batch, UUID organizationId, UUID branchId, LocalDate day) {
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
    public void bringUpToDate(Batch batch, UUID organizationId, List<Dimension> dimensions, LocalDate lastDay) {
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
    private LocalDate lockThrough(Batch batch, UUID organizationId) {
        batch.add(
                "insert into " + name + "_summed (organization_id, through) values (?, ?) on conflict do nothing",
                organizationId,
                LONG_AGO);
        Rows<LocalDate> through = queueThrough(batch, organizationId, " for update");
        batch.send();
        return through.list().getFirst();
    }

    private Rows<LocalDate> queueThrough(Batch batch, UUID organizationId, String lock) {
        return batch.query(
                "select through from " + name + "_summed where organization_id = ?" + lock,
                row -> row.getObject(1, LocalDate.class),
                organizationId);
    }

    private static Rows<Reopened> queueReopened(Batch batch, String sql, UUID organizationId) {
        return batch.query(
                sql,
                row -> new Reopened(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                organizationId);
    }

    /** Queues the sums of all days after {@code after} up to {@code through}, and of the spans that are whole then. */
    private void sumThrough(
            Batch batch, UUID organizationId, List<Dimension> dimensions, LocalDate after, LocalDate through) {
        queueDays(batch, organizationId, dimensions, "%day > ? and %day <= ?", after, through);
        for (Span span : Span.LONG) {
            batch.add(
                    insertSpans(span, "starts_on >= ? and starts_on < ?"),
                    organizationId,
                    organizationId,
                    span.begin(after.plusDays(1)),
                    span.begin(through.plusDays(1)));
        }
        batch.add("update " + name + "_summed set through = ? where organization_id = ?", through, organizationId);
    }

    /** Queues new sums of one day of a branch, and of its month and third when they are whole. */
    private void sumAgain(
            Batch batch, UUID organizationId, List<Dimension> dimensions, Reopened one, LocalDate through) {
        for (Span span : Span.values()) {
            batch.add(
                    "delete from " + name + "_sums where organization_id = ? and branch_id = ? and period = ?"
                            + " and starts_on = ?",
                    organizationId,
                    one.branchId(),
                    span.code(),
                    span.begin(one.day()));
        }
        queueDays(batch, organizationId, dimensions, "%branch = ? and %day = ?", one.branchId(), one.day());
        for (Span span : Span.LONG) {
            LocalDate begin = span.begin(one.day());
            LocalDate next = span.next(begin);
            if (!next.isAfter(through.plusDays(1))) {
                batch.add(
                        insertSpans(span, "branch_id = ? and starts_on >= ? and starts_on < ?"),
                        organizationId,
                        organizationId,
                        one.branchId(),
                        begin,
                        next);
            }
        }
    }

    private void queueDays(
            Batch batch, UUID organizationId, List<Dimension> dimensions, String condition, Object... values) {
        for (Dimension dimension : dimensions) {
            var selects = new ArrayList<String>();
            var arguments = new ArrayList<Object>(List.of(organizationId, dimension.code()));
            for (Counting counting : dimension.countings()) {
                selects.add(counted(counting, condition));
                arguments.add(organizationId);
                arguments.addAll(List.of(values));
            }
            String counted = "((" + String.join(") union all (", selects) + ")) counted";
            batch.add(insert(Span.DAY, "?", "", counted), arguments.toArray());
        }
    }

    /** Adds days up to the spans that they lie in. */
    private String insertSpans(Span span, String condition) {
        return insert(
                span,
                "dimension",
                "dimension, ",
                name + "_sums where organization_id = ? and period = 'day' and " + condition);
    }

    /** They lie in the order of the primary key, so that what belongs to one answer is read from a few pages. */
    private String insert(Span span, String dimension, String first, String from) {
        String by = first + span.begin + ", branch_id, " + keys;
        return "insert into " + name + "_sums (organization_id, dimension, period, branch_id, starts_on, " + keys + ", "
                + figures + ") select ?::uuid, " + dimension + ", '" + span.code() + "', branch_id, " + span.begin
                + ", "
                + keys + ", " + added + " from " + from + " group by " + by + " order by " + by + " returning 1";
    }
}
