package io.smartbiz.reports.shop;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.time.Period;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.sales.PaymentType;
import io.smartbiz.sales.RecordSaleDraft;
import io.smartbiz.sales.SaleView;
import io.smartbiz.sales.Sales;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Analytics and profit against counting by hand, whatever part of the days is summed already. */
class SalesAnalyticsTest {

    private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

    private final Shop shop = new Shop();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();
    private final Client sellerClient = shop.member("seller", chilonzor);
    private final Caller admin = shop.caller(shop.admin());
    private final Caller seller = shop.caller(sellerClient);
    private final UUID otherCategory = shop.admin()
            .post("/api/categories", Map.of("name", "Other"))
            .expect(201)
            .id();
    private final UUID carpet = product(shop.product());
    private final UUID rug = product(shop.product().with("category_id", otherCategory));
    private final Sales sales = TestInstallation.get().bean(Sales.class);
    private final SalesAnalytics analytics = TestInstallation.get().bean(SalesAnalytics.class);
    private final SalesSumming summing = TestInstallation.get().bean(SalesSumming.class);
    private final Pipeline pipeline = TestInstallation.get().bean(Pipeline.class);
    private final List<SaleView> sold = Collections.synchronizedList(new ArrayList<>());

    private UUID product(Shop.Product product) {
        UUID id = product.with("buy_price", 70).with("sell_price", 100).create();
        shop.receive(chilonzor, id, 100_000, 70);
        shop.receive(sergeli, id, 100_000, 60);
        return id;
    }

    private static Instant at(String day, String time) {
        return LocalDate.parse(day)
                .atTime(LocalTime.parse(time))
                .atZone(TASHKENT)
                .toInstant();
    }

    private SaleView sell(
            Instant moment, Caller who, UUID branch, UUID product, int quantity, int amount, @Nullable LocalDate date) {
        var command =
                RecordSaleDraft.in(branch).product(product, BigDecimal.valueOf(quantity), BigDecimal.valueOf(amount));
        if (amount % 3 == 0) {
            command.pay(PaymentType.CASH, BigDecimal.ONE).pay(PaymentType.CARD, BigDecimal.valueOf(amount - 1));
        } else {
            command.pay(PaymentType.CASH, BigDecimal.valueOf(amount));
        }
        if (date != null) {
            command.on(date);
        }
        return shop.inside(() -> SmartBizClock.at(moment, () -> {
            try (var batch = pipeline.begin()) {
                SaleView sale = sales.record(batch, who, command.build()).data();
                batch.commit();
                sold.add(sale);
                return sale;
            }
        }));
    }

    private void sum(Instant moment) {
        shop.inside(() -> SmartBizClock.at(moment, () -> {
            summing.run(shop.organizationId());
            return null;
        }));
    }

    private String summedThrough() {
        try (var sql = new Sql(shop.organizationId())) {
            return sql.value("select through from shop.sales_summed where organization_id = ?");
        }
    }

    private List<List<String>> sums() {
        try (var sql = new Sql(shop.organizationId())) {
            return sql.rows("select * from shop.sales_sums where organization_id = ? order by 1, 2, 3, 4, 5, 6");
        }
    }

    private List<SaleView> in(Period period, List<UUID> branches) {
        return sold.stream()
                .filter(sale -> !sale.times().soldOn().isBefore(period.from())
                        && !sale.times().soldOn().isAfter(period.to())
                        && (branches.isEmpty() || branches.contains(sale.branchId())))
                .toList();
    }

