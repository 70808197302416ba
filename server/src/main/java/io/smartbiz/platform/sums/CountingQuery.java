package io.smartbiz.platform.sums;

import io.smartbiz.platform.data.Sql;
import io.smartbiz.platform.sums.SummedDays.BranchDay;
import java.time.LocalDate;

/** Counts rows into figures. */
public final class CountingQuery {

    private static final Sql BETWEEN = Sql.of(":column between :from and :to");
    private static final Sql AFTER = Sql.of(":column > :after and :column <= :through");
    private static final Sql ONE = Sql.of(":branch = :of and :column = :day");
    private static final Sql REOPENED =
            Sql.of("(:branch, :column) in (select * from unnest(:branches::uuid[], :days::date[])) and :between");

    private final Sql select;
    private final Sql branch;
    private final Sql day;

    /**
     * @param select gives {@code branch_id}, {@code starts_on}, the keys and the figures, in any order, of the organisation's
     *     rows under the condition {@code :days}
     * @param branch the column that the condition compares with the branch
     * @param day the column that it compares with the day
     */
    public CountingQuery(Sql select, String branch, String day) {
        this.select = select;
        this.branch = Sql.of(branch);
        this.day = Sql.of(day);
    }

    /** Counts the days of a period. */
    Sql between(LocalDate from, LocalDate to) {
        return count(inPeriod(from, to));
    }

    /** Counts the reopened days of a period. */
    Sql reopened(SummedDays summed, LocalDate from, LocalDate to) {
        return count(REOPENED.with("branch", branch)
                .with("column", day)
                .with("branches", summed.branches())
                .with("days", summed.days())
                .with("between", inPeriod(from, to)));
    }

    /** Counts the days after {@code after}, up to {@code through}. */
    Sql after(LocalDate after, LocalDate through) {
        return count(AFTER.with("column", day).with("after", after).with("through", through));
    }

    /** Counts one day of a branch. */
    Sql on(BranchDay one) {
        return count(ONE.with("branch", branch)
                .with("of", one.branchId())
                .with("column", day)
                .with("day", one.day()));
    }

    private Sql inPeriod(LocalDate from, LocalDate to) {
        return BETWEEN.with("column", day).with("from", from).with("to", to);
    }

    private Sql count(Sql days) {
        return select.with("days", days);
    }
}
