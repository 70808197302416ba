package io.smartbiz.platform.sums;

import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Portions;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.sums.SummedDays.BranchDay;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sums of days that are over, of whole months and of thirds of months, kept in {@code <name>_sums}, and answers put together
 * from them. Days after the last summed one ({@code <name>_summed}), and days that a later change has reopened
 * ({@code <name>_reopened}), are counted from the rows themselves, so the answer is always the same as counting.
 */
public final class DailySums {

    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    /** The most days that one transaction sums. */
    private static final int DAYS_AT_ONCE = 30;

    private final SumsQuery sql;
    private final List<Dimension> dimensions;

    /**
     * @param name the tables' name with its schema, such as {@code shop.sales}
     * @param keys the columns besides branch and day by which sums are kept
     * @param figures the columns that are summed
     */
    public DailySums(String name, List<String> keys, List<String> figures, List<Dimension> dimensions) {
        List<String> codes = dimensions.stream().map(Dimension::code).toList();
        this.sql = new SumsQuery(name, keys, figures, codes, LONG_AGO);
        this.dimensions = List.copyOf(dimensions);
    }

    /**
     * One way to sum the rows.
     *
     * @param code its name in the column {@code dimension}
     */
    public record Dimension(String code, List<CountingQuery> countings) {}

    // Asking

    /** Sends the batch and reads which days are summed. */
    public SummedDays summedDays(Batch batch) {
        Rows<LocalDate> through = batch.fetch(sql.through, row -> row.date("through"));
        Rows<BranchDay> reopened = batch.fetch(sql.reopened, BranchDay.class);
        batch.send();
        return new SummedDays(Objects.requireNonNullElse(through.first(), LONG_AGO), reopened.list());
    }

    /**
     * The figures of a period, to be put in brackets after {@code from}: {@code branch_id, starts_on}, the keys and the
     * figures.
     *
     * @param byDay whether the answer needs every single day; else {@code starts_on} may be the first of a month or third
     */
    public Sql select(SummedDays summed, Dimension dimension, Period period, boolean byDay) {
        SummedDays.Plan plan = summed.plan(period, byDay);
        var selects = new ArrayList<Sql>();
        // One select for each span scans a range of the primary key; one condition for all would read the whole table.
        plan.sums().forEach((span, begins) -> selects.add(sql.kept(span, dimension.code(), begins, summed)));
        for (CountingQuery counting : dimension.countings()) {
            selects.add(counting.between(plan.liveFrom(), plan.liveTo()));
            if (!summed.reopened().isEmpty()) {
                LocalDate lastSummed = plan.liveFrom().minusDays(1);
                selects.add(counting.reopened(summed, period.from(), lastSummed));
            }
        }
        return sql.union(selects);
    }

    /** Queues a search for months and thirds that differ from the sums of their days. Each row is one sentence. */
    public Rows<String> differences(Batch batch) {
        return batch.fetch(sql.differences, row -> row.text("difference"));
    }

    // Writing

    /**
     * Queues the reopening of a changed day, which may be summed already: until it is summed again, it is counted from
     * the rows. The lock lets this and the summing job wait for each other, so that neither misses the other.
     */
    public void reopen(Batch batch, BranchDay day) {
        batch.add(sql.start).add(sql.throughForShare).add(sql.reopen(day));
    }

    /**
     * Sums the days that are over and not summed yet, and again those that have changed since. Each transaction takes only a
     * few days, because whoever changes a summed day waits for its end.
     */
    public void bringUpToDate(Pipeline pipeline, LocalDate lastDay) {
        LocalDate first = firstDay(pipeline, lastDay);
        Portions.whileMore(DAYS_AT_ONCE, days -> sumNew(pipeline, first, lastDay, days));
        Portions.each(DAYS_AT_ONCE, days -> sumReopened(pipeline, days));
    }

