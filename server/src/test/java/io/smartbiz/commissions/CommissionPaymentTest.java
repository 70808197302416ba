package io.smartbiz.commissions;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.commissions.Returned.KeptLine;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Commissions as money comes in and goes back, in both ways of earning them. */
class CommissionPaymentTest {

    private static final BigDecimal PRICE = new BigDecimal("150000.00");

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final Client seller = shop.member("seller", branch);
    private final UUID carpet = shop.product().stocked(branch, 500).create();
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));

    CommissionPaymentTest() {
        admin.post("/api/commission-rates", Map.of("basis", "amount", "percent", 10))
                .expect(201);
    }

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private void earnWithPayment() {
        Answer organization = admin.get("/api/organization").expect(200);
        Map<String, Object> body = new HashMap<>();
        body.put("name", organization.text("/data/name"));
        body.put("settings", Map.of("accrue_commissions", "with_payment"));
        admin.put("/api/organization", body).expect(200);
    }

    private Answer onCredit(int cash) {
        UUID customer = admin.post("/api/customers", Map.of("name", "Nargiza"))
                .expect(201)
                .id();
        var draft = SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", Map.of("payment_deadline", today.plusDays(9).toString()))
                .line(carpet, 1);
        return (cash > 0 ? draft.cash(cash) : draft).by(seller).expect(201);
    }

    private static UUID debt(Answer sale) {
        return UUID.fromString(sale.text("/data/debt/id"));
    }

    private UUID pay(Answer sale, Object amount) {
        return seller.post("/api/debts/" + debt(sale) + "/payments", Map.of("amount", amount))
                .expect(201)
                .id();
    }

    private void isEarned(Answer sale, String... amounts) {
        Answer list = admin.get("/api/commissions?sort=created_at&sale_id=" + sale.id())
                .expect(200);
        assertThat(list.data())
                .extracting(one -> one.get("commission_amount")
                        .decimalValue()
                        .stripTrailingZeros()
                        .toPlainString())
                .containsExactly(amounts);
    }

    @Test
    void isEarnedAtOnceByDefault() {
        Answer sale = onCredit(0);
        isEarned(sale, "15000");
        pay(sale, 50_000);
        isEarned(sale, "15000");
    }

    @Test
    void growsWithTheMoneyThatComesIn() {
        earnWithPayment();
        Answer sale = onCredit(30_000);
        isEarned(sale, "3000");
        UUID payment = pay(sale, 50_000);
        isEarned(sale, "3000", "5000");
        admin.post("/api/debts/" + debt(sale) + "/payments/" + payment + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
        isEarned(sale, "3000", "5000", "-5000");
        pay(sale, 120_000);
        isEarned(sale, "3000", "5000", "-5000", "12000");
        Answer last = admin.get("/api/commissions?kind=payment&size=1&sort=-created_at&sale_id=" + sale.id());
        assertThat(last.at("/data/0/cause_id").isNull()).isFalse();
    }

    @Test
    void earnsNothingByWhatIsWrittenOff() {
        earnWithPayment();
        Answer sale = onCredit(0);
        isEarned(sale);
        pay(sale, 50_000);
        admin.post("/api/debts/" + debt(sale) + "/write-off", Map.of("reason", "Moved away"))
                .expect(201);
        isEarned(sale, "5000");
    }

    @Test
    void growsWithAPaymentThatIsSpread() {
        earnWithPayment();
        Answer sale = onCredit(0);
        String customer = sale.text("/data/customer_id");
        seller.post("/api/customers/" + customer + "/payments", Map.of("amount", 70_000))
                .expect(201);
        isEarned(sale, "7000");
    }

    @Test
    void keepsTheWayOfEarningThatHeldAtTheSale() {
        Answer before = onCredit(0);
        earnWithPayment();
        pay(before, 50_000);
        isEarned(before, "15000");
        isEarned(onCredit(0));
    }

    private void comesBack(Answer sale, String left, String total, String money) {
        Caller director = shop.caller(admin);
        var returned = new Returned(
                sale.id(),
                Ids.next(),
                branch,
                Instant.now(),
                today,
                List.of(new KeptLine(0, new BigDecimal(left), BigDecimal.ZERO)),
                new BigDecimal(total),
                new BigDecimal(money));
        shop.inside(() -> {
            try (var batch = TestInstallation.get().bean(Pipeline.class).begin()) {
                TestInstallation.get().bean(Commissions.class).returned(batch, director, returned);
                batch.commit();
            }
            return null;
        });
    }

    @Test
    void isTakenBackByAReturnAlsoOnceItIsPaid() {
        Answer sale =
                SaleDraft.in(branch).line(carpet, 2).cash(300_000).by(seller).expect(201);
        isEarned(sale, "30000");
        UUID id = UUID.fromString(
                admin.get("/api/commissions?sale_id=" + sale.id()).text("/data/0/id"));
        admin.put("/api/commissions/" + id + "/mark-paid", Map.of()).expect(200);
        comesBack(sale, "150000", "150000", "150000");
        isEarned(sale, "30000", "-15000");
        comesBack(sale, "0", "0", "0");
        isEarned(sale, "30000", "-15000", "-15000");
        Answer pending = admin.get("/api/commissions?status=pending&sale_id=" + sale.id())
                .expect(200);
        assertThat(pending.data()).hasSize(2);
        UUID negative = UUID.fromString(pending.text("/data/0/id"));
        admin.put("/api/commissions/" + negative + "/mark-paid", Map.of()).refuses(409, "INVALID_TRANSITION");
        var seller = Map.of("seller_id", pending.text("/data/0/seller_id"));
        admin.put("/api/commissions/mark-paid", seller).refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void isTakenBackInProportionWhileTheSaleIsNotPaid() {
        earnWithPayment();
        Answer sale = onCredit(60_000);
        isEarned(sale, "6000");
        // The contradiction with the debt, which is not lowered here, is mended by what comes back at last.
        comesBack(sale, "100000", "100000", "60000");
        isEarned(sale, "6000");
        comesBack(sale, "50000", "50000", "50000");
        isEarned(sale, "6000", "-1000");
        comesBack(sale, "150000", PRICE.toString(), "60000");
        isEarned(sale, "6000", "-1000", "1000");
    }

    @Test
    void isPaidForSomeDaysTogether() {
        UUID sellerId = seller.get("/api/auth/me").expect(200).id();
        SaleDraft.in(branch).line(carpet, 2).cash(300_000).by(seller).expect(201);
        Answer second =
                SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(seller).expect(201);
        comesBack(second, "0", "0", "0");
        admin.put("/api/commissions/mark-paid", Map.of("seller_id", sellerId, "end_date", today.minusDays(1)))
                .refuses(409, "INVALID_TRANSITION");
        Answer paid = admin.put(
                        "/api/commissions/mark-paid",
                        Map.of("seller_id", sellerId, "start_date", today, "end_date", today, "note", "November"))
                .expect(200);
        assertThat(paid.number("/data/amount")).isEqualByComparingTo("30000");
        assertThat(paid.number("/data/count")).isEqualByComparingTo("3");
        assertThat(paid.text("/data/branch_id")).isEqualTo(branch.toString());
        admin.put("/api/commissions/mark-paid", Map.of("seller_id", sellerId)).refuses(409, "INVALID_TRANSITION");
        assertThat(admin.get("/api/commissions?payout_id=" + paid.id())
                        .expect(200)
                        .data())
                .hasSize(3);
        Answer sums = admin.get("/api/commissions/summary").expect(200);
        assertThat(sums.number("/data/totals/paid_amount")).isEqualByComparingTo("30000");
        assertThat(sums.number("/data/by_seller/0/pending_count")).isEqualByComparingTo("0");
    }

    @Test
    void refusesToPaySeveralSellersAtOnceOrWhatIsUnknown() {
        UUID first = of(SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(seller));
        UUID second = of(SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(admin));
        admin.put("/api/commissions/mark-paid", Map.of("ids", List.of(first, second)))
                .refuses(422, "VALIDATION_ERROR");
        admin.put("/api/commissions/mark-paid", Map.of("ids", List.of(first, UUID.randomUUID())))
                .refuses(422, "VALIDATION_ERROR");
        admin.put("/api/commissions/mark-paid", Map.of()).refuses(422, "VALIDATION_ERROR");
        admin.put("/api/commissions/mark-paid", Map.of("seller_id", UUID.randomUUID()))
                .refuses(422, "VALIDATION_ERROR");
        Answer paid = admin.put("/api/commissions/mark-paid", Map.of("ids", List.of(first)))
                .expect(200);
        assertThat(paid.number("/data/amount")).isEqualByComparingTo("15000");
        admin.put("/api/commissions/mark-paid", Map.of("ids", List.of(first))).refuses(409, "INVALID_TRANSITION");
    }

    private UUID of(Answer sale) {
        return UUID.fromString(
                admin.get("/api/commissions?sale_id=" + sale.expect(201).id())
                        .expect(200)
                        .text("/data/0/id"));
    }
}
