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

/** Goods that are exchanged for others: a return and a sale in one step. */
class ExchangeTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 50).create();
    private final UUID dear =
            shop.product().with("sell_price", 400_000).stocked(branch, 3).create();
    private final UUID cheap =
            shop.product().with("sell_price", 120_000).stocked(branch, 5).create();
    private final Client seller = shop.member("seller", branch);
    private final Client manager = shop.member("branch_admin", branch);
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Tashkent"));

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private Answer sold() {
        return SaleDraft.in(branch)
                .with("customer", Map.of("name", "Gulnora", "phone", "+998901234567"))
                .line(carpet, 1)
                .cash(150_000)
                .by(seller)
                .expect(201);
    }

    private static Map<String, Object> line(UUID product, Object... more) {
        var line = Fields.of("product_id", product, "quantity", 1);
        line.putAll(Fields.of(more));
        return line;
    }

    private static Map<String, Object> paid(String type, int amount) {
        return Map.of("type", type, "amount", amount);
    }

    private static Answer exchange(Client who, Answer sale, Map<String, Object> exchange, Object... more) {
        var body = Fields.of(
                "sale_id",
                sale.id(),
                "reason",
                "wrong_size",
                "approve",
                true,
                "lines",
                List.of(Map.of("line", 0, "quantity", 1)),
                "exchange",
                exchange);
        body.putAll(Fields.of(more));
        return who.post("/api/returns", body);
    }

    private Answer newSale(Answer exchanged) {
        return manager.get("/api/sales/" + exchanged.text("/data/exchange_sale_id"))
                .expect(200);
    }

    @Test
    void takesOnlyTheDifferenceForDearerGoods() {
        var goods = Map.<String, Object>of("lines", List.of(line(dear)), "payments", List.of(paid("card", 250_000)));
        Answer exchanged = exchange(manager, sold(), goods).expect(201);
        assertThat(exchanged.number("/data/refund_amount")).isEqualByComparingTo("150000");
        assertThat(exchanged.data().get("refunds")).hasSize(1);
        assertThat(exchanged.text("/data/refunds/0/type")).isEqualTo("exchange");
        Answer sale = newSale(exchanged);
        assertThat(sale.number("/data/amount")).isEqualByComparingTo("400000");
        assertThat(sale.text("/data/payment_type")).isEqualTo("mixed");
        assertThat(sale.text("/data/payments/1/type")).isEqualTo("exchange");
        assertThat(sale.text("/data/customer_name")).isEqualTo("Gulnora");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("50");
        assertThat(shop.onHand(branch, dear)).isEqualByComparingTo("2");
        assertThat(ids(admin.get("/api/sales?payment_type=exchange")))
                .containsExactly(sale.id().toString());
        Answer analytics = admin.get("/api/sales/analytics?range=today").expect(200);
        assertThat(analytics.number("/data/totals/total")).isEqualByComparingTo("400000");
        analytics.at("/data/by_payment_type").forEach(one -> {
            if (one.get("key").asString().equals("exchange")) {
                assertThat(one.get("total").decimalValue()).isZero();
            }
        });
        assertThat(manager.get("/api/returns/" + exchanged.id()).data()).isEqualTo(exchanged.data());
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @Test
    void givesBackTheDifferenceForCheaperGoodsAndNetsToZeroInTheShift() {
        UUID shift = manager.post("/api/shifts", Map.of("branch_id", branch, "opening_float", 100_000))
                .expect(201)
                .id();
        Answer exchanged =
                exchange(manager, sold(), Map.of("lines", List.of(line(cheap)))).expect(201);
        assertThat(exchanged.number("/data/refunds/0/amount")).isEqualByComparingTo("120000");
        assertThat(exchanged.text("/data/refunds/1/type")).isEqualTo("cash");
        assertThat(exchanged.number("/data/refunds/1/amount")).isEqualByComparingTo("30000");
        assertThat(newSale(exchanged).text("/data/payment_type")).isEqualTo("exchange");
        Answer closed = manager.post("/api/shifts/" + shift + "/close", Map.of("counted_cash", 220_000))
                .expect(201);
        assertThat(closed.number("/data/difference")).isZero();
        Answer totals = manager.get("/api/shifts/" + shift + "/report").expect(200);
        totals.at("/data/figures/totals").forEach(total -> {
            if (total.get("payment_type").asString().equals("exchange")) {
                assertThat(total.get("amount").decimalValue()).isZero();
            }
        });
        var wrong = List.of(paid("cash", 20_000));
        Answer refused = exchange(manager, sold(), Map.of("lines", List.of(line(cheap))), "refunds", wrong)
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refused.at("/error/details/fields/refunds").isMissingNode()).isFalse();
    }

    @Test
    void changesNothingWhenTheNewGoodsCannotBeSold() {
        Answer sale = sold();
        var tooMany = Map.<String, Object>of(
                "lines", List.of(line(dear, "quantity", 4)), "payments", List.of(paid("cash", 1_450_000)));
        exchange(manager, sale, tooMany).refuses(409, "INSUFFICIENT_STOCK");
        var unpaid = Map.<String, Object>of("lines", List.of(line(dear)));
        Answer refused = exchange(manager, sale, unpaid).refuses(422, "VALIDATION_ERROR");
        assertThat(refused.at("/error/details/fields/exchange.payments").isMissingNode())
                .isFalse();
        var byGoods =
                Map.<String, Object>of("lines", List.of(line(dear)), "payments", List.of(paid("exchange", 250_000)));
        exchange(manager, sale, byGoods).refuses(422, "VALIDATION_ERROR");
        SaleDraft.in(branch).line(carpet, 1).pay("exchange", 150_000).by(seller).refuses(422, "VALIDATION_ERROR");
        seller.post("/api/sales", Map.of("product_id", carpet, "quantity", 1, "payment_type", "exchange"))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("49");
        assertThat(ids(admin.get("/api/returns"))).isEmpty();
        var goods = Map.<String, Object>of("lines", List.of(line(dear)), "payments", List.of(paid("cash", 250_000)));
        exchange(seller, sale, goods).refuses(403, "FORBIDDEN");
        exchange(manager, sale, goods, "approve", false).refuses(422, "VALIDATION_ERROR");
        exchange(manager, sale, goods).expect(201);
    }

    /** Of goods on credit, the debt moves on; the limit counts what is owed afterwards. */
    @Test
    void movesADebtWithinTheLimit() {
        UUID customer = admin.post(
                        "/api/customers", Map.of("name", "Nargiza", "phone", "+998905556677", "credit_limit", 150_000))
                .expect(201)
                .id();
        var later = Map.of("payment_deadline", today.plusDays(5).toString());
        Answer sale = SaleDraft.in(branch)
                .with("customer_id", customer)
                .with("debt", later)
                .line(carpet, 1)
                .by(seller)
                .expect(201);
        var goods = Map.<String, Object>of("lines", List.of(line(cheap)), "debt", later);
        Answer exchanged = exchange(manager, sale, goods).expect(201);
        assertThat(exchanged.number("/data/debt_amount")).isEqualByComparingTo("150000");
        assertThat(exchanged.data().get("refunds")).isEmpty();
        assertThat(newSale(exchanged).number("/data/debt/total_amount")).isEqualByComparingTo("120000");
        Answer balance = admin.get("/api/customers/" + customer + "/balance").expect(200);
        assertThat(balance.body().toString()).contains("120000");
    }

    @Test
    void sellsWhatHasJustComeBack() {
        UUID last = shop.product().stocked(branch, 1).create();
        Answer sale =
                SaleDraft.in(branch).line(last, 1).cash(150_000).by(seller).expect(201);
        exchange(manager, sale, Map.of("lines", List.of(line(last)))).expect(201);
        assertThat(shop.onHand(branch, last)).isZero();
    }

    /** Nobody learns a cost by exchanges that are refused: each is counted, and leaves nothing behind. */
    @Test
    void countsPricesBelowCostThatAreRefused() {
        UUID role = admin.post(
                        "/api/roles",
                        Map.of(
                                "name",
                                "Exchanger",
                                "permissions",
                                List.of(
                                        "sales.create",
                                        "sales.view",
                                        "sales.discount",
                                        "returns.create",
                                        "returns.approve"),
                                "max_discount_percent",
                                100))
                .expect(201)
                .id();
        Client clerk = shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of(branch))), branch);
        Answer sale = sold();
        var below = Map.<String, Object>of("lines", List.of(line(cheap, "amount", 99_000)));
        for (int i = 0; i < 5; i++) {
            exchange(clerk, sale, below).refuses(403, "FORBIDDEN");
        }
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("49");
        assertThat(ids(admin.get("/api/returns"))).isEmpty();
        assertThat(ids(admin.get("/api/audit-logs?entity_type=price&size=10"))).hasSize(5);
        var above = Map.<String, Object>of("lines", List.of(line(cheap, "amount", 101_000)));
        exchange(clerk, sale, above).refuses(403, "FORBIDDEN");
        exchange(clerk, sale, Map.of("lines", List.of(line(cheap)))).expect(201);
    }
}
