package io.smartbiz.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.debts.DueFolding;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.debts.payments.DebtPayments;
import io.smartbiz.debts.payments.PayDebt;
import io.smartbiz.debts.payments.PaymentMethod;
import io.smartbiz.debts.payments.ReversePayment;
import io.smartbiz.debts.payments.WriteOff;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.SaleView;
import io.smartbiz.sales.Sales;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.shifts.CloseShift;
import io.smartbiz.shifts.OpenShift;
import io.smartbiz.shifts.Shifts;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import io.smartbiz.testing.StockDraft;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Sales, payments, returns and shifts at random, from several threads. However they mix, no debt, commission, till or sum
 * contradicts, and sales of which all came back net to zero. {@code -Dsmartbiz.returns.operations} is how many,
 * {@code -Dsmartbiz.seed} the seed.
 */
class ReturnsRunTest {

    private static final int OPERATIONS = Integer.getInteger("smartbiz.returns.operations", 2_000);
    private static final int THREADS = 4;
    /** Six days around the end of a month, so that the sums have two months. */
    private static final Instant FIRST_DAY = Instant.parse("2026-01-28T20:00:00Z");

    private static final Instant AFTERWARDS = Instant.parse("2026-03-02T12:00:00Z");
    private static final Set<ErrorCode> EXPECTED = EnumSet.of(
            ErrorCode.VALIDATION_ERROR,
            ErrorCode.INVALID_TRANSITION,
            ErrorCode.INSUFFICIENT_STOCK,
            ErrorCode.ALREADY_EXISTS);
    /** The most that comes in at once. */
    private static final int MOST_PIECES = 100_000;

    private final Shop shop = new Shop();
    private final List<UUID> branches = List.of(shop.branch(), shop.branch(), shop.branch());
    private final List<UUID> carpets = IntStream.range(0, 15)
            .mapToObj(_ -> shop.product()
                    .with("sell_price", new BigDecimal("149999.99"))
                    .create())
            .toList();
    private final List<UUID> runners = IntStream.range(0, 9)
            .mapToObj(_ -> shop.product().byMeter().create())
            .toList();
    /** As in a real shop, nobody owes for thousands of sales at once. */
    private final List<UUID> customers = IntStream.range(0, 5 + OPERATIONS / 500)
            .mapToObj(i -> shop.admin()
                    .post("/api/customers", Map.of("name", "Nargiza", "phone", "+9989" + (10_000_000 + i)))
                    .expect(201)
                    .id())
            .toList();

    private final Caller director = shop.caller(shop.admin());
    private final Pipeline pipeline = TestInstallation.get().bean(Pipeline.class);
    private final Sales sales = TestInstallation.get().bean(Sales.class);
    private final Returns returns = TestInstallation.get().bean(Returns.class);
    private final Shifts shifts = TestInstallation.get().bean(Shifts.class);
    private final DebtPayments debts = TestInstallation.get().bean(DebtPayments.class);
    private final List<SaleView> sold = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> asked = Collections.synchronizedList(new ArrayList<>());
    private final List<Map.Entry<UUID, UUID>> paid = Collections.synchronizedList(new ArrayList<>());
    private final Map<UUID, UUID> shiftOf = new ConcurrentHashMap<>();
    private final AtomicInteger tried = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();

    ReturnsRunTest() {
        shop.admin()
                .post(
                        "/api/commission-rates",
                        Map.of("basis", "amount", "percent", new BigDecimal("3.33"), "start_date", "2020-01-01"))
                .expect(201);
        BigDecimal version = shop.admin().get("/api/organization").expect(200).number("/data/version");
        shop.admin()
                .put(
                        "/api/organization",
                        Map.of("settings", Map.of("accrue_commissions", "with_payment"), "version", version))
                .expect(200);
        for (int stocked = 0; stocked < OPERATIONS; stocked += 500_000) {
            branches.forEach(this::receive);
        }
    }

