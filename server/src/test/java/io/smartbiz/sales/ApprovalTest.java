package io.smartbiz.sales;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A superior approves prices beyond the seller's limit of 5 %. Carpets cost 100 000 and are sold for 150 000. */
class ApprovalTest {

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 50).create();
    private final Client seller = shop.member("seller", branch);
    /** May give 20 %. */
    private final Client superior = shop.member("branch_admin", branch);

    private Answer ask(Client who, int quantity, int amount) {
        return who.post(
                "/api/approvals",
                Map.of(
                        "branch_id",
                        branch,
                        "lines",
                        List.of(Map.of("product_id", carpet, "quantity", quantity, "amount", amount)),
                        "note",
                        "A regular customer"));
    }

    private static Answer approve(Client who, UUID id) {
        return who.put("/api/approvals/" + id + "/approve", Map.of());
    }

    private UUID approved(int quantity, int amount) {
        UUID id = ask(seller, quantity, amount).expect(201).id();
        approve(superior, id).expect(200);
        return id;
    }

    private Answer sell(Client who, int quantity, int amount, UUID approval) {
        return SaleDraft.in(branch)
                .with("approval_id", approval)
                .line(carpet, quantity, "amount", amount)
                .cash(amount)
                .by(who);
    }

    @Test
    void sellsForWhatASuperiorHasApproved() {
        SaleDraft.in(branch)
                .line(carpet, 2, "amount", 250_000)
                .cash(250_000)
                .by(seller)
                .refuses(403, "FORBIDDEN");
        Answer asked = ask(seller, 2, 250_000).expect(201);
        assertThat(asked.text("/data/status")).isEqualTo("pending");
        assertThat(asked.number("/data/discount_percent")).isEqualByComparingTo("16.67");
        assertThat(asked.number("/data/lines/0/list_amount")).isEqualByComparingTo("300000");
        assertThat(superior.get("/api/approvals?status=pending").expect(200).text("/data/0/id"))
                .isEqualTo(asked.id().toString());
        sell(seller, 2, 250_000, asked.id()).refuses(409, "INVALID_TRANSITION");
        Answer approved = approve(superior, asked.id()).expect(200);
        assertThat(approved.text("/data/status")).isEqualTo("approved");
        Answer sale = sell(seller, 2, 250_000, asked.id()).expect(201);
        Answer used = seller.get("/api/approvals/" + asked.id()).expect(200);
        assertThat(used.text("/data/status")).isEqualTo("used");
        assertThat(used.text("/data/sale_id")).isEqualTo(sale.id().toString());
        var changes = shop.admin()
                .get("/api/audit-logs?entity_type=sale&entity_id=" + sale.id())
                .expect(200)
                .at("/data/0/changes");
        assertThat(changes.propertyNames()).contains("approval_id", "approved_by", "discount");
        sell(seller, 2, 250_000, asked.id()).refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void approvesADiscountForLinesWithoutAPrice() {
        Answer asked = seller.post(
                        "/api/approvals",
                        Map.of(
                                "branch_id",
                                branch,
                                "lines",
                                List.of(Map.of("product_id", carpet, "quantity", 3)),
                                "discount_percent",
                                12.5))
                .expect(201);
        assertThat(asked.number("/data/amount")).isEqualByComparingTo("393750");
        approve(superior, asked.id()).expect(200);
        sell(seller, 3, 393_749, asked.id()).refuses(403, "FORBIDDEN");
        sell(seller, 3, 393_750, asked.id()).expect(201);
    }

    @Test
    void coversNoLowerPriceAndNoMoreGoods() {
        UUID id = approved(2, 250_000);
        sell(seller, 2, 249_999, id).refuses(403, "FORBIDDEN");
        sell(seller, 3, 375_000, id).refuses(403, "FORBIDDEN");
        UUID other = shop.product().stocked(branch, 5).create();
        SaleDraft.in(branch)
                .with("approval_id", id)
                .line(carpet, 1, "amount", 125_000)
                .line(other, 1, "amount", 125_000)
                .cash(250_000)
                .by(seller)
                .refuses(403, "FORBIDDEN");
        SaleDraft.in(branch)
                .with("approval_id", id)
                .line(carpet, 1, "amount", 125_000)
                .line(carpet, 1, "amount", 125_000)
                .cash(250_000)
                .by(seller)
                .expect(201);
    }

    @Test
    void isForNobodyElse() {
        UUID id = approved(1, 125_000);
        Client other = shop.member("seller", branch);
        sell(other, 1, 125_000, id).refuses(422, "VALIDATION_ERROR");
        other.get("/api/approvals/" + id).refuses(404, "NOT_FOUND");
        assertThat(other.get("/api/approvals").expect(200).data()).isEmpty();
    }

    @Test
    void nobodyApprovesTheirOwnRequestOrMoreThanTheyMayGive() {
        UUID own = ask(superior, 1, 125_000).expect(201).id();
        approve(superior, own).refuses(403, "FORBIDDEN");
        UUID much = ask(seller, 1, 110_000).expect(201).id();
        Answer refusal = approve(superior, much).refuses(403, "FORBIDDEN");
        assertThat(refusal.at("/error/details/limit_percent").decimalValue()).isEqualByComparingTo("20");
        approve(seller, much).refuses(403, "FORBIDDEN");
        approve(shop.member("branch_admin", shop.branch()), much).refuses(404, "NOT_FOUND");
        superior.put("/api/approvals/" + much + "/reject", Map.of("note", "Too much"))
                .expect(200);
        assertThat(seller.get("/api/approvals/" + much).expect(200).text("/data/decision_note"))
                .isEqualTo("Too much");
        approve(shop.admin(), much).refuses(409, "INVALID_TRANSITION");
        sell(seller, 1, 110_000, much).refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void sellsBelowCostOnlyWhenWhoApprovedMay() {
        UUID narrow =
                shop.product().with("buy_price", 140_000).stocked(branch, 5).create();
        Map<String, Object> asked = Map.of(
                "branch_id", branch, "lines", List.of(Map.of("product_id", narrow, "quantity", 1, "amount", 130_000)));
        var role = Map.of(
                "name",
                "Chief seller",
                "permissions",
                List.of("sales.view", "sales.create", "sales.discount", "discounts.approve"),
                "max_discount_percent",
                50);
        UUID chiefs = shop.admin().post("/api/roles", role).expect(201).id();
        Client chief = shop.memberWith(List.of(Map.of("role_id", chiefs, "branch_ids", List.of(branch))), branch);
        UUID byChief = seller.post("/api/approvals", asked).expect(201).id();
        assertThat(approve(chief, byChief).expect(200).body().toString()).doesNotContain("cost", "margin");
        SaleDraft refused = SaleDraft.in(branch)
                .with("approval_id", byChief)
                .line(narrow, 1, "amount", 130_000)
                .cash(130_000);
        assertThat(refused.by(seller).refuses(403, "FORBIDDEN").at("/error/details"))
                .isEmpty();
        UUID byDirector = seller.post("/api/approvals", asked).expect(201).id();
        approve(superior, byDirector).expect(200);
        SaleDraft.in(branch)
                .with("approval_id", byDirector)
                .line(narrow, 1, "amount", 130_000)
                .cash(130_000)
                .by(seller)
                .expect(201);
    }

    @Test
    void approvesByThePasswordOfASuperiorOnTheSellersDevice() {
        UUID id = ask(seller, 1, 125_000).expect(201).id();
        String username = superior.get("/api/auth/me").expect(200).text("/data/username");
        String path = "/api/approvals/" + id + "/approve";
        seller.post(path, Map.of("username", username, "password", "not-the-password"))
                .refuses(422, "VALIDATION_ERROR");
        seller.post(path, Map.of("username", "nobody", "password", Shop.PASSWORD))
                .refuses(422, "VALIDATION_ERROR");
        String own = seller.get("/api/auth/me").expect(200).text("/data/username");
        seller.post(path, Map.of("username", own, "password", Shop.PASSWORD)).refuses(403, "FORBIDDEN");
        Answer approved = seller.withKey("approve-" + id)
                .post(path, Map.of("username", username, "password", Shop.PASSWORD))
                .expect(200);
        assertThat(approved.text("/data/decided_by_name")).isEqualTo("Member " + username);
        seller.withKey("approve-" + id)
                .post(path, Map.of("username", username, "password", Shop.PASSWORD))
                .expect(200);
        sell(seller, 1, 125_000, id).expect(201);
        assertThat(shop.admin()
                        .get("/api/audit-logs?action=login_failed")
                        .expect(200)
                        .data())
                .hasSize(2);
    }

    @Test
    void locksAnAccountWhosePasswordIsTried() {
        UUID id = ask(seller, 1, 125_000).expect(201).id();
        String username = superior.get("/api/auth/me").expect(200).text("/data/username");
        String path = "/api/approvals/" + id + "/approve";
        for (int i = 0; i < 5; i++) {
            seller.post(path, Map.of("username", username, "password", "wrong-" + i))
                    .refuses(422, "VALIDATION_ERROR");
        }
        seller.post(path, Map.of("username", username, "password", Shop.PASSWORD))
                .refuses(423, "ACCOUNT_LOCKED");
    }

    @Test
    void expires() {
        UUID pending = ask(seller, 1, 125_000).expect(201).id();
        UUID approved = approved(1, 125_000);
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update shop.approvals set expires_at = now() where organization_id = ? returning id");
        }
        assertThat(seller.get("/api/approvals?status=expired").expect(200).data())
                .hasSize(2);
        approve(superior, pending).refuses(409, "INVALID_TRANSITION");
        sell(seller, 1, 125_000, approved).refuses(409, "INVALID_TRANSITION");
    }

    /** Else a sale that was made without asking would be covered afterwards. */
    @Test
    void isForNoSaleThatWasMadeBeforeItWasAskedFor() {
        UUID id = approved(1, 125_000);
        SaleDraft sale = SaleDraft.in(branch)
                .with("approval_id", id)
                .line(carpet, 1, "amount", 125_000)
                .cash(125_000);
        sale.with("sold_at", Instant.now().minus(Duration.ofMinutes(20)).toString())
                .by(seller)
                .refuses(409, "INVALID_TRANSITION");
        sale.with("sold_at", Instant.now().minus(Duration.ofMinutes(3)).toString())
                .by(seller)
                .expect(201);
    }

    @Test
    void asksOnlyForWhatNeedsApproval() {
        ask(seller, 1, 150_000).refuses(422, "VALIDATION_ERROR");
        seller.post("/api/approvals", Map.of("branch_id", branch, "lines", List.of()))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void ofSeveralSalesAndDecisionsAtOnceOneHoldsGood() {
        UUID asked = ask(seller, 1, 125_000).expect(201).id();
        Client director = shop.admin();
        List<Answer> decisions = Parallel.run(
                8,
                i -> i % 2 == 0
                        ? approve(i % 4 == 0 ? superior : director, asked)
                        : superior.put("/api/approvals/" + asked + "/reject", Map.of()));
        assertThat(decisions.stream().filter(answer -> answer.status() == 200)).hasSize(1);
        assertThat(decisions.stream().filter(answer -> answer.status() == 409)).hasSize(7);
        UUID id = approved(1, 125_000);
        List<Answer> sales = Parallel.run(8, i -> sell(seller, 1, 125_000, id));
        assertThat(sales.stream().filter(answer -> answer.status() == 201)).hasSize(1);
        assertThat(sales.stream().filter(answer -> answer.status() == 409)).hasSize(7);
        assertThat(shop.contradictions()).isEmpty();
    }
}
