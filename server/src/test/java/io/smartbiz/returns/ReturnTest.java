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

/** Asking for returns, deciding about them, and what comes back of the goods. */
class ReturnTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 50).create();
    private final Client seller = shop.member("seller", branch);
    private final Client manager = shop.member("branch_admin", branch);

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private Answer sold(int pieces) {
        return SaleDraft.in(branch)
                .line(carpet, pieces)
                .cash(pieces * 150_000)
                .by(seller)
                .expect(201);
    }

    private static Answer back(Client who, Answer sale, Object quantity, Object... more) {
        var body = Fields.of("sale_id", sale.id(), "reason", "wrong_size", "lines", List.of(line(0, quantity)));
        body.putAll(Fields.of(more));
        return who.post("/api/returns", body);
    }

    private static Map<String, Object> line(int line, Object quantity, Object... more) {
        var body = Fields.of("line", line, "quantity", quantity);
        body.putAll(Fields.of(more));
        return body;
    }

    private static Answer approve(Client who, Answer asked, Object... more) {
        return who.put("/api/returns/" + asked.id() + "/approve", Fields.of(more));
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void isAskedForByASellerAndApprovedByAManager() {
        Answer sale = sold(2);
        Answer asked = back(seller, sale, 1, "reason_note", "Too wide").expect(201);
        assertThat(asked.text("/data/status")).isEqualTo("pending");
        assertThat(asked.text("/data/number")).matches("B\\d+-RT-\\d{8}-0001");
        assertThat(asked.number("/data/amount")).isEqualByComparingTo("150000");
        assertThat(asked.number("/data/refund_amount")).isEqualByComparingTo("150000");
        assertThat(asked.text("/data/lines/0/condition")).isEqualTo("restock");
        assertThat(asked.text("/data/product_id")).isEqualTo(carpet.toString());
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("48");
        assertThat(admin.get("/api/returns/" + asked.id()).expect(200).number("/data/refund_amount"))
                .isEqualByComparingTo("150000");
        approve(seller, asked).refuses(403, "FORBIDDEN");
        Answer approved = approve(manager, asked, "note", "Looked at").expect(200);
        assertThat(approved.text("/data/status")).isEqualTo("approved");
        assertThat(approved.text("/data/approved_by")).isEqualTo(approved.text("/data/decided_by"));
        assertThat(approved.text("/data/refunds/0/type")).isEqualTo("cash");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("49");
        approve(manager, asked).refuses(409, "INVALID_TRANSITION");
        manager.put("/api/returns/" + asked.id() + "/reject", Map.of("reason", "No"))
                .refuses(409, "INVALID_TRANSITION");
        Answer read = manager.get("/api/returns/" + asked.id()).expect(200);
        assertThat(read.data()).isEqualTo(approved.data());
        Answer shown = seller.get("/api/sales/" + sale.id()).expect(200);
        assertThat(shown.number("/data/returned_amount")).isEqualByComparingTo("150000");
        assertThat(shown.number("/data/lines/0/returned_quantity")).isEqualByComparingTo("1");
        assertThat(shown.number("/data/lines/0/returnable_quantity")).isEqualByComparingTo("1");
    }

    @Test
    void comesBackAtOnceFromWhoMayApproveInTheShortFormToo() {
        Answer sale = sold(3);
        var body = Fields.of(
                "sale_id", sale.id(), "product_id", carpet, "quantity", 2, "reason", "DEFECTIVE", "approve", true);
        seller.post("/api/returns", body).refuses(403, "FORBIDDEN");
        Answer back = manager.post("/api/returns", body).expect(201);
        assertThat(back.text("/data/status")).isEqualTo("approved");
        assertThat(back.text("/data/lines/0/condition")).isEqualTo("write_off");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("47");
        Answer read = manager.get("/api/returns/" + back.id()).expect(200);
        assertThat(read.data()).isEqualTo(back.data());
        Answer movements =
                admin.get("/api/stock/movements?product_id=" + carpet).expect(200);
        assertThat(movements.text("/data/0/kind")).isEqualTo("write_off");
        assertThat(movements.text("/data/0/reason")).isEqualTo("defective");
        assertThat(movements.text("/data/1/kind")).isEqualTo("return");
        back(manager, sale, 1, "approve", true, "reason", "other").refuses(422, "VALIDATION_ERROR");
        back(manager, sale, 1, "approve", true, "reason", "other", "reason_note", "It rained")
                .expect(201);
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("48");
    }

    @Test
    void isNoMoreThanWasSoldAndNeitherReturnedNorAskedFor() {
        Answer sale = sold(3);
        Answer asked = back(seller, sale, 2).expect(201);
        Answer refused = back(manager, sale, 2, "approve", true).refuses(422, "VALIDATION_ERROR");
        assertThat(refused.text("/error/details/fields/lines[0].quantity")).contains("1");
        back(seller, sale, 1).expect(201);
        back(seller, sale, 1).refuses(422, "VALIDATION_ERROR");
        seller.put("/api/returns/" + asked.id() + "/reject", Map.of("reason", "The customer keeps it"))
                .expect(200);
        back(seller, sale, 3).refuses(422, "VALIDATION_ERROR");
        back(seller, sale, 2).expect(201);
        back(manager, sold(1), "0.5").refuses(422, "VALIDATION_ERROR");
        back(manager, sale, 0).refuses(422, "VALIDATION_ERROR");
        var twice = List.of(line(0, 1), line(0, 1));
        admin.post("/api/returns", Map.of("sale_id", sold(2).id(), "reason", "wrong_size", "lines", twice))
                .refuses(422, "VALIDATION_ERROR");
        admin.post(
                        "/api/returns",
                        Map.of("sale_id", sold(2).id(), "reason", "wrong_size", "lines", List.of(line(7, 1))))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void needsTheLineOfAProductThatStandsInSeveral() {
        Answer sale = SaleDraft.in(branch)
                .line(carpet, 1)
                .line(carpet, 2)
                .cash(450_000)
                .by(seller)
                .expect(201);
        var body = Fields.of("sale_id", sale.id(), "product_id", carpet, "quantity", 1, "reason", "wrong_size");
        Answer refused = seller.post("/api/returns", body).refuses(422, "VALIDATION_ERROR");
        assertThat(refused.at("/error/details/fields/lines").isMissingNode()).isFalse();
        back(seller, sale, 1).expect(201);
        Answer rest = seller.post("/api/returns", body).expect(201);
        assertThat(rest.number("/data/lines/0/line")).isEqualByComparingTo("1");
        UUID other = shop.product().create();
        body.put("product_id", other);
        seller.post("/api/returns", body).refuses(422, "VALIDATION_ERROR");
        seller.post("/api/returns", Map.of("sale_id", sale.id(), "reason", "wrong_size"))
                .refuses(422, "VALIDATION_ERROR");
        back(seller, sale, 1, "product_id", other).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void isWithdrawnByWhoAskedOrRejectedByAManagerAndByNobodyElse() {
        Client colleague = shop.member("seller", branch);
        Answer sale = sold(5);
        Answer asked = back(seller, sale, 1).expect(201);
        String reject = "/api/returns/" + asked.id() + "/reject";
        colleague.put(reject, Map.of("reason", "No")).refuses(403, "FORBIDDEN");
        manager.put(reject, Map.of("reason", " ")).refuses(422, "VALIDATION_ERROR");
        Answer rejected = manager.put(reject, Map.of("reason", "It was used")).expect(200);
        assertThat(rejected.text("/data/status")).isEqualTo("rejected");
        assertThat(rejected.text("/data/decision_note")).isEqualTo("It was used");
        assertThat(rejected.at("/data/approved_by").isNull()).isTrue();
        assertThat(rejected.number("/data/refund_amount")).isZero();
        approve(manager, asked).refuses(409, "INVALID_TRANSITION");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("45");
    }

    @Test
    void belongsToTheBranchOfTheSale() {
        UUID elsewhere = shop.branch();
        Client stranger = shop.member("branch_admin", elsewhere);
        Answer sale = sold(2);
        back(stranger, sale, 1).refuses(404, "NOT_FOUND");
        Answer asked = back(seller, sale, 1).expect(201);
        approve(stranger, asked).refuses(404, "NOT_FOUND");
        stranger.put("/api/returns/" + asked.id() + "/reject", Map.of("reason", "No"))
                .refuses(404, "NOT_FOUND");
        stranger.get("/api/returns/" + asked.id()).refuses(404, "NOT_FOUND");
        assertThat(ids(stranger.get("/api/returns"))).isEmpty();
        Client accountant = shop.member("accountant", branch);
        accountant.get("/api/returns/" + asked.id()).expect(200);
        back(accountant, sale, 1).refuses(403, "FORBIDDEN");
        back(seller, sale, 1, "sale_id", UUID.randomUUID()).refuses(404, "NOT_FOUND");
    }

    @Test
    void isNoSaleThatCouldComeBackItself() {
        Answer sale = sold(2);
        Answer back = back(manager, sale, 1, "approve", true).expect(201);
        back(seller, sale, 1, "sale_id", back.id()).refuses(404, "NOT_FOUND");
        back(manager, sale, 1, "sale_id", back.id(), "approve", true).refuses(404, "NOT_FOUND");
        assertThat(ids(admin.get("/api/returns"))).containsExactly(back.id().toString());
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("49");
    }

    @Test
    void keepsAReturnedLengthAsARemnantOfItsOwn() {
        UUID runner = shop.product().byMeter().create();
        UUID roll = shop.receiveRolls(branch, runner, "20").getFirst();
        Answer sale = SaleDraft.in(branch)
                .line(runner, "6.5", "roll_id", roll)
                .cash(975_000)
                .by(seller)
                .expect(201);
        Answer back =
                back(manager, sale, new BigDecimal("4.25"), "approve", true).expect(201);
        assertThat(back.number("/data/amount")).isEqualByComparingTo("637500");
        assertThat(back.text("/data/lines/0/roll_code")).contains("-R-");
        UUID remnant = UUID.fromString(back.text("/data/lines/0/roll_id"));
        Answer rolls = admin.get("/api/products/" + runner + "/rolls?branch_id=" + branch)
                .expect(200);
        assertThat(rolls.data()).hasSize(2);
        var kept = rolls.data()
                .valueStream()
                .filter(one -> one.get("id").asString().equals(remnant.toString()))
                .findFirst()
                .orElseThrow();
        assertThat(kept.get("is_remnant").asBoolean()).isTrue();
        assertThat(kept.get("remaining_length").decimalValue()).isEqualByComparingTo("4.25");
        assertThat(shop.onHand(branch, runner)).isEqualByComparingTo("17.75");
        back(manager, sale, new BigDecimal("2.25"), "approve", true, "reason", "defective")
                .expect(201);
        assertThat(shop.onHand(branch, runner)).isEqualByComparingTo("17.75");
        back(manager, sale, new BigDecimal("0.001"), "approve", true).refuses(422, "VALIDATION_ERROR");
        SaleDraft.in(branch)
                .line(runner, "4", "roll_id", remnant)
                .cash(600_000)
                .by(seller)
                .expect(201);
    }

    @Test
    void letsWhoApprovesSayWhatBecomesOfTheGoods() {
        Answer asked = back(seller, sold(2), 2).expect(201);
        var writeOff = Map.of("line", 0, "condition", "write_off");
        approve(manager, asked, "lines", List.of(Map.of("line", 3, "condition", "restock")))
                .refuses(422, "VALIDATION_ERROR");
        Answer approved = approve(manager, asked, "lines", List.of(writeOff)).expect(200);
        assertThat(approved.text("/data/lines/0/condition")).isEqualTo("write_off");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("48");
    }

    @Test
    void comesBackAfterTheProductWasDeleted() {
        UUID rare = shop.product().stocked(branch, 1).create();
        Answer sale =
                SaleDraft.in(branch).line(rare, 1).cash(150_000).by(seller).expect(201);
        admin.delete("/api/products/" + rare).expect(204);
        back(manager, sale, 1, "approve", true).expect(201);
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void isListedByAllThatPeopleLookFor() {
        Answer sale = SaleDraft.in(branch)
                .with("customer", Map.of("name", "Gulnora Saidova", "phone", "+998901234567"))
                .line(carpet, 2)
                .cash(300_000)
                .by(seller)
                .expect(201);
        String found =
                back(seller, sale, 1, "reason", "defective").expect(201).id().toString();
        String other =
                back(manager, sold(1), 1, "approve", true).expect(201).id().toString();
        Answer all = admin.get("/api/returns").expect(200);
        assertThat(ids(all)).containsExactly(other, found);
        String me = seller.get("/api/auth/me").expect(200).text("/data/id");
        for (String query : List.of(
                "status=pending",
                "reason=defective",
                "sale_id=" + sale.id(),
                "created_by=" + me,
                "q=gulnora",
                "q=4567",
                "q=" + sale.text("/data/number"),
                "q=" + all.text("/data/1/number"))) {
            assertThat(ids(admin.get("/api/returns?" + query))).as(query).containsExactly(found);
        }
        for (String query : List.of(
                "seller_id=" + me, "product_id=" + carpet, "branch_id=" + branch, "range=today", "sort=-created_at")) {
            assertThat(ids(admin.get("/api/returns?" + query))).as(query).containsExactly(other, found);
        }
        assertThat(ids(admin.get("/api/returns?start_date=2020-01-01&end_date=2020-01-31")))
                .isEmpty();
    }

    @Test
    void showsCostsAndCustomersOnlyToThoseWhoMaySeeThem() {
        Answer sale = SaleDraft.in(branch)
                .with("customer", Map.of("name", "Gulnora", "phone", "+998901234567"))
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .expect(201);
        Answer asked = back(seller, sale, 1).expect(201);
        assertThat(asked.text("/data/customer_name")).isEqualTo("Gulnora");
        assertThat(asked.at("/data/lines/0/cost").isNull()).isTrue();
        assertThat(manager.get("/api/returns/" + asked.id()).number("/data/lines/0/cost"))
                .isEqualByComparingTo("100000");
        Client blind = shop.memberWith(List.of(), branch, "returns.view");
        Answer shown = blind.get("/api/returns/" + asked.id()).expect(200);
        assertThat(shown.at("/data/customer_name").isNull()).isTrue();
        assertThat(ids(blind.get("/api/returns?q=gulnora"))).isEmpty();
    }

    @Test
    void happensOnceForAKeyAndIsAuditedAsImportantWhenNobodyElseLooked() {
        Answer sale = sold(3);
        Client keyed = manager.withKey("return-1");
        Answer once = back(keyed, sale, 1, "approve", true).expect(201);
        Answer again = back(keyed, sale, 1, "approve", true).expect(201);
        assertThat(again.data()).isEqualTo(once.data());
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("48");
        Answer own = back(manager, sale, 1).expect(201);
        approve(manager, own).expect(200);
        Answer log = admin.get("/api/audit-logs?entity_type=return&size=10").expect(200);
        assertThat(log.text("/data/0/entity_name")).isEqualTo(own.text("/data/number"));
        assertThat(log.at("/data/0/is_important").asBoolean()).isTrue();
        assertThat(log.at("/data/1/is_important").asBoolean()).isFalse();
    }
}
