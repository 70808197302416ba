package io.smartbiz.operations.demo;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.SaleView;
import io.smartbiz.sales.Sales;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.stock.documents.ReceiveGoods;
import io.smartbiz.stock.documents.StockDocuments;
import io.smartbiz.stock.documents.TransferStock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trade of the demo carpet shop: its stock and three months of sales. */
@Component
class DemoShop {

    private static final long SEED = 20_260_108;
    private static final LocalTime OPENS = LocalTime.of(9, 0);
    private static final int OPEN_MINUTES = 11 * 60;
    private static final int GOODS_IN_EVERY_DAYS = 14;
    private static final int DAYS_WITH_SHIFTS = 14;

    private final DemoCatalogue catalogue;
    private final DemoCustomers customers;
    private final DemoCredit credit;
    private final StockDocuments stock;
    private final DemoShifts shifts;
    private final DemoReturns returns;
    private final DemoCommissions commissions;
    private final Sales sales;
    private final SalesSumming summing;
    private final DemoMoments moments;

    DemoShop(
            DemoCatalogue catalogue,
            DemoCustomers customers,
            DemoCredit credit,
            StockDocuments stock,
            DemoShifts shifts,
            DemoReturns returns,
            DemoCommissions commissions,
            Sales sales,
            SalesSumming summing,
            DemoMoments moments) {
        this.catalogue = catalogue;
        this.customers = customers;
        this.credit = credit;
        this.stock = stock;
        this.shifts = shifts;
        this.returns = returns;
        this.commissions = commissions;
        this.sales = sales;
        this.summing = summing;
        this.moments = moments;
    }

    /** A branch and the member who sells there. */
    record Place(UUID branchId, Caller seller) {}

    /** Creates the catalogue and plays the days from {@code firstDay} until now. */
    void fill(List<Place> places, LocalDate firstDay) {
        Caller director = places.getLast().seller();
        ZoneId zone = director.organization().timeZone();
        Instant opening = firstDay.atTime(LocalTime.of(8, 30)).atZone(zone).toInstant();
        var random = new Random(SEED);
        List<Goods> goods = SmartBizClock.at(opening, () -> catalogue.create(director));
        List<UUID> regulars = SmartBizClock.at(opening, () -> customers.create(director));
        SmartBizClock.at(opening, () -> {
            commissions.agree(director, places, firstDay);
            return null;
        });
        Instant now = moments.now();
        LocalDate today = LocalDate.ofInstant(now, zone);
        var book = new Book(regulars, new Random(SEED + 1), new ArrayList<>(), new DemoReturns.Plan(today), director);
        int day = 0;
        for (LocalDate date = firstDay; !date.isAfter(today); date = date.plusDays(1)) {
            if (day % GOODS_IN_EVERY_DAYS == 0) {
                receive(places, director, goods, date, day == 0, random);
            }
            credit.keep(book.promises(), earlier(date.atStartOfDay(zone).toInstant(), now));
            commissions.pay(director, places, firstDay, date, now);
            boolean hasShifts = !date.isBefore(today.minusDays(DAYS_WITH_SHIFTS));
            List<DemoShifts.Open> open = hasShifts ? shifts.open(places, date) : List.of();
            returns.happen(book.returns(), director, goods, date);
            for (Instant moment : momentsOf(date, zone, places.size(), random)) {
                if (moment.isBefore(now)) {
                    sell(places.get(random.nextInt(places.size())), goods, book, moment, random);
                }
            }
            shifts.close(open, date, closing -> credit.keep(book.promises(), closing));
            if (day % 11 == 10) {
                transfer(places, director, goods, date, random);
            }
            day++;
        }
        credit.keep(book.promises(), now);
        summing.run(director.organizationId());
    }

