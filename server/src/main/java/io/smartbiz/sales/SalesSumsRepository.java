package io.smartbiz.sales;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Pipeline.Rows;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Sums sales by day and month, and answers from the sums. Days after the last summed one, and days that a sale dated back
 * has opened again, are counted from the sales themselves, so the answer is always the same as counting.
 */
@Repository
class SalesSumsRepository {

    /** By what sums are kept. */
    enum Dimension {
        SELLER("""
                select branch_id, sold_on as starts_on, seller_id::text as key, count(*) as receipts, 0 as quantity,
                    sum(list_amount) as list_amount, sum(total) as total, sum(discount) as discount,
                    sum(profit) as profit, sum(cost) as cost, sum(director_profit) as director_profit
                from shop.sales where organization_id = ? and %s
                group by branch_id, sold_on, seller_id"""),
        CATEGORY(ofLines("category_id")),
        PRODUCT(ofLines("product_id")),
        /** Offset 0 keeps the payments to the sales of the days meant: guessed wrong, all payments ever were read. */
        PAYMENT("""
                select s.branch_id, s.sold_on as starts_on, p.type as key, count(distinct s.id) as receipts, 0 as quantity,
                    0 as list_amount, sum(p.amount) as total, 0 as discount, 0 as profit, 0 as cost, 0 as director_profit
                from shop.sales s
                cross join lateral (select p.type, p.amount from shop.sale_payments p
                    where p.organization_id = s.organization_id and p.sale_id = s.id offset 0) p
                where s.organization_id = ? and %s
                group by s.branch_id, s.sold_on, p.type""");

        private final String count;

        Dimension(String count) {
            this.count = count;
        }

        private static String ofLines(String key) {
            return """
                    select branch_id, sold_on as starts_on, KEY::text as key, count(distinct sale_id) as receipts,
                        sum(quantity) as quantity, sum(list_amount) as list_amount, sum(amount) as total,
                        sum(discount) as discount, sum(profit) as profit, sum(cost) as cost,
                        sum(director_profit) as director_profit
                    from shop.sale_lines where organization_id = ? and %s
                    group by branch_id, sold_on, KEY""".replace("KEY", key);
        }

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    private static final String COLUMNS =
            "receipts, quantity, list_amount, total, discount, profit, cost, director_profit";
    private static final String MONTH_SUMS = """
            sum(receipts), sum(quantity), sum(list_amount), sum(total), sum(discount), sum(profit), sum(cost),
            sum(director_profit)""";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    /** Which days are summed, read once for an answer. */
    record State(LocalDate through, List<Reopened> reopened) {}

    /** A summed day that has changed since. */
    record Reopened(UUID branchId, LocalDate day) {}

    /** How an answer is put together: whole months, single days, and days counted from the sales. */
    private record Plan(LocalDate[] months, LocalDate[] days, LocalDate liveFrom, LocalDate liveTo) {}

    Rows<LocalDate> queueThrough(Pipeline.Batch batch, UUID organizationId) {
        return batch.query(
                "select through from shop.sales_summed where organization_id = ?",
                row -> row.getObject(1, LocalDate.class),
                organizationId);
    }

