package io.smartbiz.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What sellers still earn by a sale of which something came back. */
class ReturnedCommissionTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 50).create();
    private final Client seller = shop.member("seller", branch);

    ReturnedCommissionTest() {
        admin.post("/api/commission-rates", Map.of("basis", "amount", "percent", 3, "start_date", "2020-01-01"))
                .expect(201);
    }

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private void accrue(String when) {
        Answer organization = admin.get("/api/organization").expect(200);
        admin.put(
                        "/api/organization",
                        Map.of(
                                "settings",
                                Map.of("accrue_commissions", when),
                                "version",
                                organization.number("/data/version")))
                .expect(200);
    }

    private BigDecimal earned(UUID sale) {
        return admin.get("/api/commissions?sale_id=" + sale)
                .expect(200)
                .data()
                .valueStream()
                .map(entry -> entry.path("commission_amount").decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Answer giveBack(UUID sale, int quantity) {
        return admin.post(
                "/api/returns",
                Map.of(
                        "sale_id",
                        sale,
                        "lines",
                        List.of(Map.of("line", 0, "quantity", quantity)),
                        "reason",
                        "wrong_size",
                        "approve",
                        true));
    }

    @Test
    void takesBackWhatWasEarnedByWhatComesBack() {
        UUID sale = SaleDraft.in(branch)
                .line(carpet, 3)
                .cash(450_000)
                .by(seller)
                .expect(201)
                .id();
        assertThat(earned(sale)).isEqualByComparingTo("13500");
        giveBack(sale, 1).expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("9000");
        giveBack(sale, 2).expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("0");
        assertThat(admin.get("/api/commissions?kind=return&sale_id=" + sale)
                        .expect(200)
                        .data())
                .hasSize(2);
    }

    @Test
    void whatWasPaidOutIsTakenBackByTheNextPayment() {
        UUID sale = SaleDraft.in(branch)
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .expect(201)
                .id();
        UUID sellerId = seller.get("/api/auth/me").expect(200).id();
        admin.put("/api/commissions/mark-paid", Map.of("seller_id", sellerId)).expect(200);
        giveBack(sale, 1).expect(201);
        SaleDraft.in(branch).line(carpet, 2).cash(300_000).by(seller).expect(201);
        Answer paid = admin.put("/api/commissions/mark-paid", Map.of("seller_id", sellerId))
                .expect(200);
        assertThat(paid.number("/data/amount")).isEqualByComparingTo("4500");
    }

    @Test
    void aReturnOfWhatIsOwedLeavesWhatIsEarnedByMoney() {
        accrue("with_payment");
        var debt = Map.of("payment_deadline", "2099-01-31");
        UUID sale = SaleDraft.in(branch)
                .line(carpet, 2)
                .cash(100_000)
                .with("customer", Fields.of("name", "Malika", "phone", "+998901112233"))
                .with("debt", debt)
                .by(seller)
                .expect(201)
                .id();
        assertThat(earned(sale)).isEqualByComparingTo("3000");
        // 150 000 of the debt of 200 000 go; 100 000 of the 150 000 that are left are paid.
        giveBack(sale, 1).expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("3000");
        // 50 000 of the debt go, and the 100 000 are given back.
        giveBack(sale, 1).expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("0");
    }

    @Test
    void aPaymentIsTakenBackThatHadBeenGivenBackForGoods() {
        accrue("with_payment");
        Answer sold = SaleDraft.in(branch)
                .line(carpet, 2)
                .cash(150_000)
                .with("customer", Fields.of("name", "Malika", "phone", "+998901112233"))
                .with("debt", Map.of("payment_deadline", "2099-01-31"))
                .by(seller)
                .expect(201);
        UUID sale = sold.id();
        String payments = "/api/debts/" + sold.text("/data/debt/id") + "/payments";
        UUID payment =
                admin.post(payments, Map.of("amount", 150_000)).expect(201).id();
        assertThat(earned(sale)).isEqualByComparingTo("9000");
        giveBack(sale, 2).expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("0");
        admin.post(payments + "/" + payment + "/reverse", Map.of("reason", "Never came in"))
                .expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("0");
        admin.post(payments, Map.of("amount", 150_000)).expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("0");
    }

    @Test
    void anExchangeEarnsByTheNewGoods() {
        UUID sale = SaleDraft.in(branch)
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .expect(201)
                .id();
        Answer exchanged = admin.post(
                        "/api/returns",
                        Map.of(
                                "sale_id",
                                sale,
                                "lines",
                                List.of(Map.of("line", 0, "quantity", 1)),
                                "reason",
                                "wrong_size",
                                "approve",
                                true,
                                "exchange",
                                Map.of(
                                        "lines",
                                        List.of(Map.of("product_id", carpet, "quantity", 2)),
                                        "payments",
                                        List.of(Map.of("type", "cash", "amount", 150_000)))))
                .expect(201);
        assertThat(earned(sale)).isEqualByComparingTo("0");
        assertThat(earned(UUID.fromString(exchanged.text("/data/exchange_sale_id"))))
                .isEqualByComparingTo("9000");
    }
}