    private void receive(UUID branch) {
        var receipt = StockDraft.receipt(branch);
        carpets.forEach(carpet -> receipt.line(carpet, MOST_PIECES));
        runners.forEach(runner -> receipt.line(runner, new BigDecimal("99999")));
        receipt.by(shop.admin()).expect(201);
    }

    @Test
    void leavesNothingContradictoryAfterThousandsOfRandomOperations() {
        long seed = Long.getLong("smartbiz.seed", new Random().nextLong());
        System.out.println("ReturnsRunTest: -Dsmartbiz.seed=" + seed);
        Parallel.run(
                THREADS,
                thread -> shop.inside(() -> {
                    var worker = new Worker(new Random(seed + thread));
                    while (tried.getAndIncrement() < OPERATIONS) {
                        worker.work();
                    }
                    return null;
                }));
        System.out.println(
                "ReturnsRunTest: " + sold.size() + " sales, " + asked.size() + " requests, " + refused + " refusals");
        shop.inside(() -> {
            var worker = new Worker(new Random(seed));
            asked.forEach(worker::reject);
            sold.stream().limit(50).forEach(worker::giveAllBack);
            SmartBizClock.at(AFTERWARDS, () -> {
                TestInstallation.get().bean(SalesSumming.class).run(shop.organizationId());
                TestInstallation.get().bean(DueFolding.class).run(shop.organizationId());
                return null;
            });
            return null;
        });
        assertThat(shop.contradictions()).isEmpty();
        try (var sql = new Sql(shop.organizationId())) {
            whatCameBackWhollyNetsToZero(sql);
            whatIsDueOnADayIsOneRow(sql);
        }
    }

    private static void whatCameBackWhollyNetsToZero(Sql sql) {
        String whole = """
                from shop.sales s
                join (select sale_id, sum(list_amount) as list_amount, sum(amount) as amount, sum(discount) as discount,
                        sum(profit) as profit, sum(cost) as cost, sum(director_profit) as director_profit
                    from shop.returns where organization_id = ? and status = 'approved' group by sale_id) r
                    on r.sale_id = s.id
                where s.organization_id = ? and not exists (
                    select 1 from shop.sale_lines l
                    where l.organization_id = s.organization_id and l.sale_id = s.id
                        and l.quantity > coalesce((select sum(b.quantity) from shop.return_lines b
                            where b.organization_id = l.organization_id and b.sale_id = l.sale_id and b.line = l.line
                                and b.returned_on is not null), 0))""";
        assertThat(Integer.parseInt(sql.value("select count(*) " + whole))).isGreaterThanOrEqualTo(50);
        assertThat(sql.rows("select s.number " + whole + """
                 and (s.list_amount, s.total, s.discount, s.profit, s.cost, s.director_profit) is distinct from
                    (r.list_amount, r.amount, r.discount, r.profit, r.cost, r.director_profit)""")).isEmpty();
    }

    private static void whatIsDueOnADayIsOneRow(Sql sql) {
        assertThat(sql.rows("""
                select due_on::text from shop.debt_dues where organization_id = ?
                group by branch_id, due_on having count(*) > 1""")).isEmpty();
    }

    /** Does things at random. */
    private final class Worker {

        private final Random random;
        private Instant time = FIRST_DAY;

        Worker(Random random) {
            this.random = random;
        }

        void work() {
            time = FIRST_DAY.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
            int kind = sold.size() < 20 ? 0 : random.nextInt(20);
            switch (kind) {
                case 0, 1, 2, 3, 4 -> sell();
                case 5, 6, 7 -> ask();
                case 8, 9 -> approve();
                case 10 -> reject(any(asked));
                case 11, 12, 13 -> giveBack();
                case 14, 15 -> exchange();
                case 16, 17 -> pay();
                case 18 -> reverse();
                default -> {
                    switch (random.nextInt(6)) {
                        case 0, 1 -> changeShift();
                        case 2 -> TestInstallation.get().bean(DueFolding.class).run(shop.organizationId());
                        default -> writeOff();
                    }
                }
            }
        }

        private void sell() {
            RecordSale sale = sale();
            SaleView made = commit(batch -> sales.record(batch, director, sale).data());
            if (made != null) {
                sold.add(made);
            }
        }