    /**
     * What the shop knows of its regular customers.
     *
     * @param choosing apart from the randomness of goods and prices
     * @param promises what they are going to pay
     * @param returns what comes back
     */
    private record Book(
            List<UUID> regulars,
            Random choosing,
            List<DemoCredit.Promise> promises,
            DemoReturns.Plan returns,
            Caller director) {

        @Nullable
        UUID nextCustomer() {
            return choosing.nextInt(6) == 0 ? regulars.get(choosing.nextInt(regulars.size())) : null;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private void receive(
            List<Place> places, Caller director, List<Goods> goods, LocalDate date, boolean first, Random random) {
        Instant morning = date.atTime(LocalTime.of(8, 45))
                .atZone(director.organization().timeZone())
                .toInstant();
        for (Place place : places) {
            var receipt = ReceiveGoods.in(place.branchId()).from("Toshkent Gilam Zavodi");
            goods.forEach(one -> add(receipt, one, first, random));
            moments.at(morning, batch -> stock.receive(batch, director, receipt.build()));
        }
    }

    private static void add(ReceiveGoods.Draft receipt, Goods one, boolean first, Random random) {
        if (one.byMeter()) {
            addRolls(receipt, one, first ? 3 : random.nextInt(2), random);
        } else if (first || random.nextInt(5) < 2) {
            int pieces = (first ? 5 : 1) + random.nextInt(first ? 6 : 3);
            receipt.line(one.variantId(), BigDecimal.valueOf(pieces), one.cost());
        }
    }

    private static void addRolls(ReceiveGoods.Draft receipt, Goods one, int rolls, Random random) {
        for (int i = 0; i < rolls; i++) {
            BigDecimal length = BigDecimal.valueOf(25 + random.nextInt(16));
            String dyeLot = "L" + (100 + random.nextInt(40));
            receipt.roll(one.variantId(), length, one.cost(), one.width(), dyeLot);
        }
    }

    /** More is sold at the end of the week. */
    private static List<Instant> momentsOf(LocalDate date, ZoneId zone, int branches, Random random) {
        boolean weekend = date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
        int count = branches * (weekend ? 4 : 3) + random.nextInt(branches * 2);
        return random.ints(count, 0, OPEN_MINUTES)
                .sorted()
                .mapToObj(minute ->
                        date.atTime(OPENS.plusMinutes(minute)).atZone(zone).toInstant())
                .toList();
    }

    private void sell(Place place, List<Goods> goods, Book book, Instant moment, Random random) {
        int count = random.nextInt(6) == 0 ? 2 : 1;
        var sale = RecordSale.at(place.branchId());
        UUID customer = book.nextCustomer();
        if (customer != null) {
            sale.customer(customer);
        }
        BigDecimal total = fill(sale, goods, count, random);
        if (customer != null && book.choosing().nextInt(3) == 0) {
            sellOnCredit(place, sale, total, book, moment);
        } else {
            pay(sale, total, random);
            moments.at(
                    moment,
                    batch -> book.returns()
                            .add(
                                    place,
                                    sales.record(batch, place.seller(), sale.build())
                                            .data()));
        }
    }

    /** Puts goods into a sale. @return what they cost together */
    private static BigDecimal fill(RecordSale.Builder sale, List<Goods> goods, int count, Random random) {
        BigDecimal total = BigDecimal.ZERO;
        for (int i = 0; i < count; i++) {
            Goods one = some(goods, random);
            BigDecimal quantity = one.byMeter()
                    ? BigDecimal.valueOf(15 + random.nextInt(70), 1)
                    : BigDecimal.valueOf(random.nextInt(12) == 0 ? 2 : 1);
            BigDecimal amount = haggled(one.price().multiply(quantity), random);
            total = total.add(amount);
            sale.line(one.variantId(), quantity, amount);
        }
        return total;
    }

    /** Runners are few among the goods but sold often. */
    private static Goods some(List<Goods> goods, Random random) {
        return random.nextInt(5) == 0
                ? goods.get(goods.size() - 1 - random.nextInt(DemoCatalogue.RUNNER_COUNT))
                : goods.get(random.nextInt(goods.size()));
    }

    private void sellOnCredit(Place place, RecordSale.Builder sale, BigDecimal total, Book book, Instant moment) {
        LocalDate day =
                LocalDate.ofInstant(moment, place.seller().organization().timeZone());
        credit.lend(sale, total, day, book.choosing());
        moments.at(moment, batch -> {
            SaleView sold = sales.record(batch, place.seller(), sale.build()).data();
            SaleView.OnCredit debt = Objects.requireNonNull(sold.debt());
            book.promises().addAll(credit.promises(debt, place, book.director(), moment, day, book.choosing()));
        });
    }

    /** Most pay the price; some pay a little less, and some a little more. */
    private static BigDecimal haggled(BigDecimal price, Random random) {
        BigDecimal factor = switch (random.nextInt(10)) {
            case 0, 1 -> BigDecimal.valueOf(96 + random.nextInt(4), 2);
            case 2 -> BigDecimal.valueOf(102 + random.nextInt(6), 2);
            default -> BigDecimal.ONE;
        };
        return price.multiply(factor).setScale(-3, RoundingMode.UP).setScale(2);
    }

    private static void pay(RecordSale.Builder sale, BigDecimal total, Random random) {
        int kind = random.nextInt(10);
        if (kind == 9) {
            BigDecimal cash = total.multiply(new BigDecimal("0.5"))
                    .setScale(-3, RoundingMode.DOWN)
                    .setScale(2);
            if (cash.signum() > 0 && cash.compareTo(total) < 0) {
                sale.pay(PaymentType.CASH, cash).pay(PaymentType.CARD, total.subtract(cash));
                return;
            }
        }
        sale.pay(kind < 5 ? PaymentType.CASH : kind < 8 ? PaymentType.CARD : PaymentType.TRANSFER, total);
    }

    private void transfer(List<Place> places, Caller director, List<Goods> goods, LocalDate date, Random random) {
        Place from = places.get(random.nextInt(places.size()));
        Place to = places.get((places.indexOf(from) + 1) % places.size());
        Goods one = goods.get(random.nextInt(goods.size() - DemoCatalogue.RUNNER_COUNT));
        Instant noon = date.atTime(LocalTime.NOON)
                .atZone(director.organization().timeZone())
                .toInstant();
        var line = new TransferStock.Line(one.variantId(), null, null, null, BigDecimal.ONE);
        var command = new TransferStock(from.branchId(), to.branchId(), "Mijoz soʻradi", List.of(line), null);
        moments.at(noon, batch -> stock.transfer(batch, director, command));
    }
}