    /** The first day with rows, if nothing is summed yet. Each transaction looks through a year, without locks. */
    private LocalDate firstDay(Pipeline pipeline, LocalDate lastDay) {
        if (!isNew(pipeline)) {
            return LONG_AGO;
        }
        for (LocalDate from = LONG_AGO; !from.isAfter(lastDay); from = from.plusYears(1)) {
            LocalDate through = from.plusYears(1).minusDays(1);
            LocalDate first = firstDay(pipeline, new Period(from, through.isBefore(lastDay) ? through : lastDay));
            if (first != null) {
                return first;
            }
        }
        return lastDay.plusDays(1);
    }

    private boolean isNew(Pipeline pipeline) {
        try (var batch = pipeline.beginSnapshot()) {
            Rows<LocalDate> through = batch.fetch(sql.through, row -> row.date("through"));
            batch.commit();
            return Objects.requireNonNullElse(through.first(), LONG_AGO).equals(LONG_AGO);
        }
    }

    private @Nullable LocalDate firstDay(Pipeline pipeline, Period period) {
        List<Sql> counted = dimensions.stream()
                .flatMap(dimension -> dimension.countings().stream())
                .map(counting -> counting.between(period.from(), period.to()))
                .toList();
        try (var batch = pipeline.beginSnapshot()) {
            Rows<FirstDay> first = batch.fetch(sql.firstDay(counted), FirstDay.class);
            batch.commit();
            return first.list().getFirst().first();
        }
    }

    private record FirstDay(@Nullable LocalDate first) {}

    /** Sums at most so many of the days that are not summed yet. @return whether there are more */
    private boolean sumNew(Pipeline pipeline, LocalDate first, LocalDate lastDay, int days) {
        try (var batch = pipeline.begin()) {
            LocalDate through = lockThrough(batch);
            if (!through.isBefore(lastDay)) {
                return false;
            }
            LocalDate next =
                    through.equals(LONG_AGO) && first.isAfter(LONG_AGO) ? first.minusDays(1) : through.plusDays(days);
            sumThrough(batch, through, next.isBefore(lastDay) ? next : lastDay);
            batch.commit();
            return next.isBefore(lastDay);
        }
    }

    /** Sums at most so many of the reopened days of branches again. @return how many */
    private int sumReopened(Pipeline pipeline, int days) {
        try (var batch = pipeline.begin()) {
            LocalDate through = lockThrough(batch);
            // Reading them also locks them until the commit.
            Rows<BranchDay> reopened = batch.fetch(sql.takeReopened(days), BranchDay.class);
            batch.send();
            for (BranchDay one : reopened.list()) {
                sumAgain(batch, one, through);
            }
            batch.commit();
            return reopened.list().size();
        }
    }

    /** Locks the state, so that changes of summed days and other nodes wait. @return the last day summed until now */
    private LocalDate lockThrough(Batch batch) {
        batch.add(sql.start);
        Rows<LocalDate> through = batch.fetch(sql.throughForUpdate, row -> row.date("through"));
        batch.send();
        return through.list().getFirst();
    }

    /** Queues the sums of all days after {@code after} up to {@code through}, and of the spans that are whole then. */
    private void sumThrough(Batch batch, LocalDate after, LocalDate through) {
        insertDays(batch, counting -> counting.after(after, through));
        for (Span span : Span.LONG) {
            batch.add(sql.insertSpans(span, span.begin(after.plusDays(1)), span.begin(through.plusDays(1))));
        }
        batch.add(sql.advance(through));
    }

    /** Queues new sums of one day of a branch, and of its month and third when they are whole. */
    private void sumAgain(Batch batch, BranchDay one, LocalDate through) {
        for (Span span : Span.values()) {
            batch.add(sql.remove(one, span));
        }
        insertDays(batch, counting -> counting.on(one));
        for (Span span : Span.LONG) {
            LocalDate begin = span.begin(one.day());
            if (!span.next(begin).isAfter(through.plusDays(1))) {
                batch.add(sql.insertSpan(span, new BranchDay(one.branchId(), begin)));
            }
        }
    }

    private void insertDays(Batch batch, Function<CountingQuery, Sql> count) {
        for (Dimension dimension : dimensions) {
            List<Sql> counted = dimension.countings().stream().map(count).toList();
            batch.add(sql.insertDays(dimension.code(), counted));
        }
    }
}
