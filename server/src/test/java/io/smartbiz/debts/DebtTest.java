package io.smartbiz.debts;

import static io.smartbiz.testing.Debts.age;
import static io.smartbiz.testing.Debts.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Returns;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DebtTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 500).create();
    private final Client seller = shop.member("seller", branch);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    private int phones = 1_000_000;

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID customer(Object limit) {
        return admin.post(
                        "/api/customers",
                        Fields.of("name", "Nargiza", "phone", "+99890" + ++phones, "credit_limit", limit))
                .expect(201)
                .id();
    }

    private UUID debt(UUID customer, int amount, int days) {
        return admin.post(
                        "/api/debts",
                        Map.of(
                                "branch_id",
                                branch,
                                "customer_id",
                                customer,
                                "total_amount",
                                amount,
                                "payment_deadline",
                                today.plusDays(days)))
                .expect(201)
                .id();
    }

    private SaleDraft onCredit(UUID customer, int days) {
        return SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", Map.of("payment_deadline", today.plusDays(days).toString()));
    }

    private Answer pay(Client who, UUID debt, Object amount) {
        return who.post("/api/debts/" + debt + "/payments", Map.of("amount", amount));
    }

    private Answer read(UUID debt) {
        return admin.get("/api/debts/" + debt).expect(200);
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void comesFromASaleThatIsNotPaidInFull() {
        UUID customer = customer(null);
        Answer sale =
                onCredit(customer, 10).line(carpet, 2).cash(100_000).by(seller).expect(201);
        assertThat(sale.text("/data/payment_type")).isEqualTo("mixed");
        assertThat(sale.data().get("payments")).hasSize(1);
        assertThat(sale.number("/data/debt/total_amount")).isEqualByComparingTo("200000");
        UUID id = UUID.fromString(sale.text("/data/debt/id"));
        Answer debt = read(id);
        assertThat(debt.text("/data/sale_number")).isEqualTo(sale.text("/data/number"));
        assertThat(debt.text("/data/status")).isEqualTo("pending");
        assertThat(debt.number("/data/remaining_amount")).isEqualByComparingTo("200000");
        assertThat(debt.text("/data/customer_name")).isEqualTo("Nargiza");
        Answer again = seller.get("/api/sales/" + sale.id()).expect(200);
        assertThat(again.data()).isEqualTo(sale.data());
        for (String filter :
                List.of("on_credit=true", "payment_type=mixed", "payment_type=credit", "payment_type=cash")) {
            assertThat(ids(admin.get("/api/sales?" + filter)))
                    .as(filter)
                    .containsExactly(sale.id().toString());
        }
        assertThat(ids(admin.get("/api/debts?customer_id=" + customer))).containsExactly(id.toString());
    }

    @Test
    void isAllOfASaleInTheShortFormAndAddsItsCustomer() {
        Answer sale = SaleDraft.shortForm(
                        carpet,
                        "quantity",
                        1,
                        "payment_type",
                        "credit",
                        "customer",
                        Map.of("name", "Olim aka", "phone", "90 555 44 33"),
                        "debt",
                        Map.of("payment_deadline", today.plusDays(3).toString()))
                .by(seller)
                .expect(201);
        assertThat(sale.text("/data/payment_type")).isEqualTo("credit");
        assertThat(sale.data().get("payments")).isEmpty();
        Answer found = admin.get("/api/customers?q=4433").expect(200);
        assertThat(found.text("/data/0/id")).isEqualTo(sale.text("/data/customer_id"));
        Answer second = SaleDraft.shortForm(
                        carpet,
                        "quantity",
                        1,
                        "payment_type",
                        "credit",
                        "customer_name",
                        "Olim",
                        "customer_phone",
                        "+998905554433",
                        "debt",
                        Map.of("payment_deadline", today.plusDays(3).toString()))
                .by(seller)
                .expect(201);
        assertThat(second.text("/data/customer_id")).isEqualTo(sale.text("/data/customer_id"));
        Answer back = seller.post("/api/sales", second.data()).expect(201);
        assertThat(back.number("/data/debt/total_amount")).isEqualByComparingTo("150000");
        Answer analytics = admin.get("/api/sales/analytics?range=today").expect(200);
        assertThat(analytics.at("/data/by_payment_type").toString()).contains("credit");
    }

    @Test
    void addsANewCustomerOnceWhenSeveralSellAtOnce() {
        for (int round = 0; round < 3; round++) {
            String phone = "+99890" + ++phones;
            List<Answer> all = Parallel.run(
                    6,
                    number -> SaleDraft.in(branch)
                            .with("customer_name", "Buyer " + number)
                            .with("customer_phone", phone)
                            .with(
                                    "debt",
                                    Map.of("payment_deadline", today.plusDays(3).toString()))
                            .line(carpet, 1)
                            .by(seller));
            assertThat(all).allSatisfy(sale -> sale.expect(201));
            assertThat(all.stream().map(sale -> sale.text("/data/customer_id")).distinct())
                    .hasSize(1);
            Answer found = admin.get("/api/customers?q=" + phone.substring(1)).expect(200);
            assertThat(found.data()).hasSize(1);
        }
    }

    @Test
    void needsACustomerAndATermAndSomethingUnpaid() {
        UUID customer = customer(null);
        SaleDraft.in(branch)
                .with("customer_id", customer)
                .line(carpet, 1)
                .cash(1)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        SaleDraft.in(branch)
                .with("debt", Map.of("payment_deadline", today.plusDays(3).toString()))
                .line(carpet, 1)
                .cash(1)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        onCredit(customer, 0).line(carpet, 1).cash(1).by(seller).refuses(422, "VALIDATION_ERROR");
        onCredit(customer, 5).line(carpet, 1).cash(150_000).by(seller).refuses(422, "VALIDATION_ERROR");
        onCredit(customer, 5).line(carpet, 1).cash(150_001).by(seller).refuses(422, "VALIDATION_ERROR");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("500");
    }

    @Test
    void isDueAfterTheDayOnWhichItBegins() {
        UUID customer = customer(null);
        for (int days : List.of(-1, 0)) {
            LocalDate deadline = today.plusDays(days);
            Answer refused = onCredit(customer, days).line(carpet, 1).by(seller).refuses(422, "VALIDATION_ERROR");
            assertThat(refused.at("/error/details/fields").propertyNames()).containsExactly("debt.payment_deadline");
            Answer byHand = admin.post(
                            "/api/debts",
                            Map.of(
                                    "branch_id",
                                    branch,
                                    "customer_id",
                                    customer,
                                    "total_amount",
                                    1_000,
                                    "payment_deadline",
                                    deadline))
                    .refuses(422, "VALIDATION_ERROR");
            assertThat(byHand.at("/error/details/fields").propertyNames()).containsExactly("payment_deadline");
        }
        assertThat(ids(admin.get("/api/debts?customer_id=" + customer))).isEmpty();
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("500");
    }

    @Test
    void keepsTheCreditLimitAlsoWhenTwoSellAtOnce() {
        UUID customer = customer(400_000);
        UUID none = customer(0);
        Answer noCredit =
                onCredit(none, 5).line(carpet, 1).cash(149_999).by(seller).refuses(409, "CREDIT_LIMIT_EXCEEDED");
        assertThat(noCredit.text("/error/message"))
                .isEqualTo("Mijozning qarz chegarasi boshqa nasiyaga yoʻl qoʻymaydi.");
        List<Answer> both =
                Parallel.run(4, _ -> onCredit(customer, 5).line(carpet, 1).by(seller));
        assertThat(both.stream().filter(answer -> answer.status() == 201)).hasSize(2);
        Answer refused = both.stream()
                .filter(answer -> answer.status() != 201)
                .findFirst()
                .orElseThrow()
                .refuses(409, "CREDIT_LIMIT_EXCEEDED");
        assertThat(refused.text("/error/details/available")).startsWith("100000");
        assertThat(refused.text("/error/message"))
                .isEqualTo("Mijozning qarz chegarasi yana 100\u00a0000 ga yetadi, xolos.");
        UUID debt = UUID.fromString(
                ids(admin.get("/api/debts?customer_id=" + customer)).getFirst());
        pay(seller, debt, 150_000).expect(201);
        onCredit(customer, 5).line(carpet, 1).by(seller).expect(201);
    }

    @Test
    void isPaidInPartsUpToWhatIsLeft() {
        UUID debt = debt(customer(null), 1_000, 10);
        Answer first = pay(seller, debt, 400).expect(201);
        assertThat(first.number("/data/remaining_amount")).isEqualByComparingTo("600");
        assertThat(first.text("/data/payment_type")).isEqualTo("cash");
        pay(seller, debt, 601).refuses(422, "VALIDATION_ERROR");
        pay(seller, debt, 0).refuses(422, "VALIDATION_ERROR");
        pay(seller, debt, 600).expect(201);
        assertThat(read(debt).text("/data/status")).isEqualTo("paid");
        pay(seller, debt, 1).refuses(422, "VALIDATION_ERROR");
        Answer history = admin.get("/api/debts/" + debt + "/payments").expect(200);
        assertThat(history.data()).hasSize(2);
        assertThat(history.text("/data/0/recorded_by_name")).startsWith("Member");
    }

    @Test
    void isPaidByOneOfTwoPhonesThatPayTheRestAtOnce() {
        for (int round = 0; round < 5; round++) {
            UUID debt = debt(customer(null), 1_000, 10);
            List<Answer> all = Parallel.run(6, _ -> pay(seller, debt, 1_000));
            assertThat(all.stream().filter(answer -> answer.status() == 201)).hasSize(1);
            assertThat(all.stream().filter(answer -> answer.status() == 422)).hasSize(5);
            assertThat(read(debt).number("/data/remaining_amount")).isZero();
        }
    }

    @Test
    void isOverdueFromTheDayAfterItsDeadlineUntilTheDeadlineMoves() {
        UUID customer = customer(null);
        UUID debt = debt(customer, 1_000, 3);
        age(debt, 3);
        assertThat(read(debt).text("/data/status")).isEqualTo("pending");
        age(debt, 1);
        assertThat(read(debt).text("/data/status")).isEqualTo("overdue");
        assertThat(read(debt).number("/data/overdue_amount")).isEqualByComparingTo("1000");
        UUID later = debt(customer, 500, 5);
        assertThat(ids(admin.get("/api/debts?status=overdue"))).containsExactly(debt.toString());
        assertThat(ids(admin.get("/api/debts?overdue=false"))).containsExactly(later.toString());
        assertThat(ids(admin.get("/api/debts"))).containsExactly(debt.toString(), later.toString());
        admin.put("/api/debts/" + debt, Map.of("payment_deadline", today, "reason", "Asked"))
                .refuses(422, "VALIDATION_ERROR");
        seller.put("/api/debts/" + debt, Map.of("payment_deadline", today.plusDays(9), "reason", "Asked"))
                .expect(200);
        assertThat(read(debt).text("/data/status")).isEqualTo("pending");
        pay(seller, debt, 1_000).expect(201);
        admin.put("/api/debts/" + debt, Map.of("payment_deadline", today.plusDays(20), "reason", "Asked"))
                .refuses(409, "INVALID_TRANSITION");
        assertThat(ids(admin.get("/api/debts?status=paid"))).containsExactly(debt.toString());
    }

    @Test
    void isLateOnceAnyInstalmentIs() {
        UUID customer = customer(null);
        Answer sale = SaleDraft.in(branch)
                .with("customer_id", customer)
                .with(
                        "debt",
                        Map.of(
                                "installments",
                                List.of(part(today.plusDays(2), 50_000), part(today.plusDays(9), 100_000))))
                .line(carpet, 1)
                .by(seller)
                .expect(201);
        UUID debt = UUID.fromString(sale.text("/data/debt/id"));
        assertThat(read(debt).text("/data/payment_deadline"))
                .isEqualTo(today.plusDays(9).toString());
        age(debt, 5);
        Answer late = read(debt);
        assertThat(late.text("/data/status")).isEqualTo("overdue");
        assertThat(late.number("/data/overdue_amount")).isEqualByComparingTo("50000");
        assertThat(late.at("/data/installments/0/overdue").asBoolean()).isTrue();
        pay(seller, debt, 50_000).expect(201);
        Answer paid = read(debt);
        assertThat(paid.text("/data/status")).isEqualTo("pending");
        assertThat(paid.number("/data/installments/0/remaining_amount")).isZero();
        assertThat(paid.text("/data/next_due_date")).isEqualTo(today.plusDays(4).toString());
        Answer moved = admin.put(
                        "/api/debts/" + debt,
                        Map.of(
                                "reason",
                                "Two more weeks",
                                "installments",
                                List.of(part(today.minusDays(3), 50_000), part(today.plusDays(14), 100_000))))
                .expect(200);
        assertThat(moved.text("/data/payment_deadline"))
                .isEqualTo(today.plusDays(14).toString());
        SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", Map.of("installments", List.of(part(today.plusDays(2), 50_000))))
                .line(carpet, 1)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void letsWhatIsLeftBePlannedAnew() {
        UUID debt = debt(customer(null), 1_000, 30);
        String path = "/api/debts/" + debt;
        UUID payment = pay(seller, debt, 400).expect(201).id();
        var rest = List.of(part(today.plusDays(10), 250), part(today.plusDays(40), 350));
        admin.put(path, Map.of("installments", List.of(part(today.plusDays(10), 599))))
                .refuses(422, "VALIDATION_ERROR");
        Answer planned =
                admin.put(path, Map.of("reason", "Asked", "installments", rest)).expect(200);
        assertThat(planned.at("/data/installments")).hasSize(3);
        assertThat(planned.number("/data/installments/0/amount")).isEqualByComparingTo("400");
        assertThat(planned.number("/data/installments/0/remaining_amount")).isZero();
        assertThat(planned.number("/data/installments/1/remaining_amount")).isEqualByComparingTo("250");
        assertThat(planned.text("/data/payment_deadline"))
                .isEqualTo(today.plusDays(40).toString());
        assertThat(planned.text("/data/next_due_date"))
                .isEqualTo(today.plusDays(10).toString());
        Answer again = admin.put(path, planned.data()).expect(200);
        assertThat(again.at("/data/installments")).isEqualTo(planned.at("/data/installments"));
        admin.post(path + "/payments/" + payment + "/reverse", Map.of("reason", "Mistyped"))
                .expect(201);
        assertThat(read(debt).text("/data/next_due_date"))
                .isEqualTo(today.plusDays(9).toString());
        pay(seller, debt, 1_000).expect(201);
        admin.put(path, Map.of("installments", List.of(part(today.plusDays(50), 1_000))))
                .refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void plansWhatIsLeftAfterGoodsCameBack() {
        Answer sale = onCredit(customer(null), 10).line(carpet, 2).by(seller).expect(201);
        UUID debt = UUID.fromString(sale.text("/data/debt/id"));
        admin.post("/api/returns", Returns.approved(sale.id(), Map.of("line", 0, "quantity", 1)))
                .expect(201);
        assertThat(read(debt).number("/data/returned_amount")).isEqualByComparingTo("150000");
        Answer planned = admin.put(
                        "/api/debts/" + debt,
                        Map.of(
                                "installments",
                                List.of(part(today.plusDays(5), 50_000), part(today.plusDays(9), 100_000))))
                .expect(200);
        assertThat(planned.number("/data/remaining_amount")).isEqualByComparingTo("150000");
        assertThat(planned.text("/data/next_due_date"))
                .isEqualTo(today.plusDays(5).toString());
    }

    @Test
    void sharesOnePaymentWithWhatIsDueFirstOrAsTold() {
        UUID customer = customer(null);
        UUID later = debt(customer, 500, 20);
        UUID sooner = debt(customer, 300, 10);
        String path = "/api/customers/" + customer + "/payments";
        Answer spread = seller.post(path, Map.of("amount", 400)).expect(201);
        assertThat(spread.at("/data/payments")).hasSize(2);
        assertThat(read(sooner).number("/data/remaining_amount")).isZero();
        assertThat(read(later).number("/data/remaining_amount")).isEqualByComparingTo("400");
        seller.post(path, Map.of("amount", 401)).refuses(422, "VALIDATION_ERROR");
        UUID third = debt(customer, 100, 2);
        var shares = List.of(Map.of("debt_id", later, "amount", 150), Map.of("debt_id", third, "amount", 50));
        seller.post(path, Map.of("amount", 199, "shares", shares)).refuses(422, "VALIDATION_ERROR");
        seller.post(path, Map.of("amount", 200, "shares", shares)).expect(201);
        assertThat(read(later).number("/data/remaining_amount")).isEqualByComparingTo("250");
        assertThat(read(third).number("/data/remaining_amount")).isEqualByComparingTo("50");
        List<Answer> all = Parallel.run(4, _ -> seller.post(path, Map.of("amount", 300)));
        assertThat(all.stream().filter(answer -> answer.status() == 201)).hasSize(1);
    }

    @Test
    void isPaidOnlyForACustomerWhoIsThereAndTheirOwnDebts() {
        UUID customer = customer(null);
        debt(customer, 300, 10);
        UUID foreign = debt(customer(null), 500, 20);
        var payment = Map.of("amount", 100);
        seller.post("/api/customers/" + UUID.randomUUID() + "/payments", payment)
                .refuses(404, "NOT_FOUND");
        new Shop()
                .admin()
                .post("/api/customers/" + customer + "/payments", payment)
                .refuses(404, "NOT_FOUND");
        UUID twin = customer(null);
        admin.post("/api/customers/" + twin + "/merge", Map.of("into_id", customer))
                .expect(200);
        seller.post("/api/customers/" + twin + "/payments", payment).refuses(404, "NOT_FOUND");
        String path = "/api/customers/" + customer + "/payments";
        for (UUID other : List.of(foreign, UUID.randomUUID())) {
            var shares = List.of(Map.of("debt_id", other, "amount", 100));
            Answer refusal =
                    seller.post(path, Map.of("amount", 100, "shares", shares)).refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("shares[0].debt_id");
        }
        assertThat(read(foreign).number("/data/remaining_amount")).isEqualByComparingTo("500");
    }

    /** So many are locked at a time. */
    @Test
    void sharesOnePaymentAmongTwoHundredDebtsAtMost() {
        UUID customer = customer(null);
        for (int i = 0; i < 201; i++) {
            debt(customer, 10, 1 + i);
        }
        String path = "/api/customers/" + customer + "/payments";
        admin.post(path, Map.of("amount", 2_010)).refuses(422, "VALIDATION_ERROR");
        Answer spread = admin.post(path, Map.of("amount", 2_000)).expect(201);
        assertThat(spread.at("/data/payments")).hasSize(200);
        Answer balance = admin.get("/api/customers/" + customer + "/balance").expect(200);
        assertThat(balance.number("/data/remaining_amount")).isEqualByComparingTo("10");
        assertThat(balance.text("/data/next_due_date"))
                .isEqualTo(today.plusDays(201).toString());
    }

    @Test
    void tellsNothingOfACustomerToWhoeverMayOnlyLend() {
        UUID known = customer(100_000);
        String phone = admin.get("/api/customers/" + known).text("/data/phone");
        Client lender = shop.memberWith(List.of(), branch, "debts.create");
        Map<String, Object> asked = Fields.of(
                "branch_id",
                branch,
                "customer_name",
                "Somebody",
                "customer_phone",
                phone,
                "total_amount",
                60_000,
                "payment_deadline",
                today.plusDays(5));
        Answer debt = lender.post("/api/debts", asked).expect(201);
        assertThat(debt.text("/data/customer_name")).isEqualTo("Somebody");
        assertThat(read(debt.id()).text("/data/customer_name")).isEqualTo("Nargiza");
        Answer refusal = lender.post("/api/debts", asked).refuses(409, "CREDIT_LIMIT_EXCEEDED");
        assertThat(refusal.at("/error/details")).isEmpty();
        assertThat(refusal.text("/error/message")).isEqualTo("Mijozning qarz chegarasi bunga yoʻl qoʻymaydi.");
    }

    @Test
    void takesPaymentsBackByReversals() {
        UUID debt = debt(customer(null), 1_000, 10);
        UUID payment = pay(seller, debt, 1_000).expect(201).id();
        String path = "/api/debts/" + debt + "/payments/" + payment + "/reverse";
        seller.post(path, Map.of("reason", "Mistyped")).refuses(403, "FORBIDDEN");
        admin.post(path, Map.of("reason", " ")).refuses(422, "VALIDATION_ERROR");
        List<Answer> both = Parallel.run(3, _ -> admin.post(path, Map.of("reason", "Mistyped")));
        assertThat(both.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(both.stream().filter(answer -> answer.status() == 409)).hasSize(2);
        assertThat(read(debt).number("/data/remaining_amount")).isEqualByComparingTo("1000");
        Answer history = admin.get("/api/debts/" + debt + "/payments").expect(200);
        assertThat(history.number("/data/1/amount")).isEqualByComparingTo("-1000");
        assertThat(history.text("/data/0/reversed_by_id")).isEqualTo(history.text("/data/1/id"));
        UUID reversal = UUID.fromString(history.text("/data/1/id"));
        admin.post("/api/debts/" + debt + "/payments/" + reversal + "/reverse", Map.of("reason", "Again"))
                .refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void isWrittenOffWithARightAndAReason() {
        UUID customer = customer(null);
        UUID debt = debt(customer, 1_000, 10);
        pay(seller, debt, 250).expect(201);
        String path = "/api/debts/" + debt + "/write-off";
        seller.post(path, Map.of("reason", "Moved")).refuses(403, "FORBIDDEN");
        admin.delete("/api/customers/" + customer).refuses(409, "IN_USE");
        UUID given =
                admin.post(path, Map.of("reason", "Moved away")).expect(201).id();
        assertThat(read(debt).text("/data/status")).isEqualTo("written_off");
        assertThat(read(debt).number("/data/written_off_amount")).isEqualByComparingTo("750");
        admin.post(path, Map.of("reason", "Twice")).refuses(409, "INVALID_TRANSITION");
        pay(seller, debt, 1).refuses(422, "VALIDATION_ERROR");
        admin.post("/api/debts/" + debt + "/payments/" + given + "/reverse", Map.of("reason", "Came back"))
                .expect(201);
        assertThat(read(debt).text("/data/status")).isEqualTo("pending");
        pay(seller, debt, 750).expect(201);
        admin.delete("/api/customers/" + customer).expect(204);
    }

    @Test
    void isNotThereForAnotherBranchOrWithoutTheRight() {
        UUID debt = debt(customer(null), 1_000, 10);
        Client other = shop.member("seller", shop.branch());
        other.get("/api/debts/" + debt).refuses(404, "NOT_FOUND");
        other.get("/api/debts/" + debt + "/payments").refuses(404, "NOT_FOUND");
        pay(other, debt, 10).refuses(404, "NOT_FOUND");
        other.put("/api/debts/" + debt, Map.of("note", "x")).refuses(404, "NOT_FOUND");
        assertThat(ids(other.get("/api/debts"))).isEmpty();
        shop.member("agent", branch).get("/api/debts").refuses(403, "FORBIDDEN");
    }

    @Test
    void goesWithItsCustomerWhenDoublesAreMerged() {
        UUID twin = customer(null);
        UUID staying = customer(1_500);
        UUID debt = debt(twin, 1_000, 10);
        pay(seller, debt, 100).expect(201);
        admin.post("/api/customers/" + twin + "/merge", Map.of("into_id", staying))
                .expect(200);
        assertThat(read(debt).text("/data/customer_id")).isEqualTo(staying.toString());
        admin.post(
                        "/api/debts",
                        Map.of(
                                "branch_id",
                                branch,
                                "customer_id",
                                twin,
                                "total_amount",
                                601,
                                "payment_deadline",
                                today.plusDays(1)))
                .refuses(409, "CREDIT_LIMIT_EXCEEDED");
    }

    /** Else a debt that is refused anyway would tell whether a price is allowed, and nobody would count it. */
    @Test
    void refusesADebtBeforeItsPrice() {
        UUID customer = customer(100_000);
        SaleDraft tooCheap =
                onCredit(customer, 20).line(carpet, 1, "unit_price", 1_000).cash(500);
        tooCheap.by(seller).refuses(403, "FORBIDDEN");
        onCredit(customer, 0)
                .line(carpet, 1, "unit_price", 1_000)
                .cash(500)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        onCredit(customer(0), 20)
                .line(carpet, 1, "unit_price", 1_000)
                .cash(500)
                .by(seller)
                .refuses(409, "CREDIT_LIMIT_EXCEEDED");
    }
}