        private RecordSale sale() {
            var sale = RecordSale.at(any(branches));
            BigDecimal total = BigDecimal.ZERO;
            for (int line = 1 + random.nextInt(3); line > 0; line--) {
                boolean byMeter = random.nextInt(3) == 0;
                BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(90_000_000), 2);
                sale.line(
                        variant(byMeter ? any(runners) : any(carpets)),
                        byMeter ? metres(20_000) : BigDecimal.valueOf(1 + random.nextInt(7)),
                        amount);
                total = total.add(amount);
            }
            BigDecimal cash =
                    BigDecimal.valueOf(random.nextInt(total.unscaledValue().intValue()), 2);
            if (cash.signum() > 0) {
                sale.pay(any(List.of(PaymentType.CASH, PaymentType.CARD)), cash);
            }
            if (random.nextBoolean()) {
                sale.customer(any(customers)).owe(LocalDate.of(2026, 4, 1), plan(total.subtract(cash)));
            } else {
                sale.pay(PaymentType.TRANSFER, total.subtract(cash));
            }
            return sale.build();
        }

        /** All at once, or in two parts. */
        private List<PlannedPart> plan(BigDecimal amount) {
            BigDecimal cents = amount.movePointRight(2);
            if (cents.compareTo(BigDecimal.TWO) < 0 || random.nextBoolean()) {
                return List.of();
            }
            BigDecimal first = BigDecimal.valueOf(1 + random.nextInt(cents.intValue() - 1), 2);
            return List.of(
                    new PlannedPart(LocalDate.of(2026, 3, 1 + random.nextInt(30)), first),
                    new PlannedPart(LocalDate.of(2026, 4, 1), amount.subtract(first)));
        }

        private void ask() {
            UUID id = commit(batch ->
                    returns.request(batch, director, request(false, null)).id());
            if (id != null) {
                asked.add(id);
            }
        }

        private void giveBack() {
            commit(batch -> returns.request(batch, director, request(true, null)));
        }

        private void exchange() {
            var line = new RecordSale.Line(
                    any(carpets),
                    null,
                    null,
                    null,
                    BigDecimal.ONE,
                    null,
                    null,
                    BigDecimal.valueOf(1 + random.nextInt(90_000_000), 2));
            var later = new RecordSale.Debt(LocalDate.of(2026, 4, 1), List.of());
            var buyer = new RecordSale.Buyer(any(customers), null, null, null);
            boolean owes = random.nextBoolean();
            var exchange = new RequestReturn.Exchange(buyer, List.of(line), List.of(), owes ? later : null, null, null);
            commit(batch -> returns.request(batch, director, request(true, exchange)));
        }

        private RequestReturn request(boolean approve, RequestReturn.Exchange exchange) {
            SaleView sale = any(sold);
            SaleView.LineView line = any(sale.lines());
            BigDecimal quantity =
                    line.unit().equals("meter") ? metres(8_000) : BigDecimal.valueOf(1 + random.nextInt(3));
            return request(sale, line.line(), quantity, approve, exchange);
        }

        private RequestReturn request(
                SaleView sale, int line, BigDecimal quantity, boolean approve, RequestReturn.Exchange exchange) {
            return new RequestReturn(
                    sale.id(),
                    List.of(new RequestReturn.Line(line, quantity, null)),
                    any(List.of(ReturnReason.DEFECTIVE, ReturnReason.WRONG_SIZE)),
                    null,
                    null,
                    null,
                    approve,
                    exchange,
                    null,
                    null);
        }

        private void approve() {
            UUID id = any(asked);
            if (id != null) {
                attempt(() -> returns.approve(director, id, new ApproveReturn(null, null, null, null)));
            }
        }

        void reject(UUID id) {
            if (id != null) {
                attempt(() -> {
                    returns.reject(director, id, new RejectReturn("No"));
                    return null;
                });
            }
        }

