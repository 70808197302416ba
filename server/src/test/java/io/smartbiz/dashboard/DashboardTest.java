package io.smartbiz.dashboard;

import static io.smartbiz.testing.Debts.age;
import static io.smartbiz.testing.Debts.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The dashboard against the lists and reports that show the same. */
class DashboardTest {

    private final Desk desk = new Desk();
    private final Shop shop = desk.shop();
    private final Client admin = shop.admin();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();
    private final UUID carpet = shop.product()
            .with("name", "Afsona")
            .with("low_stock_threshold", 5)
            .stocked(chilonzor, 7)
            .create();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    private int phones = 1_000_000;

    DashboardTest() {
        shop.receive(sergeli, carpet, 3, 100_000);
    }

    private Answer read(Client who, String query) {
        return who.get("/api/dashboard/widgets" + query).expect(200);
    }

    private UUID sell(UUID branch, int pieces) {
        return SaleDraft.in(branch)
                .line(carpet, pieces)
                .cash(150_000 * pieces)
                .by(admin)
                .expect(201)
                .id();
    }

    private UUID debt(UUID branch, int amount, Object... more) {
        UUID customer = admin.post("/api/customers", Map.of("name", "Malika", "phone", "+99890" + ++phones))
                .expect(201)
                .id();
        var body = Fields.of("branch_id", branch, "customer_id", customer, "total_amount", amount);
        body.putAll(Fields.of(more));
        if (!body.containsKey("installments")) {
            body.put("payment_deadline", today.plusDays(1).toString());
        }
        return admin.post("/api/debts", body).expect(201).id();
    }

    private static List<String> kinds(Answer dashboard) {
        return dashboard
                .at("/data/recent_activities")
                .valueStream()
                .map(activity -> activity.path("kind").asString())
                .toList();
    }

    @Test
    void countsTheDayAsAnalyticsDo() {
        sell(chilonzor, 2);
        sell(sergeli, 1);
        Answer all = read(admin, "");
        Answer analytics = admin.get("/api/sales/analytics?range=today").expect(200);
        assertThat(all.number("/data/total_sales_today")).isEqualByComparingTo("450000");
        assertThat(all.number("/data/profit_today")).isEqualByComparingTo(analytics.number("/data/totals/margin"));
        assertThat(all.number("/data/yesterday/total_sales")).isEqualByComparingTo("0");
        assertThat(all.text("/data/top_selling_products/0/name")).isEqualTo("Afsona");
        assertThat(all.number("/data/top_selling_products/0/quantity")).isEqualByComparingTo("3");
        Answer one = read(admin, "?branch_id=" + sergeli);
        assertThat(one.number("/data/total_sales_today")).isEqualByComparingTo("150000");
        assertThat(one.at("/data/recent_activities").size()).isEqualTo(1);
    }

    @Test
    void countsLowStockAsTheListOfProductsDoes() {
        shop.product().with("low_stock_threshold", 5).stocked(chilonzor, 1).create();
        shop.product().with("low_stock_threshold", 5).create();
        shop.product().stocked(chilonzor, 1).create();
        for (String branches : List.of("", "branch_id=" + chilonzor, "branch_id=" + sergeli)) {
            Answer low = admin.get("/api/products?stock_status=low_stock&" + branches)
                    .expect(200);
            assertThat(read(admin, "?" + branches).number("/data/low_stock_count"))
                    .as(branches)
                    .isEqualByComparingTo(low.number("/page/total"));
        }
    }

    @Test
    void countsLateDebtsAsTheirAnalyticsDo() {
        debt(chilonzor, 500);
        UUID whole = debt(chilonzor, 1_000);
        age(whole, 46);
        admin.post("/api/debts/" + whole + "/payments", Map.of("amount", 400)).expect(201);
        UUID parts = debt(
                sergeli,
                900,
                "installments",
                List.of(part(today.plusDays(5), 300), part(today.plusDays(20), 300), part(today.plusDays(200), 300)));
        age(parts, 120);
        admin.post("/api/debts/" + parts + "/payments", Map.of("amount", 100)).expect(201);
        Answer analytics = admin.get("/api/debts/analytics").expect(200);
        Answer dashboard = read(admin, "");
        assertThat(dashboard.number("/data/overdue_debts_count")).isEqualByComparingTo("2");
        assertThat(dashboard.number("/data/overdue_debts_amount"))
                .isEqualByComparingTo(analytics.number("/data/totals/overdue_amount"))
                .isEqualByComparingTo("1100");
        assertThat(kinds(dashboard)).containsExactly("debt_payment", "debt_payment");
    }