    Rows<Reopened> queueReopened(Pipeline.Batch batch, UUID organizationId) {
        return batch.query(
                "select branch_id, day from shop.sales_reopened where organization_id = ?",
                row -> new Reopened(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                organizationId);
    }

    /** Reads which days are summed. */
    State state(Pipeline.Batch batch, UUID organizationId) {
        Rows<LocalDate> through = queueThrough(batch, organizationId);
        Rows<Reopened> reopened = queueReopened(batch, organizationId);
        batch.send();
        LocalDate last = through.first();
        return new State(last == null ? LONG_AGO : last, reopened.list());
    }

    /**
     * What is summed.
     *
     * @param groupBy columns of {@code branch_id, starts_on, key}, divided by commas; null for one row in all
     * @param most rows at most, those with the greatest total first; null for all
     */
    record Question(
            UUID organizationId,
            BranchScope scope,
            Dimension dimension,
            Period period,
            Figures.Columns columns,
            @Nullable String groupBy,
            @Nullable Integer most) {

        private boolean byDay() {
            return groupBy != null && groupBy.contains("starts_on");
        }
    }

    /** Queues a question; the rows hold the grouped columns and then the figures. */
    <T> Rows<T> ask(Pipeline.Batch batch, State state, Question question, Pipeline.RowReader<T> reader) {
        Plan plan = plan(state, question);
        var sql = new StringBuilder("select ");
        if (question.groupBy() != null) {
            sql.append(question.groupBy()).append(", ");
        }
        sql.append(question.columns().sql()).append(" from (");
        var arguments = new ArrayList<Object>();
        appendSums(sql, arguments, question, plan, state);
        sql.append(" union all (");
        appendLive(sql, arguments, question, "%s between ? and ?", plan.liveFrom(), plan.liveTo());
        if (!state.reopened().isEmpty()) {
            sql.append(") union all (");
            appendLive(
                    sql,
                    arguments,
                    question,
                    "(%branch, %s) in (select * from unnest(?::uuid[], ?::date[])) and %s between ? and ?",
                    branches(state),
                    days(state),
                    question.period().from(),
                    plan.liveFrom().minusDays(1));
        }
        sql.append(")) figures");
        appendScope(sql, arguments, question.scope());
        if (question.groupBy() != null) {
            sql.append(" group by ").append(question.groupBy());
        }
        if (question.most() != null) {
            sql.append(" order by sum(total) desc, 1 limit ?");
            arguments.add(question.most());
        }
        return batch.query(sql.toString(), reader, arguments.toArray());
    }

    /** Months and days are two selects, each a walk along the primary key; in one condition they would read everything. */
    private static void appendSums(
            StringBuilder sql, List<Object> arguments, Question question, Plan plan, State state) {
        String some = "select branch_id, starts_on, key, " + COLUMNS + " from shop.sales_sums"
                + " where organization_id = ? and dimension = ? and period = '%s' and starts_on = any(?::date[])";
        sql.append(some.formatted("month"));
        arguments.add(question.organizationId());
        arguments.add(question.dimension().code());
        arguments.add(plan.months());
        sql.append(" union all ").append(some.formatted("day"));
        arguments.add(question.organizationId());
        arguments.add(question.dimension().code());
        arguments.add(plan.days());
        if (!state.reopened().isEmpty()) {
            sql.append(" and (branch_id, starts_on) not in (select * from unnest(?::uuid[], ?::date[]))");
            arguments.add(branches(state));
            arguments.add(days(state));
        }
    }

    private static void appendLive(
            StringBuilder sql, List<Object> arguments, Question question, String condition, Object... values) {
        String prefix = question.dimension() == Dimension.PAYMENT ? "s." : "";
        String days = condition.replace("%branch", prefix + "branch_id").replace("%s", prefix + "sold_on");
        sql.append(question.dimension().count.formatted(days));
        arguments.add(question.organizationId());
        arguments.addAll(List.of(values));
    }

    private static void appendScope(StringBuilder sql, List<Object> arguments, BranchScope scope) {
        if (!scope.everywhere()) {
            sql.append(" where branch_id = any(?::uuid[])");
            arguments.add(scope.branches().stream().sorted().toArray(UUID[]::new));
        }
    }

    private static UUID[] branches(State state) {
        return state.reopened().stream().map(Reopened::branchId).toArray(UUID[]::new);
    }

    private static LocalDate[] days(State state) {
        return state.reopened().stream().map(Reopened::day).toArray(LocalDate[]::new);
    }

    /** Months are used whole where they lie in the period, are summed to their end and have no day opened again. */
    private static Plan plan(State state, Question question) {
        Period period = question.period();
        LocalDate lastSummed = state.through().isBefore(period.to()) ? state.through() : period.to();
        Set<LocalDate> openedMonths = new HashSet<>();
        state.reopened().forEach(one -> openedMonths.add(one.day().withDayOfMonth(1)));
        var months = new ArrayList<LocalDate>();
        var days = new ArrayList<LocalDate>();
        LocalDate day = period.from();
        while (!day.isAfter(lastSummed)) {
            LocalDate end = day.with(TemporalAdjusters.lastDayOfMonth());
            boolean whole = day.getDayOfMonth() == 1 && !end.isAfter(lastSummed);
            if (whole && !question.byDay() && !openedMonths.contains(day)) {
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

    // Writing the sums

    /** Locks the state, so that sales dated back and other nodes wait. @return the last day summed until now */
    LocalDate lockThrough(Pipeline.Batch batch, UUID organizationId) {
        batch.add(
                "insert into shop.sales_summed (organization_id, through) values (?, ?) on conflict do nothing",
                organizationId,
                LONG_AGO);
        Rows<LocalDate> through = batch.query(
                "select through from shop.sales_summed where organization_id = ? for update",
                row -> row.getObject(1, LocalDate.class),
                organizationId);
        batch.send();
        return through.list().getFirst();
    }

    /** Queues the sums of all days after {@code after} up to {@code through}, and of the months that are whole then. */
    void sumThrough(Pipeline.Batch batch, UUID organizationId, LocalDate after, LocalDate through) {
        for (Dimension dimension : Dimension.values()) {
            String prefix = dimension == Dimension.PAYMENT ? "s." : "";
            batch.add(
                    insertDays(dimension, prefix + "sold_on > ? and " + prefix + "sold_on <= ?"),
                    organizationId,
                    dimension.code(),
                    organizationId,
                    after,
                    through);
        }
        LocalDate firstMonth = after.plusDays(1).withDayOfMonth(1);
        LocalDate endOfLast = through.plusDays(1).withDayOfMonth(1);
        batch.add(
                insertMonths("starts_on >= ? and starts_on < ?"),
                organizationId,
                organizationId,
                firstMonth,
                endOfLast);
        batch.add("update shop.sales_summed set through = ? where organization_id = ?", through, organizationId);
    }

    /** Takes the days that were opened again, which locks them against further sales until the commit. */
    List<Reopened> takeReopened(Pipeline.Batch batch, UUID organizationId) {
        Rows<Reopened> taken = batch.query(
                "delete from shop.sales_reopened where organization_id = ? returning branch_id, day",
                row -> new Reopened(row.getObject(1, UUID.class), row.getObject(2, LocalDate.class)),
                organizationId);
        batch.send();
        return taken.list();
    }

    /** Queues new sums of one day of a branch, and of its month when that is whole. */
    void sumAgain(Pipeline.Batch batch, UUID organizationId, Reopened one, LocalDate through) {
        batch.add("""
                delete from shop.sales_sums
                where organization_id = ? and branch_id = ? and (period = 'day' and starts_on = ?
                    or period = 'month' and starts_on = ?)""", organizationId, one.branchId(), one.day(), one.day().withDayOfMonth(1));
        for (Dimension dimension : Dimension.values()) {
            String prefix = dimension == Dimension.PAYMENT ? "s." : "";
            batch.add(
                    insertDays(dimension, prefix + "branch_id = ? and " + prefix + "sold_on = ?"),
                    organizationId,
                    dimension.code(),
                    organizationId,
                    one.branchId(),
                    one.day());
        }
        LocalDate month = one.day().withDayOfMonth(1);
        if (month.plusMonths(1).isAfter(through.plusDays(1))) {
            return;
        }
        batch.add(
                insertMonths("branch_id = ? and starts_on >= ? and starts_on < ?"),
                organizationId,
                organizationId,
                one.branchId(),
                month,
                month.plusMonths(1));
    }

    private static String insertDays(Dimension dimension, String condition) {
        return "insert into shop.sales_sums (organization_id, dimension, period, branch_id, starts_on, key, " + COLUMNS
                + ") select ?::uuid, ?, 'day', branch_id, starts_on, key, " + COLUMNS + " from ("
                + dimension.count.formatted(condition) + ") figures returning 1";
    }

    private static String insertMonths(String condition) {
        return "insert into shop.sales_sums (organization_id, dimension, period, branch_id, starts_on, key, " + COLUMNS
                + ") select ?::uuid, dimension, 'month', branch_id, date_trunc('month', starts_on)::date, key, "
                + MONTH_SUMS + " from shop.sales_sums where organization_id = ? and period = 'day' and " + condition
                + " group by dimension, branch_id, date_trunc('month', starts_on)::date, key returning 1";
    }
}
