package io.smartbiz.debts;

import static io.smartbiz.testing.Debts.age;
import static io.smartbiz.testing.Debts.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.http.PrintedPage;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.time.SmartBizClock;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Shop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is owed: by age, branch and seller, and by customer. */
class DebtReportTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID first = shop.branch();
    private final UUID second = shop.branch();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    private final UUID customer = admin.post(
                    "/api/customers", Fields.of("name", "Malika", "phone", "+998901010101", "credit_limit", 100_000))
            .expect(201)
            .id();

    private UUID debt(UUID branch, int amount, Object... more) {
        var body = Fields.of("branch_id", branch, "customer_id", customer, "total_amount", amount);
        body.putAll(Fields.of(more));
        if (!body.containsKey("installments")) {
            body.put("payment_deadline", today.plusDays(1).toString());
        }
        return admin.post("/api/debts", body).expect(201).id();
    }

    @Test
    void agesWhatIsLeftOfEachPart() {
        debt(first, 100);
        UUID old = debt(first, 1_000);
        age(old, 46);
        admin.post("/api/debts/" + old + "/payments", Map.of("amount", 400)).expect(201);
        UUID parts = debt(
                second,
                900,
                "installments",
                List.of(part(today.plusDays(5), 300), part(today.plusDays(20), 300), part(today.plusDays(200), 300)));
        age(parts, 120);
        admin.post("/api/debts/" + parts + "/payments", Map.of("amount", 100)).expect(201);
        Answer all = admin.get("/api/debts/analytics").expect(200);
        assertThat(all.number("/data/totals/count")).isEqualByComparingTo("3");
        assertThat(all.number("/data/totals/remaining_amount")).isEqualByComparingTo("1500");
        assertThat(all.number("/data/totals/overdue_count")).isEqualByComparingTo("2");
        assertThat(all.number("/data/totals/overdue_amount")).isEqualByComparingTo("1100");
        assertThat(all.at("/data/ageing")
                        .valueStream()
                        .map(age -> age.get("bucket").asString() + " " + age.get("count") + " "
                                + age.get("amount").decimalValue().intValue()))
                .containsExactly(
                        "not_due 2 400", "days_1_30 0 0", "days_31_60 1 600", "days_61_90 0 0", "days_over_90 1 500");
        assertThat(all.at("/data/by_branch")).hasSize(2);
        assertThat(all.number("/data/by_branch/0/remaining_amount")).isEqualByComparingTo("800");
        assertThat(all.at("/data/by_seller")).hasSize(1);
        Answer one = admin.get("/api/debts/analytics?branch_id=" + first).expect(200);
        assertThat(one.number("/data/totals/remaining_amount")).isEqualByComparingTo("700");
        Client seller = shop.member("seller", second);
        Answer seen = seller.get("/api/debts/analytics").expect(200);
        assertThat(seen.number("/data/totals/remaining_amount")).isEqualByComparingTo("800");
        Answer balance = seller.get("/api/customers/" + customer + "/balance").expect(200);
        assertThat(balance.number("/data/remaining_amount")).isEqualByComparingTo("800");
        assertThat(balance.number("/data/overdue_amount")).isEqualByComparingTo("500");
        assertThat(balance.number("/data/available_credit")).isEqualByComparingTo("98500");
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void statesTheAccountOfACustomer() {
        UUID debt = debt(first, 1_000, "note", "From the old book");
        UUID payment = admin.post("/api/debts/" + debt + "/payments", Map.of("amount", 400))
                .expect(201)
                .id();
        admin.post("/api/debts/" + debt + "/payments/" + payment + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
        admin.post("/api/debts/" + debt + "/payments", Map.of("amount", 250)).expect(201);
        admin.post("/api/debts/" + debt + "/write-off", Map.of("reason", "<b>Moved"))
                .expect(201);
        String path = "/api/customers/" + customer + "/statement";
        Answer statement = admin.get(path + "?range=today").expect(200);
        assertThat(statement
                        .at("/data/lines")
                        .valueStream()
                        .map(line -> line.get("kind").asString() + " "
                                + line.get("amount").decimalValue().intValue() + " "
                                + line.get("balance").decimalValue().intValue()))
                .containsExactly(
                        "debt 1000 1000",
                        "payment -400 600",
                        "payment 400 1000",
                        "payment -250 750",
                        "write_off -750 0");
        assertThat(statement.number("/data/closing_balance")).isZero();
        Answer page = admin.with("Accept-Language", "fa")
                .get(path + "/page?range=today")
                .expect(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.body().asString())
                .contains("dir=\"rtl\"", "From the old book", "&lt;b&gt;", "صورت‌حساب")
                .contains("<td>" + PrintedPage.of(Language.FA, "").day(today) + "</td>")
                .doesNotContain("<b>");
        Answer later = admin.get(path + "?start_date=" + today.plusDays(1) + "&end_date=" + today.plusDays(2))
                .expect(200);
        assertThat(later.number("/data/opening_balance")).isZero();
        assertThat(later.at("/data/lines")).isEmpty();
        admin.get("/api/customers/" + UUID.randomUUID() + "/statement").refuses(404, "NOT_FOUND");
        assertThat(shop.member("seller", second)
                        .get(path + "?range=today")
                        .expect(200)
                        .at("/data/lines"))
                .isEmpty();
    }

    @Test
    void sumsWhatWasLentAndPaidByDay() {
        UUID debt = debt(first, 1_000);
        debt(second, 500);
        String payments = "/api/debts/" + debt + "/payments";
        admin.post(payments, Map.of("amount", 300, "payment_type", "card")).expect(201);
        UUID wrong = admin.post(payments, Map.of("amount", 100, "payment_type", "cash"))
                .expect(201)
                .id();
        admin.post(payments + "/" + wrong + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
        requireSums();
        shop.inside(() -> SmartBizClock.at(Instant.now().plus(Duration.ofDays(2)), () -> {
            TestInstallation.get().bean(SalesSumming.class).run(shop.organizationId());
            return null;
        }));
        requireSums();
        assertThat(shop.contradictions()).isEmpty();
        Answer seller = shop.member("report_manager", first)
                .get("/api/sales/analytics?range=today")
                .expect(200);
        assertThat(seller.at("/data/debts").isNull()).isTrue();
    }

    private void requireSums() {
        Answer all = admin.get("/api/sales/analytics?range=today").expect(200);
        assertThat(all.number("/data/debts/lent")).isEqualByComparingTo("1500");
        assertThat(all.number("/data/debts/collected")).isEqualByComparingTo("300");
        assertThat(all.text("/data/debts/collected_by_payment_type/0/key")).isEqualTo("card");
        Answer one = admin.get("/api/sales/analytics?range=today&branch_id=" + second)
                .expect(200);
        assertThat(one.number("/data/debts/lent")).isEqualByComparingTo("500");
    }
}