        private void pay() {
            SaleView sale = any(sold);
            if (sale.debt() == null) {
                return;
            }
            BigDecimal some = BigDecimal.valueOf(1 + random.nextInt(50_000_000), 2);
            var command = new PayDebt(some.min(sale.debt().totalAmount()), PaymentMethod.CASH, null, null);
            UUID id = commit(batch ->
                    debts.pay(batch, director, sale.debt().id(), command).id());
            if (id != null) {
                paid.add(Map.entry(sale.debt().id(), id));
            }
        }

        private void writeOff() {
            SaleView sale = any(sold);
            if (sale.debt() == null) {
                return;
            }
            UUID id =
                    commit(batch -> debts.writeOff(batch, director, sale.debt().id(), new WriteOff("Gone"))
                            .id());
            if (id != null) {
                paid.add(Map.entry(sale.debt().id(), id));
            }
        }

        private void reverse() {
            Map.Entry<UUID, UUID> one = any(paid);
            if (one != null) {
                commit(batch ->
                        debts.reverse(batch, director, one.getKey(), one.getValue(), new ReversePayment("Wrong")));
            }
        }

        /** Closes the shift, with what happens to be in the drawer, and opens the next one. */
        private void changeShift() {
            UUID branch = any(branches);
            UUID open = shiftOf.remove(branch);
            if (open != null) {
                var counted = new CloseShift(BigDecimal.valueOf(random.nextInt(90_000_000), 2), null, null);
                commit(batch -> shifts.close(batch, director, open, counted));
            }
            UUID next = commit(batch -> shifts.open(batch, director, new OpenShift(branch, null, BigDecimal.TEN))
                    .id());
            if (next != null) {
                shiftOf.put(branch, next);
            }
        }

        /** All that is left of a sale, in parts. */
        void giveAllBack(SaleView sale) {
            for (SaleView.LineView line : sale.lines()) {
                BigDecimal part = line.unit().equals("meter") ? new BigDecimal("7.777") : BigDecimal.ONE;
                while (commit(batch -> returns.request(batch, director, request(sale, line.line(), part, true, null))
                                .id())
                        != null) {
                    // until nothing is left, or less than such a part
                }
                try (var sql = new Sql(shop.organizationId())) {
                    var left = new BigDecimal(sql.value("""
                            select quantity - coalesce((select sum(quantity) from shop.return_lines b
                                where b.organization_id = l.organization_id and b.sale_id = l.sale_id and b.line = l.line
                                    and b.returned_on is not null), 0)
                            from shop.sale_lines l
                            where organization_id = ? and sale_id = '%s' and line = %d""".formatted(sale.id(), line.line())));
                    if (left.signum() > 0) {
                        ReturnView rest = commit(
                                batch -> returns.request(batch, director, request(sale, line.line(), left, true, null))
                                        .data());
                        assertThat(rest).isNotNull();
                    }
                }
            }
        }

        private <T> T commit(Function<Batch, T> work) {
            return attempt(() -> {
                try (var batch = pipeline.begin()) {
                    T done = work.apply(batch);
                    batch.commit();
                    return done;
                }
            });
        }

        private <T> T attempt(Supplier<T> work) {
            return SmartBizClock.at(time, () -> {
                try {
                    return work.get();
                } catch (Failure refusal) {
                    assertThat(EXPECTED).as("%s", refusal.details()).contains(refusal.code());
                    refused.incrementAndGet();
                    return null;
                }
            });
        }

        private BigDecimal metres(int mostMillimetres) {
            return BigDecimal.valueOf(1 + random.nextInt(mostMillimetres), 3);
        }

        private <T> T any(List<T> choices) {
            return choices.isEmpty() ? null : choices.get(random.nextInt(choices.size()));
        }
    }

    private final Map<UUID, UUID> variants = new ConcurrentHashMap<>();

    private UUID variant(UUID product) {
        return variants.computeIfAbsent(product, id -> {
            try (var sql = new Sql(shop.organizationId())) {
                return UUID.fromString(sql.value(
                        "select id from shop.variants where organization_id = ? and product_id = '" + id + "'"));
            }
        });
    }
}
