package io.smartbiz.sales.sums;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.DailySums;
import io.smartbiz.platform.data.DailySums.Counting;
import io.smartbiz.platform.data.DailySums.State;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Sums sales by day, third and month, and answers from the sums. */
@Repository
public class SalesSumsRepository {

    /** By what sums are kept. */
    private enum Dimension {
        SELLER(new Counting("""
                select branch_id, sold_on as starts_on, seller_id::text as key, count(*) as receipts, 0 as quantity,
                    sum(list_amount) as list_amount, sum(total) as total, sum(discount) as discount,
                    sum(profit) as profit, sum(cost) as cost, sum(director_profit) as director_profit
                from shop.sales where organization_id = ? and %s
                group by branch_id, sold_on, seller_id""", "branch_id", "sold_on")),
        CATEGORY(ofLines("category_id")),
        PRODUCT(ofLines("product_id")),
        PAYMENT(new Counting("""
                select branch_id, sold_on as starts_on, type as key, count(distinct sale_id) as receipts, 0 as quantity,
                    0 as list_amount, sum(amount) as total, 0 as discount, 0 as profit, 0 as cost, 0 as director_profit
                from shop.sale_payments where organization_id = ? and %s
                group by branch_id, sold_on, type""", "branch_id", "sold_on"));

        private final DailySums.Dimension counted;

        Dimension(Counting counting) {
            this.counted = new DailySums.Dimension(name().toLowerCase(Locale.ROOT), List.of(counting));
        }

        private static Counting ofLines(String key) {
            return new Counting("""
                    select branch_id, sold_on as starts_on, KEY::text as key, count(distinct sale_id) as receipts,
                        sum(quantity) as quantity, sum(list_amount) as list_amount, sum(amount) as total,
                        sum(discount) as discount, sum(profit) as profit, sum(cost) as cost,
                        sum(director_profit) as director_profit
                    from shop.sale_lines where organization_id = ? and %s
                    group by branch_id, sold_on, KEY""".replace("KEY", key), "branch_id", "sold_on");
        }
    }

    private static final DailySums SUMS = new DailySums(
            "shop.sales",
            List.of("key"),
            List.of("receipts", "quantity", "list_amount", "total", "discount", "profit", "cost", "director_profit"));
    private static final List<DailySums.Dimension> DIMENSIONS =
            Arrays.stream(Dimension.values()).map(one -> one.counted).toList();

    /** Reads which days are summed. */
    public State state(Batch batch, UUID organizationId) {
        return SUMS.state(batch, organizationId);
    }

    /** Queues that a day of a branch which may be summed already has changed. */
    public void reopen(Batch batch, UUID organizationId, UUID branchId, LocalDate day) {
        SUMS.reopen(batch, organizationId, branchId, day);
    }

    /** Queues a search for sums of long spans that are not those of their days. */
    Rows<String> differences(Batch batch, UUID organizationId) {
        return SUMS.differences(batch, organizationId);
    }

    /** Sums the days up to {@code lastDay} that are not summed yet, and anew what has changed since. */
    void bringUpToDate(Batch batch, UUID organizationId, LocalDate lastDay) {
        SUMS.bringUpToDate(batch, organizationId, DIMENSIONS, lastDay);
    }

    /** What sales are grouped by, and which sums know it. */
    public enum GroupBy {
        DAY(Dimension.SELLER, "starts_on"),
        BRANCH(Dimension.SELLER, "branch_id"),
        SELLER(Dimension.SELLER, "key"),
        CATEGORY(Dimension.CATEGORY, "key"),
        PRODUCT(Dimension.PRODUCT, "key"),
        PAYMENT_TYPE(Dimension.PAYMENT, "key");

        private final Dimension dimension;
        private final String column;

        GroupBy(Dimension dimension, String column) {
            this.dimension = dimension;
            this.column = column;
        }
    }

    /** Which figures are needed; the others are 0. Adding up columns that nobody sees takes half the time of a report. */
    public enum Wanted {
        ALL("""
                coalesce(sum(list_amount), 0) as list_amount, coalesce(sum(discount), 0) as discount,
                    coalesce(sum(profit), 0) as profit, coalesce(sum(cost), 0) as cost,
                    coalesce(sum(director_profit), 0) as director_profit"""),
        TURNOVER("0 as list_amount, 0 as discount, 0 as profit, 0 as cost, 0 as director_profit");

        private static final String ALWAYS = """
                coalesce(sum(receipts), 0)::bigint as receipts, coalesce(sum(quantity), 0) as quantity,
                    coalesce(sum(total), 0) as total, """;

        private final String columns;

        Wanted(String columns) {
            this.columns = ALWAYS + columns;
        }
    }

    /**
     * Which sales are summed.
     *
     * @param scope the branches
     */
    public record Question(UUID organizationId, BranchScope scope, Period period) {

        /** The same branches in another period. */
        public Question in(Period other) {
            return new Question(organizationId, scope, other);
        }
    }

    /** A group and its figures. */
    public record Part(String key, SalesFigures figures) {}

    /** Queues the figures of everything together; they are one row. */
    public Rows<SalesFigures> total(Batch batch, State state, Question question) {
        var sql = new StringBuilder("select ").append(Wanted.ALL.columns);
        List<Object> arguments = from(sql, state, question, Dimension.SELLER, false);
        return batch.query(sql.toString(), SalesFigures::of, arguments.toArray());
    }

    /** Queues the figures of each group. */
    public Rows<Part> by(Batch batch, State state, Question question, GroupBy group, Wanted wanted) {
        return by(batch, state, question, group, wanted, null);
    }

    /** Queues the turnover of the {@code most} groups with the greatest. */
    public Rows<Part> top(Batch batch, State state, Question question, GroupBy group, int most) {
        return by(batch, state, question, group, Wanted.TURNOVER, most);
    }

    private static Rows<Part> by(
            Batch batch, State state, Question question, GroupBy group, Wanted wanted, @Nullable Integer most) {
        var sql = new StringBuilder("select ")
                .append(group.column)
                .append(" as part, ")
                .append(wanted.columns);
        List<Object> arguments = from(sql, state, question, group.dimension, group == GroupBy.DAY);
        sql.append(" group by ").append(group.column);
        if (most != null) {
            sql.append(" order by sum(total) desc, 1 limit ?");
            arguments.add(most);
        }
        return batch.query(
                sql.toString(), row -> new Part(row.getString("part"), SalesFigures.of(row)), arguments.toArray());
    }

    /** Appends what is summed. @return its values */
    private static List<Object> from(
            StringBuilder sql, State state, Question question, Dimension dimension, boolean byDay) {
        DailySums.Sql figures =
                SUMS.select(state, question.organizationId(), dimension.counted, question.period(), byDay);
        sql.append(" from (").append(figures.text()).append(") figures");
        var arguments = new ArrayList<>(figures.arguments());
        if (!question.scope().everywhere()) {
            sql.append(" where branch_id = any(?::uuid[])");
            arguments.add(question.scope().branches().stream().sorted().toArray(UUID[]::new));
        }
        return arguments;
    }
}
