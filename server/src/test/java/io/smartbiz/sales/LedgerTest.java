package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.stock.documents.AdjustStock;
import io.smartbiz.stock.documents.ReceiveGoods;
import io.smartbiz.stock.documents.StockDocuments;
import io.smartbiz.stock.documents.TransferStock;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * A hundred thousand things happen to the stock, at random and from several threads: goods in, sales by the piece and by
 * the metre, adjustments, transfers. One thing is one line of a document; documents have up to 19 lines.
 */
class LedgerTest {

    private static final int OPERATIONS = 100_000;
    private static final int THREADS = 6;
    /** Six days around the end of a month, so that the sums have two months. */
    private static final Instant FIRST_DAY = Instant.parse("2026-01-28T20:00:00Z");

    private static final Instant AFTERWARDS = Instant.parse("2026-03-02T12:00:00Z");

    private final Shop shop = new Shop();
    private final List<UUID> branches =
            IntStream.range(0, 3).mapToObj(_ -> shop.branch()).toList();
    private final List<UUID> carpets = IntStream.range(0, 8)
            .mapToObj(i -> shop.product()
                    .with("sell_price", new BigDecimal("149999.99"))
                    .stocked(branches.get(i % 3), 200)
                    .create())
            .toList();
    private final List<UUID> runners = IntStream.range(0, 6)
            .mapToObj(i -> shop.product().roll(branches.get(i % 3), "80.5").create())
            .toList();
    private final Caller director = shop.caller(shop.admin());
    private final Pipeline pipeline = TestInstallation.get().bean(Pipeline.class);
    private final Sales sales = TestInstallation.get().bean(Sales.class);
    private final StockDocuments documents = TestInstallation.get().bean(StockDocuments.class);
    private final AtomicInteger done = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    @Test
    void ledgerAndBalancesAgreeAfterAHundredThousandRandomOperations() {
        long seed = Long.getLong("smartbiz.seed", new Random().nextLong());
        System.out.println("LedgerTest: -Dsmartbiz.seed=" + seed);
        Parallel.run(
                THREADS,
                thread -> shop.inside(() -> {
                    try (var sql = new Sql(shop.organizationId())) {
                        var worker = new Worker(new Random(seed + thread), sql);
                        while (done.get() < OPERATIONS) {
                            worker.work();
                        }
                        return null;
                    }
                }));
        System.out.println("LedgerTest: " + done + " operations, " + refused + " documents refused");
        assertThat(refused.get()).as("refused documents").isLessThan(done.get() / 20);
        shop.inside(() -> SmartBizClock.at(AFTERWARDS, () -> {
            TestInstallation.get().bean(SalesSumming.class).run(shop.organizationId());
            return null;
        }));
        assertThat(shop.contradictions()).isEmpty();
        try (var sql = new Sql(shop.organizationId())) {
            balancesAndRollsAreTheSumsOfTheirMovements(sql);
            nothingWasEverNegative(sql);
            rollsKnowWhereTheirMetresWent(sql);
            sumsEqualCounting(sql);
        }
    }

    /** Does documents at random. */
    private final class Worker {

        private final Random random;
        private final Sql sql;

        Worker(Random random, Sql sql) {
            this.random = random;
            this.sql = sql;
        }

        void work() {
            int lines = 1 + random.nextInt(39);
            Instant time = FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
            UUID branch = any(branches);
            int kind = random.nextInt(20);
            if (kind < 5) {
                commit(time, lines, batch -> documents.receive(batch, director, receipt(branch, lines)));
            } else if (kind < 15) {
                commit(time, lines, batch -> sales.record(batch, director, sale(branch, lines)));
            } else if (kind < 17) {
                List<AdjustStock.Line> adjusted = adjustments(branch, lines);
                var reason = any(List.of(AdjustStock.Reason.COUNT, AdjustStock.Reason.CORRECTION));
                commit(
                        time,
                        adjusted.size(),
                        batch -> documents.adjust(batch, director, new AdjustStock(branch, reason, null, adjusted)));
            } else {
                UUID to = branches.get((branches.indexOf(branch) + 1 + random.nextInt(2)) % 3);
                List<TransferStock.Line> moved = transfers(branch, lines);
                commit(
                        time,
                        moved.size(),
                        batch -> documents.transfer(batch, director, new TransferStock(branch, to, null, moved, null)));
            }
        }