    private static BigDecimal sum(List<SaleView> sales, Function<SaleView, BigDecimal> figure) {
        return sales.stream().map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, String> totalsBy(List<SaleView> sales, Function<SaleView, String> key) {
        var totals = new TreeMap<String, String>();
        sales.stream()
                .collect(Collectors.groupingBy(key))
                .forEach((value, part) -> totals.put(
                        value,
                        sum(part, sale -> sale.amounts().amount())
                                        .stripTrailingZeros()
                                        .toPlainString() + " in " + part.size()));
        return totals;
    }

    private static Map<String, String> totals(List<AnalyticsView.Slice> slices) {
        var totals = new TreeMap<String, String>();
        slices.forEach(slice -> totals.put(
                slice.key(), slice.total().stripTrailingZeros().toPlainString() + " in " + slice.receipts()));
        return totals;
    }

    private String category(SaleView sale) {
        return (sale.lines().getFirst().productId().equals(rug) ? otherCategory : shop.category()).toString();
    }

    private static void totalsAre(AnalyticsView.Totals totals, List<SaleView> counted) {
        BigDecimal total = sum(counted, sale -> sale.amounts().amount());
        assertThat(totals.receipts()).isEqualTo(counted.size());
        assertThat(totals.total()).isEqualByComparingTo(total);
        assertThat(totals.profit())
                .isEqualByComparingTo(sum(counted, sale -> sale.amounts().profit()));
        assertThat(totals.discount())
                .isEqualByComparingTo(sum(counted, sale -> sale.amounts().discount()));
        assertThat(totals.margin()).isEqualByComparingTo(total.subtract(sum(counted, SalesAnalyticsTest::cost)));
        assertThat(totals.directorProfit())
                .isEqualByComparingTo(BigDecimal.valueOf(30)
                        .multiply(sum(counted, sale -> sale.lines().getFirst().quantity())));
        assertThat(totals.averageReceipt())
                .isEqualByComparingTo(
                        counted.isEmpty()
                                ? BigDecimal.ZERO
                                : total.divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP));
    }

    /** The product costs 70 in one branch and 60 in the other. */
    private static BigDecimal cost(SaleView sale) {
        return BigDecimal.valueOf(sale.branchName().endsWith(" 1") ? 70 : 60)
                .multiply(sale.lines().getFirst().quantity());
    }

