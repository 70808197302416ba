package io.smartbiz.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How the price of returned goods is settled: debts, refunds, shifts and sums. */
class ReturnMoneyTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 200).create();
    private final Client seller = shop.member("seller", branch);
    private final Client manager = shop.member("branch_admin", branch);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    private int phones = 1_000_000;

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    /** Carpets for 150 000 each, of which some is paid at once and the rest owed. */
    private Answer onCredit(int pieces, int cash) {
        UUID customer = admin.post("/api/customers", Fields.of("name", "Nargiza", "phone", "+99890" + ++phones))
                .expect(201)
                .id();
        var draft = SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", Map.of("payment_deadline", today.plusDays(9).toString()))
                .line(carpet, pieces);
        return (cash > 0 ? draft.cash(cash) : draft).by(seller).expect(201);
    }

    private static Answer back(Client who, Answer sale, Object quantity, Object... more) {
        var body = Fields.of(
                "sale_id",
                sale.id(),
                "reason",
                "customer_change_mind",
                "approve",
                true,
                "lines",
                List.of(Map.of("line", 0, "quantity", quantity)));
        body.putAll(Fields.of(more));
        return who.post("/api/returns", body);
    }

    private void settles(Answer back, String debt, String refund, String givenUp) {
        back.expect(201);
        assertThat(back.number("/data/debt_amount")).isEqualByComparingTo(debt);
        assertThat(back.number("/data/refund_amount")).isEqualByComparingTo(refund);
        assertThat(back.number("/data/given_up_amount")).isEqualByComparingTo(givenUp);
        assertThat(manager.get("/api/returns/" + back.id()).expect(200).data()).isEqualTo(back.data());
    }

    private Answer debt(Answer sale) {
        return admin.get("/api/debts/" + sale.text("/data/debt/id")).expect(200);
    }

    private Answer pay(Answer sale, int amount) {
        return admin.post("/api/debts/" + sale.text("/data/debt/id") + "/payments", Map.of("amount", amount))
                .expect(201);
    }

    @Test
    void lowersTheDebtFirstAndGivesBackOnlyWhatCameIn() {
        Answer sale = onCredit(4, 100_000);
        settles(back(manager, sale, 2), "300000", "0", "0");
        assertThat(debt(sale).number("/data/remaining_amount")).isEqualByComparingTo("200000");
        assertThat(debt(sale).number("/data/returned_amount")).isEqualByComparingTo("300000");
        pay(sale, 120_000);
        settles(back(manager, sale, 1), "80000", "70000", "0");
        assertThat(debt(sale).text("/data/status")).isEqualTo("paid");
        settles(back(manager, sale, 1), "0", "150000", "0");
    }

    @Test
    void givesNoMoneyBackForWhatWasWrittenOff() {
        Answer sale = onCredit(2, 0);
        String debt = "/api/debts/" + sale.text("/data/debt/id");
        Answer writtenOff =
                admin.post(debt + "/write-off", Map.of("reason", "Moved away")).expect(201);
        settles(back(manager, sale, 1), "0", "0", "150000");
        assertThat(debt(sale).number("/data/written_off_amount")).isEqualByComparingTo("150000");
        assertThat(debt(sale).number("/data/returned_amount")).isEqualByComparingTo("150000");
        assertThat(debt(sale).text("/data/status")).isEqualTo("written_off");
        // What was given up for the goods that came back stays settled when the rest is asked for after all.
        admin.post(debt + "/payments/" + writtenOff.id() + "/reverse", Map.of("reason", "Paid"))
                .refuses(409, "INVALID_TRANSITION");
        Answer history = admin.get(debt + "/payments").expect(200);
        assertThat(history.data()).hasSize(4);
        var rest = history.data()
                .valueStream()
                .filter(one -> one.get("kind").asString().equals("write_off")
                        && one.get("reverses_id").isNull()
                        && one.get("reversed_by_id").isNull())
                .findFirst()
                .orElseThrow();
        assertThat(rest.get("note").asString()).isEqualTo("Moved away");
        admin.post(debt + "/payments/" + rest.get("id").asString() + "/reverse", Map.of("reason", "Paid"))
                .expect(201);
        assertThat(debt(sale).number("/data/remaining_amount")).isEqualByComparingTo("150000");
        settles(back(manager, sale, 1), "150000", "0", "0");
    }

    @Test
    void isGivenBackInTheWayInWhichTheDebtWasPaid() {
        Answer sale = onCredit(2, 0);
        String payments = "/api/debts/" + sale.text("/data/debt/id") + "/payments";
        Answer mistaken = seller.post(payments, Map.of("amount", 1_000, "payment_type", "card"))
                .expect(201);
        admin.post(payments + "/" + mistaken.id() + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
        seller.post(payments, Map.of("amount", 300_000, "payment_type", "transfer"))
                .expect(201);
        Answer back = back(manager, sale, 1).expect(201);
        assertThat(back.data().get("refunds")).hasSize(1);
        assertThat(back.text("/data/refunds/0/type")).isEqualTo("transfer");
        Answer mixed = onCredit(1, 50_000);
        seller.post(
                        "/api/debts/" + mixed.text("/data/debt/id") + "/payments",
                        Map.of("amount", 100_000, "payment_type", "card"))
                .expect(201);
        assertThat(back(manager, mixed, 1).expect(201).text("/data/refunds/0/type"))
                .isEqualTo("cash");
    }

    @Test
    void splitsBetweenDebtMoneyAndWhatWasGivenUp() {
        Answer sale = onCredit(2, 50_000);
        pay(sale, 30_000);
        admin.post("/api/debts/" + sale.text("/data/debt/id") + "/write-off", Map.of("reason", "Moved away"))
                .expect(201);
        settles(back(manager, sale, 2), "0", "80000", "220000");
        assertThat(debt(sale).text("/data/status")).isEqualTo("paid");
    }

    @Test
    void tellsBeforehandWhatWouldBeGivenBack() {
        Answer sale = onCredit(2, 50_000);
        var body = Fields.of("sale_id", sale.id(), "product_id", carpet, "quantity", 2, "reason", "wrong_size");
        Answer told = seller.post("/api/returns/preview", body).expect(200);
        assertThat(told.number("/data/amount")).isEqualByComparingTo("300000");
        assertThat(told.number("/data/debt_amount")).isEqualByComparingTo("250000");
        assertThat(told.number("/data/refund_amount")).isEqualByComparingTo("50000");
        assertThat(told.number("/data/lines/0/amount")).isEqualByComparingTo("300000");
        body.put("quantity", 3);
        seller.post("/api/returns/preview", body).refuses(422, "VALIDATION_ERROR");
        assertThat(admin.get("/api/returns").expect(200).data()).isEmpty();
    }

    @Test
    void isGivenBackInTheWaysThatMakeTheAmount() {
        Answer sale = SaleDraft.in(branch)
                .line(carpet, 2)
                .pay("card", 300_000)
                .by(seller)
                .expect(201);
        var wrong = List.of(Map.of("type", "cash", "amount", 100_000));
        Answer refused = back(manager, sale, 1, "refunds", wrong).refuses(422, "VALIDATION_ERROR");
        assertThat(refused.text("/error/details/fields/refunds")).contains("150");
        var both = List.of(Map.of("type", "cash", "amount", 100_000), Map.of("type", "transfer", "amount", 50_000));
        Answer back = back(manager, sale, 1, "refunds", both).expect(201);
        assertThat(back.data().get("refunds")).hasSize(2);
        Answer rest = back(manager, sale, 1).expect(201);
        assertThat(rest.text("/data/refunds/0/type")).isEqualTo("card");
        var exchange = List.of(Map.of("type", "exchange", "amount", 150_000));
        back(manager, sale, 1, "refunds", exchange).expect(422);
        Answer mixed = SaleDraft.in(branch)
                .line(carpet, 1)
                .cash(50_000)
                .pay("card", 100_000)
                .by(seller)
                .expect(201);
        assertThat(back(manager, mixed, 1).expect(201).text("/data/refunds/0/type"))
                .isEqualTo("cash");
        Answer asked = seller.post(
                "/api/returns",
                Map.of(
                        "sale_id",
                        mixed.id(),
                        "reason",
                        "wrong_size",
                        "refunds",
                        both,
                        "lines",
                        List.of(Map.of("line", 0, "quantity", 1))));
        asked.refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void takesItsMoneyOutOfTheOpenShift() {
        Answer sale =
                SaleDraft.in(branch).line(carpet, 2).cash(300_000).by(seller).expect(201);
        UUID shift = manager.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 500_000))
                .expect(201)
                .id();
        Answer back = back(manager, sale, 1).expect(201);
        assertThat(back.text("/data/refunds/0/shift_id")).isEqualTo(shift.toString());
        Answer closed = manager.post("/api/shifts/" + shift + "/close", Map.of("counted_cash", 350_000))
                .expect(201);
        assertThat(closed.number("/data/expected_cash")).isEqualByComparingTo("350000");
        assertThat(closed.number("/data/difference")).isZero();
        Answer report = manager.get("/api/shifts/" + shift + "/report").expect(200);
        assertThat(report.text("/data/figures/lines/0/kind")).isEqualTo("refund");
        requireShift(true);
        back(manager, sale, 1).refuses(409, "SHIFT_REQUIRED");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("199");
        settles(back(manager, creditBefore(), 1), "150000", "0", "0");
    }

    private void requireShift(boolean required) {
        Answer organization = admin.get("/api/organization").expect(200);
        var body = Fields.of(
                "name", organization.text("/data/name"),
                "modules", List.of("shop", "desk"),
                "language", "uz",
                "time_zone", "Asia/Tashkent",
                "week_start", "monday",
                "calendar", "gregorian",
                "settings", Map.of("requires_shift", required));
        admin.put("/api/organization", body).expect(200);
    }

    /** A sale on credit gives no money back, so its return needs no shift. */
    private Answer creditBefore() {
        requireShift(false);
        Answer sale = onCredit(1, 0);
        requireShift(true);
        return sale;
    }

    @Test
    void countsOnItsOwnDayWithoutWhatCameBack() {
        Answer sale = onCredit(4, 300_000);
        back(manager, sale, 3).expect(201);
        Answer analytics = admin.get("/api/sales/analytics?range=today").expect(200);
        assertThat(analytics.number("/data/totals/total")).isEqualByComparingTo("150000");
        assertThat(analytics.number("/data/totals/returned")).isEqualByComparingTo("450000");
        assertThat(analytics.number("/data/totals/returns")).isEqualByComparingTo("1");
        assertThat(analytics.number("/data/totals/average_receipt")).isEqualByComparingTo("600000");
        assertThat(analytics.number("/data/totals/margin")).isEqualByComparingTo("50000");
        assertThat(analytics.number("/data/top_products/0/quantity")).isEqualByComparingTo("1");
        assertThat(analytics.number("/data/top_products/0/returned")).isEqualByComparingTo("450000");
        var byPayment = analytics.at("/data/by_payment_type");
        assertThat(byPayment).hasSize(2);
        byPayment.forEach(one -> assertThat(one.get("total").decimalValue())
                .as(one.get("key").asString())
                .isEqualByComparingTo(one.get("key").asString().equals("cash") ? "150000" : "0"));
        Answer profit =
                admin.get("/api/sales/profit?range=today&group_by=seller").expect(200);
        assertThat(profit.number("/data/totals/returned")).isEqualByComparingTo("450000");
        assertThat(profit.number("/data/totals/margin")).isEqualByComparingTo("50000");
        back(manager, sale, 1).expect(201);
        Answer all = admin.get("/api/sales/profit?range=today&group_by=product").expect(200);
        for (String figure : List.of("total", "cost", "margin", "director_profit", "profit", "discount")) {
            assertThat(all.number("/data/totals/" + figure)).as(figure).isZero();
        }
    }
}