        private void commit(Instant time, int lines, Consumer<Batch> document) {
            SmartBizClock.at(time, () -> {
                try (var batch = pipeline.begin()) {
                    document.accept(batch);
                    batch.commit();
                    done.addAndGet(lines);
                } catch (Failure refusal) {
                    assertThat(refusal.code() == ErrorCode.INSUFFICIENT_STOCK || namesAGoneRoll(refusal))
                            .as("%s %s", refusal.code(), refusal.details())
                            .isTrue();
                    refused.incrementAndGet();
                }
                return null;
            });
        }

        /** Another thread has taken the roll, or the rest of it, since it was looked up. */
        private static boolean namesAGoneRoll(Failure refusal) {
            return refusal.details().get("fields") instanceof Map<?, ?> fields
                    && fields.keySet().stream()
                            .allMatch(field -> field.toString().endsWith(".roll_id"));
        }

        private ReceiveGoods receipt(UUID branch, int count) {
            var lines = new ArrayList<ReceiveGoods.Line>();
            for (int i = 0; i < count; i++) {
                BigDecimal cost = BigDecimal.valueOf(random.nextInt(10_000_000), 2);
                lines.add(
                        random.nextInt(5) > 0
                                ? new ReceiveGoods.Line(null, any(carpets), null, pieces(9), cost, null, null, null)
                                : new ReceiveGoods.Line(
                                        null, any(runners), null, metres(30_000), cost, null, null, null));
            }
            return new ReceiveGoods(branch, null, null, lines);
        }

        private RecordSale sale(UUID branch, int count) {
            var lines = new ArrayList<RecordSale.Line>();
            BigDecimal total = BigDecimal.ZERO;
            for (int i = 0; i < count; i++) {
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(100_000_000), 2);
                total = total.add(amount);
                boolean byMeter = random.nextInt(3) == 0;
                lines.add(new RecordSale.Line(
                        byMeter ? any(runners) : any(carpets),
                        null,
                        null,
                        null,
                        byMeter ? metres(3_000) : pieces(3),
                        byMeter && random.nextBoolean() ? metres(100) : null,
                        null,
                        amount));
            }
            BigDecimal cash = BigDecimal.valueOf(1 + random.nextInt(100), 2);
            List<RecordSale.Payment> payments = cash.compareTo(total) < 0
                    ? List.of(
                            new RecordSale.Payment(PaymentType.CASH, cash, null),
                            new RecordSale.Payment(
                                    any(List.of(PaymentType.CASH, PaymentType.CARD, PaymentType.TRANSFER)),
                                    total.subtract(cash),
                                    null))
                    : List.of(new RecordSale.Payment(PaymentType.CARD, total, null));
            return RecordSaleDraft.in(branch).lines(lines).payments(payments).build();
        }

        private List<AdjustStock.Line> adjustments(UUID branch, int count) {
            var lines = new ArrayList<AdjustStock.Line>();
            for (int i = 0; i < count; i += 2) {
                lines.add(new AdjustStock.Line(
                        null,
                        any(carpets),
                        null,
                        null,
                        random.nextBoolean() ? pieces(2) : pieces(2).negate(),
                        random.nextBoolean() ? null : BigDecimal.valueOf(random.nextInt(10_000_000), 2)));
            }
            for (List<String> roll : someRolls(branch, count - lines.size())) {
                BigDecimal remaining = new BigDecimal(roll.get(2));
                BigDecimal part = metres(1_000).min(remaining);
                // What is too short to be sold is measured away; now and then a roll was longer than it said.
                boolean tooShort = remaining.compareTo(BigDecimal.ONE) < 0;
                lines.add(adjusted(roll, tooShort ? remaining.negate() : part.negate()));
                if (!tooShort && part.compareTo(remaining) < 0) {
                    lines.add(adjusted(roll, random.nextBoolean() ? part.subtract(remaining) : part));
                }
            }
            return lines;
        }

