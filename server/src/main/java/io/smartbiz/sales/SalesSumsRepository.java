package io.smartbiz.sales;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.DailySums;
import io.smartbiz.platform.data.DailySums.Counting;
import io.smartbiz.platform.data.DailySums.State;
import io.smartbiz.platform.data.Pipeline;
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
class SalesSumsRepository {

    /** By what sums are kept. */
    enum Dimension {
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
    State state(Batch batch, UUID organizationId) {
        return SUMS.state(batch, organizationId);
    }

    /** Queues that a day of a branch which may be summed already has changed. */
    void reopen(Batch batch, UUID organizationId, UUID branchId, LocalDate day) {
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
    <T> Rows<T> ask(Batch batch, State state, Question question, Pipeline.RowReader<T> reader) {
        DailySums.Sql figures = SUMS.select(
                state, question.organizationId(), question.dimension().counted, question.period(), question.byDay());
        var sql = new StringBuilder("select ");
        if (question.groupBy() != null) {
            sql.append(question.groupBy()).append(", ");
        }
        sql.append(question.columns().sql())
                .append(" from (")
                .append(figures.text())
                .append(") figures");
        var arguments = new ArrayList<>(figures.arguments());
        if (!question.scope().everywhere()) {
            sql.append(" where branch_id = any(?::uuid[])");
            arguments.add(question.scope().branches().stream().sorted().toArray(UUID[]::new));
        }
        if (question.groupBy() != null) {
            sql.append(" group by ").append(question.groupBy());
        }
        if (question.most() != null) {
            sql.append(" order by sum(total) desc, 1 limit ?");
            arguments.add(question.most());
        }
        return batch.query(sql.toString(), reader, arguments.toArray());
    }
}