    private void answersAsCounting(Period period, List<UUID> branches) {
        List<SaleView> counted = in(period, branches);
        AnalyticsView view = shop.inside(() -> analytics.analytics(admin, period, branches));
        totalsAre(view.totals(), counted);
        totalsAre(view.previous(), in(period.before(), branches));
        assertThat(totals(view.byDay()))
                .isEqualTo(totalsBy(counted, sale -> sale.times().soldOn().toString()));
        assertThat(totals(view.byBranch()))
                .isEqualTo(totalsBy(counted, sale -> sale.branchId().toString()));
        assertThat(totals(view.bySeller()))
                .isEqualTo(totalsBy(counted, sale -> sale.sellerId().toString()));
        assertThat(totals(view.byCategory())).isEqualTo(totalsBy(counted, this::category));
        assertThat(totals(view.topProducts()))
                .isEqualTo(totalsBy(
                        counted, sale -> sale.lines().getFirst().productId().toString()));
        assertThat(view.byPaymentType().stream()
                        .map(AnalyticsView.Slice::total)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(sum(counted, sale -> sale.amounts().amount()));
        for (var groupBy : ProfitView.GroupBy.values()) {
            ProfitView profit = shop.inside(() -> analytics.profit(admin, period, branches, groupBy));
            assertThat(profit.totals().margin())
                    .isEqualByComparingTo(view.totals().margin());
            assertThat(profit.totals().total())
                    .isEqualByComparingTo(view.totals().total());
            var rows = new TreeMap<String, String>();
            profit.rows()
                    .forEach(row -> rows.put(
                            row.key(), row.total().stripTrailingZeros().toPlainString() + " in " + row.receipts()));
            assertThat(rows).as("%s", groupBy).isEqualTo(totalsBy(counted, sale -> key(groupBy, sale)));
        }
    }

    private String key(ProfitView.GroupBy groupBy, SaleView sale) {
        return switch (groupBy) {
            case DAY -> sale.times().soldOn().toString();
            case WEEK ->
                sale.times()
                        .soldOn()
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                        .toString();
            case MONTH -> sale.times().soldOn().withDayOfMonth(1).toString();
            case BRANCH -> sale.branchId().toString();
            case SELLER -> sale.sellerId().toString();
            case CATEGORY -> category(sale);
            case PRODUCT -> sale.lines().getFirst().productId().toString();
        };
    }

    @Test
    void endsDaysAtMidnightInTashkent() {
        SaleView last = sell(Instant.parse("2026-01-31T18:59:59.999Z"), admin, chilonzor, carpet, 1, 110, null);
        SaleView first = sell(Instant.parse("2026-01-31T19:00:00Z"), admin, chilonzor, carpet, 1, 90, null);
        assertThat(List.of(last.times().soldOn(), first.times().soldOn()))
                .containsExactly(LocalDate.parse("2026-01-31"), LocalDate.parse("2026-02-01"));
        // An hour after midnight the day is settled; before that a sale may still be on its way.
        sum(at("2026-02-01", "00:59:59"));
        assertThat(summedThrough()).isEqualTo("2026-01-30");
        sum(at("2026-02-01", "01:00"));
        assertThat(summedThrough()).isEqualTo("2026-01-31");
        assertThat(sums()).anySatisfy(row -> assertThat(row).contains("month", "2026-01-01"));
        answersAsCounting(period("2026-01-01", "2026-01-31"), List.of());
        answersAsCounting(period("2026-02-01", "2026-02-01"), List.of());
    }

    @Test
    void findsMonthsAndThirdsThatAreNotTheSumsOfTheirDays() {
        sell(Instant.parse("2026-01-15T08:00:00Z"), admin, chilonzor, carpet, 1, 100, null);
        sum(at("2026-02-01", "02:00"));
        assertThat(shop.contradictions()).isEmpty();
        try (var sql = new Sql(shop.organizationId())) {
            for (String span : List.of("third", "month")) {
                String change = "update shop.sales_sums set total = total + %d where organization_id = ? and period = '"
                        + span + "' and dimension = 'product' returning 1";
                sql.rows(change.formatted(1));
                assertThat(shop.contradictions()).singleElement().asString().contains("(" + span + ")");
                sql.rows(change.formatted(-1));
            }
            sql.rows(
                    "delete from shop.sales_sums where organization_id = ? and period = 'third' and dimension = 'payment'"
                            + " returning 1");
        }
        assertThat(shop.contradictions()).singleElement().asString().contains("payment (third)");
    }

    @Test
    void findsDaysWhoseSumsAreNotThoseOfTheirSales() {
        sell(Instant.parse("2026-01-15T08:00:00Z"), admin, chilonzor, carpet, 1, 90, null);
        sum(at("2026-01-17", "02:00"));
        assertThat(shop.contradictions()).isEmpty();
        List<String> figures = List.of(
                "receipts", "quantity", "list_amount", "total", "discount", "profit", "cost", "director_profit");
        try (var sql = new Sql(shop.organizationId())) {
            for (String dimension : List.of("seller", "category", "product", "payment")) {
                for (String figure : figures) {
                    boolean counted = dimension.equals("seller") || !figure.equals("receipts");
                    changeOfADay(sql, dimension, figure, 1);
                    assertThat(shop.contradictions())
                            .as("%s by %s", figure, dimension)
                            .hasSize(counted ? 1 : 0)
                            .allSatisfy(one -> assertThat(one).contains("sums by " + dimension));
                    changeOfADay(sql, dimension, figure, -1);
                }
            }
        }
        assertThat(shop.contradictions()).isEmpty();
    }

    private static void changeOfADay(Sql sql, String dimension, String figure, int difference) {
        sql.rows("update shop.sales_sums set %1$s = %1$s + %2$d where organization_id = ? and period = 'day'"
                        .formatted(figure, difference)
                + " and dimension = '" + dimension + "' returning 1");
    }

    private static Period period(String from, String to) {
        return new Period(LocalDate.parse(from), LocalDate.parse(to));
    }

    @Test
    void answersTheSameAtEveryBorderOfWhatIsSummed() {
        var random = new Random(7);
        List<Period> periods = List.of(
                period("2025-12-01", "2026-02-28"), period("2025-12-31", "2026-01-31"),
                period("2026-01-01", "2026-01-31"), period("2026-01-01", "2026-02-01"),
                period("2026-01-02", "2026-01-30"), period("2026-01-31", "2026-01-31"),
                period("2026-02-01", "2026-02-03"), period("2024-01-01", "2024-01-31"));
        LocalDate day = LocalDate.parse("2025-12-28");
        while (day.isBefore(LocalDate.parse("2026-02-05"))) {
            for (int i = 0; i < 3; i++) {
                boolean ofSeller = random.nextInt(3) == 0;
                int quantity = 1 + random.nextInt(5);
                sell(
                        at(day.toString(), "%02d:30".formatted(9 + i)),
                        ofSeller ? seller : admin,
                        ofSeller || random.nextBoolean() ? chilonzor : sergeli,
                        random.nextBoolean() ? carpet : rug,
                        quantity,
                        quantity * (96 + random.nextInt(10)),
                        !ofSeller && random.nextInt(4) == 0 ? day.minusDays(1 + random.nextInt(7)) : null);
            }
            boolean border = day.getDayOfMonth() > 29 || day.getDayOfMonth() < 3;
            if (border) {
                periods.forEach(period -> answersAsCounting(period, List.of()));
            }
            if (border || random.nextInt(3) == 0) {
                sum(at(day.plusDays(1).toString(), "02:00"));
                assertThat(shop.contradictions()).isEmpty();
                periods.forEach(period -> answersAsCounting(period, border ? List.of() : List.of(sergeli)));
            }
            day = day.plusDays(1);
        }
        sum(at(day.toString(), "02:00"));
        List<List<String>> once = sums();
        sum(at(day.toString(), "02:00"));
        assertThat(sums()).as("summing again changes nothing").isEqualTo(once);
        periods.forEach(period -> answersAsCounting(period, List.of(chilonzor)));
    }

    @Test
    void losesNoSaleThatComesWhileDaysAreSummed() {
        for (int round = 0; round < 4; round++) {
            LocalDate today = LocalDate.parse("2026-03-03").plusDays(round);
            Parallel.run(24, i -> {
                if (i % 6 == 0) {
                    sum(at(today.toString(), "12:00"));
                } else {
                    LocalDate date = i % 6 == 1 ? null : today.minusDays(i % 6);
                    sell(
                            at(today.toString(), "12:00"),
                            admin,
                            i % 2 == 0 ? chilonzor : sergeli,
                            carpet,
                            1,
                            100 + i,
                            date);
                }
                return null;
            });
            answersAsCounting(period("2026-02-01", "2026-03-31"), List.of());
            assertThat(shop.contradictions()).isEmpty();
            sum(at(today.toString(), "12:00"));
            answersAsCounting(period("2026-02-01", "2026-03-31"), List.of());
            assertThat(shop.contradictions()).isEmpty();
        }
        try (var sql = new Sql(shop.organizationId())) {
            assertThat(sql.rows("select * from shop.sales_reopened where organization_id = ?"))
                    .isEmpty();
        }
    }

    @Test
    void showsEachWhatTheyMaySee() {
        sellerClient.post("/api/sales", Shop.sale(chilonzor, carpet, 2)).expect(201);
        shop.admin().post("/api/sales", Shop.sale(sergeli, rug, 3)).expect(201);
        Answer own = sellerClient.get("/api/sales/analytics").expect(200);
        assertThat(own.number("/data/totals/total")).isEqualByComparingTo("200");
        assertThat(own.at("/data/totals").hasNonNull("margin")).isFalse();
        assertThat(own.at("/data/totals").hasNonNull("director_profit")).isFalse();
        assertThat(own.at("/data/by_branch")).hasSize(1);
        sellerClient.get("/api/sales/analytics?branch_id=" + sergeli).refuses(404, "NOT_FOUND");
        sellerClient.get("/api/sales/profit").refuses(403, "FORBIDDEN");
        Answer all = shop.admin().get("/api/sales/analytics?range=today").expect(200);
        assertThat(all.number("/data/totals/total")).isEqualByComparingTo("500");
        assertThat(all.number("/data/totals/average_receipt")).isEqualByComparingTo("250");
        assertThat(all.number("/data/totals/margin")).isEqualByComparingTo("180");
        assertThat(all.number("/data/totals/director_profit")).isEqualByComparingTo("150");
        assertThat(all.number("/data/previous/total")).isEqualByComparingTo("0");
        assertThat(all.text("/data/by_branch/0/label")).isEqualTo("Branch 2");
        assertThat(all.text("/data/by_category/0/label")).isEqualTo("Other");
        assertThat(all.number("/data/top_products/0/quantity")).isEqualByComparingTo("3");
        Answer profit = shop.admin().get("/api/sales/profit?group_by=branch").expect(200);
        assertThat(profit.number("/data/rows/0/margin")).isEqualByComparingTo("120");
        assertThat(profit.number("/data/rows/1/cost")).isEqualByComparingTo("140");
        assertThat(profit.number("/data/totals/cost")).isEqualByComparingTo("320");
        shop.admin().get("/api/sales/profit?group_by=colour").refuses(422, "VALIDATION_ERROR");
        Client manager = shop.member("branch_admin", sergeli);
        assertThat(manager.get("/api/sales/profit").expect(200).number("/data/totals/total"))
                .isEqualByComparingTo("300");
        manager.get("/api/sales/profit?branch_id=" + chilonzor).refuses(404, "NOT_FOUND");
        shop.member("staff").get("/api/sales/analytics").refuses(403, "FORBIDDEN");
    }
}