        private static AdjustStock.Line adjusted(List<String> roll, BigDecimal metres) {
            return new AdjustStock.Line(
                    null, UUID.fromString(roll.get(1)), null, UUID.fromString(roll.get(0)), metres, null);
        }

        private List<TransferStock.Line> transfers(UUID branch, int count) {
            var lines = new ArrayList<TransferStock.Line>();
            for (int i = 0; i < count; i += 2) {
                lines.add(new TransferStock.Line(null, any(carpets), null, null, pieces(3)));
            }
            for (List<String> roll : someRolls(branch, count - lines.size())) {
                BigDecimal part = metres(5_000);
                boolean whole = random.nextBoolean() || part.compareTo(new BigDecimal(roll.get(2))) > 0;
                lines.add(new TransferStock.Line(
                        null, UUID.fromString(roll.get(1)), null, UUID.fromString(roll.get(0)), whole ? null : part));
            }
            return lines;
        }

        private List<List<String>> someRolls(UUID branch, int count) {
            return sql.rows("""
                    select id, product_id, remaining_length from shop.rolls
                    where organization_id = ? and remaining_length > 0 and branch_id = '%s'
                    order by hashtext(id::text || '%d') limit %d""".formatted(branch, random.nextInt(), count));
        }

        private BigDecimal pieces(int most) {
            return BigDecimal.valueOf(1 + random.nextInt(most));
        }

        private BigDecimal metres(int mostMillimetres) {
            return BigDecimal.valueOf(1 + random.nextInt(mostMillimetres), 3);
        }

