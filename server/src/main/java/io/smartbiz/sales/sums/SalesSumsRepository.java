package io.smartbiz.sales.sums;

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
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Sums sales by day, third and month, and answers from the sums. */
@Repository
public class SalesSumsRepository {

    private final Pipeline pipeline;

    SalesSumsRepository(Pipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** The dimensions by which sums are stored. */
    private enum Dimension {
        SELLER(sold("""
                        select branch_id, sold_on as starts_on, seller_id::text as key, count(*) as receipts,
                            0 as quantity, sum(list_amount) as list_amount, sum(total) as total,
                            sum(discount) as discount, sum(profit) as profit, sum(cost) as cost,
                            sum(director_profit) as director_profit, 0 as returns, 0 as returned
                        from shop.sales where organization_id = :organization and :days
                        group by branch_id, sold_on, seller_id"""), returned("""
                        select branch_id, returned_on as starts_on, seller_id::text as key, 0 as receipts, 0 as quantity,
                            -sum(list_amount) as list_amount, -sum(amount) as total, -sum(discount) as discount,
                            -sum(profit) as profit, -sum(cost) as cost, -sum(director_profit) as director_profit,
                            count(*) as returns, sum(amount) as returned
                        from shop.returns where organization_id = :organization and :days
                        group by branch_id, returned_on, seller_id""")),
        CATEGORY("category_id"),
        PRODUCT("product_id"),
        DISCOUNT("discount_id"),
        PAYMENT(sold("""
                        select branch_id, sold_on as starts_on, type as key, count(distinct sale_id) as receipts,
                            0 as quantity, 0 as list_amount, sum(amount) as total, 0 as discount, 0 as profit, 0 as cost,
                            0 as director_profit, 0 as returns, 0 as returned
                        from shop.sale_payments where organization_id = :organization and :days
                        group by branch_id, sold_on, type"""), returned("""
                        select branch_id, returned_on as starts_on, type as key, 0 as receipts, 0 as quantity,
                            0 as list_amount, -sum(amount) as total, 0 as discount, 0 as profit, 0 as cost,
                            0 as director_profit, count(distinct return_id) as returns, sum(amount) as returned
                        from shop.return_refunds where organization_id = :organization and :days
                        group by branch_id, returned_on, type"""), returned("""
                        select branch_id, returned_on as starts_on, 'credit' as key, 0 as receipts, 0 as quantity,
                            0 as list_amount, -sum(debt_amount + given_up_amount) as total, 0 as discount, 0 as profit,
                            0 as cost, 0 as director_profit, count(*) as returns,
                            sum(debt_amount + given_up_amount) as returned
                        from shop.returns where organization_id = :organization and :days
                            and debt_amount + given_up_amount > 0
                        group by branch_id, returned_on""")),
        /** What sellers earned, by the day of the earning; the total is the commission. */
        COMMISSION(new CountingQuery(Sql.of("""
                select branch_id, earned_on as starts_on, seller_id::text as key, count(distinct sale_id) as receipts,
                    0 as quantity, 0 as list_amount, sum(amount) as total, 0 as discount, 0 as profit, 0 as cost,
                    0 as director_profit, 0 as returns, 0 as returned
                from shop.commissions where organization_id = :organization and :days
                group by branch_id, earned_on, seller_id"""), "branch_id", "earned_on")),
        /** What customers came to owe, by who lent it. */
        DEBT(new CountingQuery(Sql.of("""
                select branch_id, incurred_on as starts_on, seller_id::text as key, count(*) as receipts, 0 as quantity,
                    0 as list_amount, sum(total) as total, 0 as discount, 0 as profit, 0 as cost, 0 as director_profit,
                    0 as returns, 0 as returned
                from shop.debts where organization_id = :organization and :days
                group by branch_id, incurred_on, seller_id"""), "branch_id", "incurred_on")),
        /** What was paid of debts, less what was taken back. */
        DEBT_PAYMENT(new CountingQuery(Sql.of("""
                select branch_id, paid_on as starts_on, payment_type as key, count(*) as receipts, 0 as quantity,
                    0 as list_amount, sum(amount) as total, 0 as discount, 0 as profit, 0 as cost, 0 as director_profit,
                    0 as returns, 0 as returned
                from shop.debt_payments where organization_id = :organization and :days and kind = 'payment'
                group by branch_id, paid_on, payment_type"""), "branch_id", "paid_on"));

        private final DailySums.Dimension counted;

        Dimension(CountingQuery... countings) {
            this.counted = new DailySums.Dimension(name().toLowerCase(Locale.ROOT), List.of(countings));
        }

        /** Sums lines by one of their columns; those without a value are left out. */
        Dimension(String key) {
            this(soldLines(key), returnedLines(key));
        }

        /** Counts sales by their day. */
        private static CountingQuery sold(String select) {
            return new CountingQuery(Sql.of(select), "branch_id", "sold_on");
        }

        /** Counts what came back, on the day on which it did. */
        private static CountingQuery returned(String select) {
            return new CountingQuery(Sql.of(select), "branch_id", "returned_on");
        }

        private static CountingQuery soldLines(String key) {
            Sql select = Sql.of("""
                    select branch_id, sold_on as starts_on, :key::text as key, count(distinct sale_id) as receipts,
                        sum(quantity) as quantity, sum(list_amount) as list_amount, sum(amount) as total,
                        sum(discount) as discount, sum(profit) as profit, sum(cost) as cost,
                        sum(director_profit) as director_profit, 0 as returns, 0 as returned
                    from shop.sale_lines where organization_id = :organization and :days and :key is not null
                    group by branch_id, sold_on, :key""").with("key", Sql.of(key));
            return new CountingQuery(select, "branch_id", "sold_on");
        }

        private static CountingQuery returnedLines(String key) {
            Sql select = Sql.of("""
                    select branch_id, returned_on as starts_on, :key::text as key, 0 as receipts,
                        -sum(quantity) as quantity, -sum(list_amount) as list_amount, -sum(amount) as total,
                        -sum(discount) as discount, -sum(profit) as profit, -sum(cost) as cost,
                        -sum(director_profit) as director_profit, count(distinct return_id) as returns,
                        sum(amount) as returned
                    from shop.return_lines where organization_id = :organization and :days and :key is not null
                    group by branch_id, returned_on, :key""").with("key", Sql.of(key));
            return new CountingQuery(select, "branch_id", "returned_on");
        }
    }

    private static final DailySums SUMS = new DailySums(
            "shop.sales",
            List.of("key"),
            List.of(
                    "receipts",
                    "quantity",
                    "list_amount",
                    "total",
                    "discount",
                    "profit",
                    "cost",
                    "director_profit",
                    "returns",
                    "returned"),
            Arrays.stream(Dimension.values()).map(one -> one.counted).toList());

    /** Sends the batch and reads which days are summed. */
    public SummedDays summedDays(Batch batch) {
        return SUMS.summedDays(batch);
    }

    /** Queues that a day which may be summed already has changed. */
    public void reopen(Batch batch, BranchDay day) {
        SUMS.reopen(batch, day);
    }

    /** Queues a search for sums of long spans that are not those of their days. */
    Rows<String> differences(Batch batch) {
        return SUMS.differences(batch);
    }

    /** Sums the days up to {@code lastDay} that are not summed yet, and again those that have changed since. */
    void bringUpToDate(LocalDate lastDay) {
        SUMS.bringUpToDate(pipeline, lastDay);
    }

    /** What sales are grouped by, and which sums know it. */
    public enum GroupBy {
        DAY(Dimension.SELLER, "starts_on"),
        BRANCH(Dimension.SELLER, "branch_id"),
        SELLER(Dimension.SELLER, "key"),
        CATEGORY(Dimension.CATEGORY, "key"),
        PRODUCT(Dimension.PRODUCT, "key"),
        PAYMENT_TYPE(Dimension.PAYMENT, "key"),
        /** Its totals are what the sellers earned. */
        COMMISSION(Dimension.COMMISSION, "key"),
        /** Its totals are what was lent by each seller. */
        DEBT(Dimension.DEBT, "key"),
        /** Its totals are what was paid of debts in each way. */
        DEBT_PAYMENT_TYPE(Dimension.DEBT_PAYMENT, "key");

        private final Dimension dimension;
        private final Sql column;

        GroupBy(Dimension dimension, String column) {
            this.dimension = dimension;
            this.column = Sql.of(column);
        }
    }

    /** Which figures are needed; the others are 0. Adding up columns that nobody sees takes half the time of a report. */
    public enum Wanted {
        ALL("""
                coalesce(sum(list_amount), 0) as list_amount, coalesce(sum(discount), 0) as discount,
                    coalesce(sum(profit), 0) as profit, coalesce(sum(cost), 0) as cost,
                    coalesce(sum(director_profit), 0) as director_profit"""),
        TURNOVER("0 as list_amount, 0 as discount, 0 as profit, 0 as cost, 0 as director_profit");

        private final Sql columns;

        Wanted(String columns) {
            this.columns = Sql.of("""
                    coalesce(sum(receipts), 0)::bigint as receipts, coalesce(sum(quantity), 0) as quantity,
                        coalesce(sum(total), 0) as total, coalesce(sum(returns), 0)::bigint as returns,
                        coalesce(sum(returned), 0) as returned, :columns""").with("columns", Sql.of(columns));
        }
    }

    /**
     * Which sales are summed.
     *
     * @param scope the branches
     */
    public record Question(BranchScope scope, Period period) {

        /** The same branches in another period. */
        public Question in(Period other) {
            return new Question(scope, other);
        }
    }

    /** A group and its figures. */
    public record Part(String key, SalesFigures figures) {}

    private static final Sql TOTAL = Sql.of("select :sums from (:figures) figures :branches");
    private static final Sql BY = Sql.of("""
            select :column as part, :sums from (:figures) figures :branches group by :column :greatest""");
    private static final Sql OF_DISCOUNTS = Sql.of("""
            select key as part, :sums from (select * from (:figures) figures :branches) figures
            where key = any(:keys::text[]) group by key""");
    private static final Sql BRANCHES = Sql.of("where branch_id = any(:branches::uuid[])");
    private static final Sql GREATEST = Sql.of("order by sum(total) desc, 1 limit :most");

    /** Queues the figures of everything together; they are one row. */
    public Rows<SalesFigures> total(Batch batch, SummedDays summed, Question question) {
        Sql total = TOTAL.with("sums", Wanted.ALL.columns)
                .with("figures", SUMS.select(summed, Dimension.SELLER.counted, question.period(), false))
                .with("branches", branches(question));
        return batch.fetch(total, SalesFigures::of);
    }

    /** Queues the figures of each group. */
    public Rows<Part> by(Batch batch, SummedDays summed, Question question, GroupBy group, Wanted wanted) {
        return by(batch, summed, question, group, wanted, Sql.NOTHING);
    }

    /** Queues the figures of some promotions; those that were never used are left out. */
    Rows<Part> ofDiscounts(Batch batch, SummedDays summed, Question question, Collection<UUID> ids) {
        Sql figures = SUMS.select(summed, Dimension.DISCOUNT.counted, question.period(), false);
        Sql by = OF_DISCOUNTS
                .with("sums", Wanted.ALL.columns)
                .with("figures", figures)
                .withTexts("keys", ids.stream().map(UUID::toString).toList())
                .with("branches", branches(question));
        return batch.fetch(by, row -> new Part(row.text("part"), SalesFigures.of(row)));
    }

    /** Queues the turnover of the {@code most} groups with the greatest. */
    public Rows<Part> top(Batch batch, SummedDays summed, Question question, GroupBy group, int most) {
        return by(batch, summed, question, group, Wanted.TURNOVER, GREATEST.with("most", most));
    }

    private static Rows<Part> by(
            Batch batch, SummedDays summed, Question question, GroupBy group, Wanted wanted, Sql greatest) {
        boolean byDay = group == GroupBy.DAY;
        Sql by = BY.with("column", group.column)
                .with("sums", wanted.columns)
                .with("figures", SUMS.select(summed, group.dimension.counted, question.period(), byDay))
                .with("branches", branches(question))
                .with("greatest", greatest);
        return batch.fetch(by, row -> new Part(row.text("part"), SalesFigures.of(row)));
    }

    private static Sql branches(Question question) {
        BranchScope scope = question.scope();
        return scope.everywhere()
                ? Sql.NOTHING
                : BRANCHES.withIds(
                        "branches", scope.branches().stream().sorted().toList());
    }
}