    @Test
    void countsTicketsAndShowsWhatHappenedLastFirst() {
        UUID sale = sell(chilonzor, 1);
        desk.open(desk.staff(), "The door is stuck");
        Answer dashboard = read(admin, "");
        assertThat(dashboard.number("/data/open_tickets")).isEqualByComparingTo("1");
        assertThat(dashboard.number("/data/overdue_tickets")).isEqualByComparingTo("0");
        assertThat(kinds(dashboard)).containsExactly("ticket", "sale");
        assertThat(dashboard.text("/data/recent_activities/0/title")).isEqualTo("The door is stuck");
        assertThat(dashboard.text("/data/recent_activities/1/id")).isEqualTo(sale.toString());
        assertThat(dashboard.number("/data/recent_activities/1/amount")).isEqualByComparingTo("150000");
    }

    @Test
    void countsReturnsThatWait() {
        UUID sale = sell(chilonzor, 2);
        var back = Map.of("sale_id", sale, "product_id", carpet, "quantity", 1, "reason", "defective");
        UUID asked = admin.post("/api/returns", back).expect(201).id();
        assertThat(read(admin, "").number("/data/pending_returns")).isEqualByComparingTo("1");
        assertThat(read(admin, "?branch_id=" + sergeli).number("/data/pending_returns"))
                .isEqualByComparingTo("0");
        admin.put("/api/returns/" + asked + "/approve", Map.of()).expect(200);
        Answer after = read(admin, "");
        assertThat(after.number("/data/pending_returns")).isEqualByComparingTo("0");
        assertThat(after.number("/data/total_sales_today")).isEqualByComparingTo("150000");
        assertThat(kinds(after)).containsExactly("return", "sale");
    }

    @Test
    void showsNobodyMoreThanTheyMaySeeElsewhere() {
        sell(chilonzor, 1);
        sell(sergeli, 1);
        UUID late = debt(sergeli, 1_000);
        age(late, 10);
        Answer seller = read(shop.member("seller", chilonzor), "");
        assertThat(seller.number("/data/total_sales_today")).isEqualByComparingTo("150000");
        assertThat(seller.at("/data/profit_today").isNull()).isTrue();
        assertThat(seller.at("/data/open_tickets").isNull()).isTrue();
        assertThat(seller.number("/data/overdue_debts_count")).isEqualByComparingTo("0");
        assertThat(seller.at("/data/recent_activities").size()).isEqualTo(1);
        shop.member("seller", chilonzor)
                .get("/api/dashboard/widgets?branch_id=" + sergeli)
                .refuses(404, "NOT_FOUND");
        Answer staff = read(desk.staff(), "");
        assertThat(staff.at("/data/total_sales_today").isNull()).isTrue();
        assertThat(staff.at("/data/low_stock_count").isNull()).isTrue();
        assertThat(kinds(staff)).isEmpty();
    }

    @Test
    void keepsHowEachMemberArrangesIt() {
        Client seller = shop.member("seller", chilonzor);
        var widgets = List.of(
                Map.of("widget", "recent_activities", "is_shown", true),
                Map.of("widget", "low_stock", "is_shown", false));
        Answer saved =
                seller.put("/api/dashboard/layout", Map.of("widgets", widgets)).expect(200);
        assertThat(saved.at("/data/widgets").size()).isEqualTo(Widget.values().length);
        Answer read = seller.get("/api/dashboard/layout").expect(200);
        assertThat(read.text("/data/widgets/0/widget")).isEqualTo("recent_activities");
        assertThat(read.text("/data/widgets/1/widget")).isEqualTo("low_stock");
        assertThat(read.at("/data/widgets/1/is_shown").asBoolean()).isFalse();
        assertThat(read.at("/data/widgets/2/is_shown").asBoolean()).isTrue();
        seller.put("/api/dashboard/layout", Map.of("widgets", List.of(widgets.getFirst(), widgets.getFirst())))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(admin.get("/api/dashboard/layout").expect(200).text("/data/widgets/0/widget"))
                .isEqualTo("attention");
    }
}