        private <T> T any(List<T> choices) {
            return choices.get(random.nextInt(choices.size()));
        }
    }

    private static void balancesAndRollsAreTheSumsOfTheirMovements(Sql sql) {
        assertThat(sql.rows("""
                select branch_id, variant_id, sum(on_hand), sum(value) from (
                    select branch_id, variant_id, on_hand, value from shop.stock_balances where organization_id = ?
                    union all
                    select branch_id, variant_id, -quantity, -value from shop.stock_movements where organization_id = ?) b
                group by 1, 2 having sum(on_hand) <> 0 or sum(value) <> 0""")).isEmpty();
        assertThat(sql.rows("""
                select id, sum(length), sum(value) from (
                    select id, remaining_length as length, value from shop.rolls where organization_id = ?
                    union all
                    select roll_id, -quantity, -value from shop.stock_movements
                    where organization_id = ? and roll_id is not null) r
                group by 1 having sum(length) <> 0 or sum(value) <> 0""")).isEmpty();
        assertThat(sql.rows("""
                select branch_id, variant_id, sum(length), sum(value) from (
                    select b.branch_id, b.variant_id, b.on_hand as length, b.value from shop.stock_balances b
                    join shop.products p on p.id = b.product_id where b.organization_id = ? and p.type = 'meter'
                    union all
                    select branch_id, variant_id, -remaining_length, -value from shop.rolls where organization_id = ?) x
                group by 1, 2 having sum(length) <> 0 or sum(value) <> 0""")).isEmpty();
        assertThat(sql.rows("""
                select 'balance', variant_id::text from shop.stock_balances
                where organization_id = ? and on_hand = 0 and value <> 0
                union all
                select 'roll', code from shop.rolls where organization_id = ? and remaining_length = 0 and value <> 0""")).as("worth something without being there").isEmpty();
    }

    /** Ids of movements follow the order in which the locks on a balance were taken. */
    private static void nothingWasEverNegative(Sql sql) {
        assertThat(sql.rows("""
                select * from (
                    select id, sum(quantity) over balance as on_hand, sum(value) over balance as worth,
                        case when roll_id is null then 0 else sum(quantity) over roll end as on_roll,
                        case when roll_id is null then 0 else sum(value) over roll end as roll_worth
                    from shop.stock_movements where organization_id = ?
                    window balance as (partition by branch_id, variant_id order by id),
                        roll as (partition by roll_id, branch_id order by id)) m
                where on_hand < 0 or worth < 0 or on_roll < 0 or roll_worth < 0 limit 5""")).isEmpty();
    }

    private static void rollsKnowWhereTheirMetresWent(Sql sql) {
        assertThat(sql.rows("""
                select r.code from shop.rolls r
                left join (select roll_id, sum(quantity) as sold, sum(waste) as wasted from shop.sale_lines
                    where organization_id = ? and roll_id is not null group by roll_id) s on s.roll_id = r.id
                where r.organization_id = ?
                    and (r.sold_length <> coalesce(s.sold, 0) or r.waste_length <> coalesce(s.wasted, 0)
                        or r.first_length <> r.remaining_length + r.sold_length + r.waste_length
                            + r.written_off_length + r.moved_length)""")).isEmpty();
    }

    private static void sumsEqualCounting(Sql sql) {
        Map<String, String> begins = Map.of(
                "day", "sold_on",
                "third",
                        "case when extract(day from sold_on) > 20 then date_trunc('month', sold_on)::date + 20"
                                + " when extract(day from sold_on) > 10 then date_trunc('month', sold_on)::date + 10"
                                + " else date_trunc('month', sold_on)::date end",
                "month", "date_trunc('month', sold_on)::date");
        begins.forEach((period, begin) -> {
            assertThat(sql.value("select count(*) from shop.sales_sums where organization_id = ? and period = '"
                            + period + "'"))
                    .isNotEqualTo("0");
            assertThat(sql.rows("""
                    with line as (select l.*, s.seller_id from shop.sale_lines l join shop.sales s
                            on s.organization_id = l.organization_id and s.id = l.sale_id where s.organization_id = ?),
                        counted as (
                            select 'seller' as dimension, branch_id, sold_on, seller_id::text as key, sale_id,
                                0 as quantity, list_amount, amount, discount, profit, cost, director_profit from line
                            union all
                            select 'category', branch_id, sold_on, category_id::text, sale_id, quantity, list_amount,
                                amount, discount, profit, cost, director_profit from line
                            union all
                            select 'product', branch_id, sold_on, product_id::text, sale_id, quantity, list_amount,
                                amount, discount, profit, cost, director_profit from line
                            union all
                            select 'payment', s.branch_id, s.sold_on, p.type, s.id, 0, 0, p.amount, 0, 0, 0, 0
                            from shop.sale_payments p join shop.sales s on s.id = p.sale_id where s.organization_id = ?)
                    select * from (
                        (select dimension, branch_id, %2$s, key, count(distinct sale_id),
                            sum(quantity), sum(list_amount), sum(amount), sum(discount), sum(profit), sum(cost),
                            sum(director_profit) from counted group by 1, 2, 3, 4
                        except
                        select dimension, branch_id, starts_on, key, receipts, quantity, list_amount, total, discount,
                            profit, cost, director_profit from shop.sales_sums
                        where organization_id = ? and period = '%1$s')
                        union all
                        (select dimension, branch_id, starts_on, key, receipts, quantity, list_amount, total, discount,
                            profit, cost, director_profit from shop.sales_sums
                        where organization_id = ? and period = '%1$s'
                        except
                        select dimension, branch_id, %2$s, key, count(distinct sale_id),
                            sum(quantity), sum(list_amount), sum(amount), sum(discount), sum(profit), sum(cost),
                            sum(director_profit) from counted group by 1, 2, 3, 4)) different""".formatted(period, begin))).as(period).isEmpty();
        });
    }
}
