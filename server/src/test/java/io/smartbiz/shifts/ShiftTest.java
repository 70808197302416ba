package io.smartbiz.shifts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.http.PrintedPage;
import io.smartbiz.platform.text.Language;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Shifts over HTTP: what they expect, who sees it, and which of them money goes into. */
class ShiftTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 500).create();
    private final Client seller = shop.member("seller", branch);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
    private int phones = 2_000_000;

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID open(Client who, Object openingFloat) {
        return who.post("/api/shifts", Map.of("branch_id", branch, "opening_float", openingFloat))
                .expect(201)
                .id();
    }

    private Answer close(Client who, UUID shift, Object counted) {
        return who.post("/api/shifts/" + shift + "/close", Map.of("counted_cash", counted));
    }

    private Answer move(Client who, UUID shift, String type, Object amount) {
        return who.post(
                "/api/shifts/" + shift + "/cash", Map.of("type", type, "amount", amount, "reason", "To the bank"));
    }

    private Answer sell(Client who, int pieces) {
        return SaleDraft.in(branch)
                .line(carpet, pieces)
                .cash(150_000 * pieces)
                .by(who)
                .expect(201);
    }

    private UUID till(String name) {
        return admin.post("/api/tills", Map.of("branch_id", branch, "name", name))
                .expect(201)
                .id();
    }

    private UUID openAt(Client who, UUID till) {
        return who.post("/api/shifts", Map.of("till_id", till, "opening_float", 0))
                .expect(201)
                .id();
    }

    private UUID firstTill() {
        return UUID.fromString(admin.get("/api/tills?branch_id=" + branch + "&sort=created_at")
                .expect(200)
                .text("/data/0/id"));
    }

    private void requireShifts(boolean required) {
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

    @Test
    void expectsItsFloatAndAllCashThatMovedInIt() {
        UUID shift = open(seller, 200_000);
        Answer sale = sell(seller, 2);
        assertThat(sale.text("/data/shift_id")).isEqualTo(shift.toString());
        SaleDraft.in(branch)
                .line(carpet, 1)
                .payment(Map.of("type", "cash", "amount", 100_000, "given_amount", 200_000))
                .pay("card", 50_000)
                .by(seller)
                .expect(201);
        move(seller, shift, "cash_out", 50_000).expect(201);
        move(seller, shift, "cash_in", 20_000).expect(201);
        Answer closed = seller.post(
                        "/api/shifts/" + shift + "/close",
                        Map.of(
                                "counted_cash",
                                565_000,
                                "counted",
                                List.of(Map.of("type", "card", "amount", 50_000)),
                                "note",
                                "One note was torn"))
                .expect(201);
        assertThat(closed.text("/data/status")).isEqualTo("closed");
        assertThat(closed.number("/data/expected_cash")).isEqualByComparingTo("570000");
        assertThat(closed.number("/data/difference")).isEqualByComparingTo("-5000");
        assertThat(closed.number("/data/counted/0/difference")).isZero();
        Answer read = admin.get("/api/shifts/" + shift).expect(200);
        assertThat(read.data()).isEqualTo(closed.data());
    }

    @Test
    void isClosedWithoutASightOfWhatIsExpected() {
        UUID shift = open(seller, 100_000);
        sell(seller, 1);
        Answer blind = seller.get("/api/shifts/" + shift + "/report").expect(200);
        assertThat(blind.at("/data/figures").isNull()).isTrue();
        assertThat(blind.at("/data/shift/expected_cash").isNull()).isTrue();
        Answer seen = admin.get("/api/shifts/" + shift + "/report").expect(200);
        assertThat(seen.number("/data/figures/expected_cash")).isEqualByComparingTo("250000");
        Answer closed = close(seller, shift, 250_000).expect(201);
        assertThat(closed.number("/data/difference")).isZero();
        Answer report = seller.get("/api/shifts/" + shift + "/report").expect(200);
        assertThat(report.number("/data/figures/sale_count")).isEqualByComparingTo("1");
        assertThat(report.text("/data/figures/lines/0/kind")).isEqualTo("sale");
    }

    @Test
    void takesDebtsIntoTheShiftOfTheDayAndGivesReversalsOutOfIt() {
        UUID customer = admin.post("/api/customers", Map.of("name", "Nargiza", "phone", "+99890" + ++phones))
                .expect(201)
                .id();
        UUID first = open(seller, 0);
        Answer sale = SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", Map.of("payment_deadline", today.plusDays(9).toString()))
                .line(carpet, 2)
                .cash(100_000)
                .by(seller)
                .expect(201);
        String payments = "/api/debts/" + sale.text("/data/debt/id") + "/payments";
        Answer paid = seller.post(payments, Map.of("amount", 50_000)).expect(201);
        assertThat(paid.text("/data/shift_id")).isEqualTo(first.toString());
        seller.post(payments, Map.of("amount", 30_000, "payment_type", "card")).expect(201);
        Answer report = admin.get("/api/shifts/" + first + "/report").expect(200);
        assertThat(report.number("/data/figures/credit_amount")).isEqualByComparingTo("200000");
        assertThat(report.number("/data/figures/sale_amount")).isEqualByComparingTo("300000");
        assertThat(close(seller, first, 150_000).expect(201).number("/data/difference"))
                .isZero();
        UUID second = open(seller, 60_000);
        admin.post(payments + "/" + paid.id() + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
        seller.post("/api/customers/" + customer + "/payments", Map.of("amount", 40_000))
                .expect(201);
        assertThat(close(seller, second, 50_000).expect(201).number("/data/expected_cash"))
                .isEqualByComparingTo("50000");
    }

    @Test
    void isNotNeededUnlessTheOrganizationSaysSo() {
        Answer without = sell(seller, 1);
        assertThat(without.at("/data/shift_id").isNull()).isTrue();
        assertThat(seller.get("/api/shifts/current")
                        .expect(200)
                        .at("/data/shift")
                        .isNull())
                .isTrue();
        requireShifts(true);
        SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(seller).refuses(409, "SHIFT_REQUIRED");
        UUID customer = admin.post("/api/customers", Map.of("name", "Olim", "phone", "+99890" + ++phones))
                .expect(201)
                .id();
        UUID debt = debt(customer);
        seller.post("/api/debts/" + debt + "/payments", Map.of("amount", 10)).refuses(409, "SHIFT_REQUIRED");
        seller.post("/api/customers/" + customer + "/payments", Map.of("amount", 10))
                .refuses(409, "SHIFT_REQUIRED");
        UUID shift = open(seller, 0);
        assertThat(seller.get("/api/shifts/current").expect(200).text("/data/shift/id"))
                .isEqualTo(shift.toString());
        sell(seller, 1);
        Answer paid = seller.post("/api/debts/" + debt + "/payments", Map.of("amount", 10))
                .expect(201);
        close(seller, shift, 150_010).expect(201);
        admin.post("/api/debts/" + debt + "/payments/" + paid.id() + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
    }

    private UUID debt(UUID customer) {
        var body = Map.of(
                "branch_id",
                branch,
                "customer_id",
                customer,
                "total_amount",
                1_000,
                "payment_deadline",
                today.plusDays(9));
        return admin.post("/api/debts", body).expect(201).id();
    }

    @Test
    void givesMoneyBackFromTheShiftInWhichItLies() {
        openAt(seller, firstTill());
        UUID two = till("Till of the hall");
        UUID second = openAt(shop.member("seller", branch), two);
        UUID customer = admin.post("/api/customers", Map.of("name", "Olim", "phone", "+99890" + ++phones))
                .expect(201)
                .id();
        String payments = "/api/debts/" + debt(customer) + "/payments";
        Answer paid =
                admin.post(payments, Map.of("amount", 400, "till_id", two)).expect(201);
        assertThat(paid.text("/data/shift_id")).isEqualTo(second.toString());
        Answer reversal = admin.post(payments + "/" + paid.id() + "/reverse", Map.of("reason", "Typed twice"))
                .expect(201);
        assertThat(reversal.text("/data/shift_id")).isEqualTo(second.toString());
    }

    @Test
    void takesMoneyAtTheTillThatIsMeant() {
        UUID one = firstTill();
        UUID two = till("Till of the hall");
        Client other = shop.member("seller", branch);
        UUID own = openAt(seller, one);
        assertThat(sell(other, 1).text("/data/shift_id")).isEqualTo(own.toString());
        UUID second = openAt(other, two);
        assertThat(sell(other, 1).text("/data/shift_id")).isEqualTo(second.toString());
        assertThat(sell(seller, 1).text("/data/shift_id")).isEqualTo(own.toString());
        assertThat(sell(admin, 1).at("/data/shift_id").isNull()).isTrue();
        Answer told = SaleDraft.in(branch)
                .with("till_id", two)
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .expect(201);
        assertThat(told.text("/data/shift_id")).isEqualTo(second.toString());
        UUID elsewhere = shop.branch();
        String foreign =
                admin.get("/api/tills?branch_id=" + elsewhere).expect(200).text("/data/0/id");
        SaleDraft.in(branch)
                .with("till_id", foreign)
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        requireShifts(true);
        SaleDraft.in(branch).line(carpet, 1).cash(150_000).by(admin).refuses(422, "VALIDATION_ERROR");
        Answer sales = admin.get("/api/sales?shift_id=" + second).expect(200);
        assertThat(sales.data()).hasSize(2);
        other.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 0))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void takesALateSaleIntoTheOpenShift() {
        Instant before = Instant.now();
        UUID closed = open(seller, 0);
        Instant during = Instant.now();
        close(seller, closed, 0).expect(201);
        UUID open = open(seller, 0);
        Answer late = waited(during);
        assertThat(late.text("/data/shift_id")).isEqualTo(open.toString());
        assertThat(late.at("/data/late").asBoolean()).isTrue();
        assertThat(late.text("/data/late_from_shift_id")).isEqualTo(closed.toString());
        Answer earlier = waited(before.minusSeconds(60));
        assertThat(earlier.at("/data/late").asBoolean()).isTrue();
        assertThat(earlier.at("/data/late_from_shift_id").isNull()).isTrue();
        assertThat(seller.get("/api/sales/" + late.id()).expect(200).data()).isEqualTo(late.data());
        Answer report = admin.get("/api/shifts/" + open + "/report").expect(200);
        assertThat(report.number("/data/figures/late_sale_count")).isEqualByComparingTo("2");
        close(seller, open, 300_000).expect(201);
    }

    private Answer waited(Instant soldAt) {
        return SaleDraft.in(branch)
                .with("sold_at", soldAt.toString())
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .expect(201);
    }

    @Test
    void belongsToItsMemberAndToThoseWhoManageShifts() {
        UUID shift = open(seller, 0);
        Client other = shop.member("seller", branch);
        UUID otherBranch = shop.branch();
        Client stranger = shop.member("branch_admin", otherBranch);
        close(other, shift, 0).refuses(403, "FORBIDDEN");
        move(other, shift, "cash_out", 1).refuses(403, "FORBIDDEN");
        close(stranger, shift, 0).refuses(404, "NOT_FOUND");
        stranger.get("/api/shifts/" + shift).refuses(404, "NOT_FOUND");
        stranger.get("/api/shifts/" + shift + "/report").refuses(404, "NOT_FOUND");
        stranger.get("/api/shifts/" + shift + "/report/page").refuses(404, "NOT_FOUND");
        other.get("/api/shifts/" + shift).refuses(404, "NOT_FOUND");
        assertThat(other.get("/api/shifts").expect(200).data()).isEmpty();
        assertThat(seller.get("/api/shifts").expect(200).data()).hasSize(1);
        Client accountant = shop.member("accountant", branch);
        assertThat(accountant.get("/api/shifts?status=open").expect(200).data()).hasSize(1);
        accountant
                .post("/api/shifts", Map.of("branch_id", branch, "opening_float", 0))
                .refuses(403, "FORBIDDEN");
        Client manager = shop.member("branch_admin", branch);
        close(manager, shift, 5).expect(201);
        assertThat(accountant
                        .get("/api/shifts?with_difference=true")
                        .expect(200)
                        .data())
                .hasSize(1);
        close(seller, shift, 0).refuses(409, "INVALID_TRANSITION");
        move(seller, shift, "cash_in", 1).refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void keepsATillOpenOnce() {
        UUID shift = open(seller, 0);
        seller.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 0))
                .refuses(409, "ALREADY_EXISTS");
        UUID till = firstTill();
        admin.put("/api/tills/" + till, Map.of("branch_id", branch, "name", "Till 1", "is_active", false))
                .refuses(409, "IN_USE");
        admin.delete("/api/branches/" + branch).refuses(409, "IN_USE");
        close(seller, shift, 0).expect(201);
        admin.put("/api/tills/" + till, Map.of("branch_id", branch, "name", "Till 1", "is_active", false))
                .expect(200);
        seller.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 0))
                .refuses(422, "VALIDATION_ERROR");
        seller.post("/api/shifts", Map.of("till_id", till, "opening_float", 0)).refuses(422, "VALIDATION_ERROR");
        admin.post("/api/tills", Map.of("branch_id", branch, "name", "till  1")).refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void aBranchHasAHundredTillsInUseAtMost() {
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("insert into shop.tills (organization_id, id, branch_id, name, created_at, updated_at)"
                    + " select ?, gen_random_uuid(), '" + branch + "', 'Till number ' || n, now(), now()"
                    + " from generate_series(2, 99) n returning 1");
        }
        admin.post("/api/tills", Map.of("branch_id", branch, "name", "The hundredth"))
                .expect(201);
        admin.post("/api/tills", Map.of("branch_id", branch, "name", "One more"))
                .refuses(413, "QUOTA_EXCEEDED");
        admin.post("/api/tills", Map.of("branch_id", shop.branch(), "name", "Elsewhere"))
                .expect(201);
        UUID till = firstTill();
        admin.put("/api/tills/" + till, Map.of("branch_id", branch, "name", "Till 1", "is_active", false))
                .expect(200);
        admin.post("/api/tills", Map.of("branch_id", branch, "name", "In its place"))
                .expect(201);
        admin.put("/api/tills/" + till, Map.of("branch_id", branch, "name", "Till 1", "is_active", true))
                .refuses(413, "QUOTA_EXCEEDED");
    }

    @Test
    void keepsWhatWasGivenApartFromWhatWasTaken() {
        Answer sale = SaleDraft.in(branch)
                .line(carpet, 1)
                .payment(Map.of("type", "cash", "amount", 150_000, "given_amount", 200_000))
                .by(seller)
                .expect(201);
        assertThat(sale.number("/data/payments/0/given_amount")).isEqualByComparingTo("200000");
        assertThat(sale.number("/data/payments/0/change_amount")).isEqualByComparingTo("50000");
        assertThat(admin.get("/api/sales/" + sale.id()).expect(200).data().get("payments"))
                .isEqualTo(sale.data().get("payments"));
        SaleDraft.in(branch)
                .line(carpet, 1)
                .payment(Map.of("type", "cash", "amount", 150_000, "given_amount", 149_999))
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        SaleDraft.in(branch)
                .line(carpet, 1)
                .payment(Map.of("type", "card", "amount", 150_000, "given_amount", 150_000))
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void isPrintedWithoutMarkupOfAReason() {
        UUID shift = open(seller, 10_000);
        sell(seller, 1);
        seller.post(
                        "/api/shifts/" + shift + "/cash",
                        Map.of("type", "cash_out", "amount", 5_000, "reason", "<script>alert(1)</script>"))
                .expect(201);
        close(seller, shift, 155_000).expect(201);
        String page = admin.with("Accept-Language", "fa")
                .get("/api/shifts/" + shift + "/report/page")
                .expect(200)
                .body()
                .asString();
        assertThat(page).contains("dir=\"rtl\"").contains("&lt;script&gt;").doesNotContain("<script");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));
        assertThat(page).contains("<bdi>" + PrintedPage.of(Language.FA, "").day(today));
    }

    @Test
    void isDisprovedByAFigureThatWasChangedPastTheProgram() {
        UUID shift = open(seller, 0);
        close(seller, shift, 0).expect(201);
        set(shift, 7);
        assertThat(shop.contradictions()).singleElement().asString().contains(shift.toString());
        set(shift, 0);
    }

    private static void set(UUID shift, int expected) {
        try (var owner = TestInstallation.get().connectAsOwner();
                var statement = owner.createStatement()) {
            statement.execute("update shop.shifts set expected_cash = " + expected + " where id = '" + shift + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
