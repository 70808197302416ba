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
import tools.jackson.databind.JsonNode;

/** A seller with a wide discount limit learns nothing of costs by trying prices. Carpets cost 100 000 here. */
class RefusedPricesTest {

    private final Shop shop = new Shop();
    private final UUID branch = shop.branch();
    private final UUID carpet = shop.product().stocked(branch, 50).create();
    private final UUID rug = shop.product().stocked(branch, 50).create();
    private final Client seller = seller();

    private Client seller() {
        var role = Map.of(
                "name",
                "Bold seller",
                "permissions",
                List.of("products.view", "sales.view", "sales.create", "sales.discount"),
                "max_discount_percent",
                95);
        UUID id = shop.admin().post("/api/roles", role).expect(201).id();
        return shop.memberWith(List.of(Map.of("role_id", id, "branch_ids", List.of(branch))), branch);
    }

    private Answer sell(UUID product, int amount) {
        return SaleDraft.shortForm(product, "quantity", 1, "amount", amount, "payment_type", "cash")
                .by(seller);
    }

    private JsonNode refusals() {
        return shop.admin()
                .get("/api/audit-logs?action=refuse&entity_type=price")
                .expect(200)
                .data();
    }

    @Test
    void namesNeitherABoundaryNorALine() {
        Answer refusal = sell(carpet, 99_999).refuses(403, "FORBIDDEN");
        assertThat(refusal.at("/error/details")).isEmpty();
        assertThat(refusal.body().toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("cost", "99999", "100000");
        Answer mixed = SaleDraft.in(branch)
                .line(rug, 1, "amount", 140_000)
                .line(carpet, 1, "amount", 60_000)
                .cash(200_000)
                .by(seller)
                .refuses(403, "FORBIDDEN");
        assertThat(mixed.at("/error/details")).isEmpty();
        sell(carpet, 100_000).expect(201);
    }

    @Test
    void leavesATraceThatOutlivesTheRefusal() {
        sell(carpet, 90_000).refuses(403, "FORBIDDEN");
        sell(carpet, 95_000).refuses(403, "FORBIDDEN");
        sell(carpet, 97_000).refuses(403, "FORBIDDEN");
        JsonNode refusals = refusals();
        assertThat(refusals).hasSize(3);
        assertThat(refusals.at("/0/is_important").asBoolean()).isTrue();
        assertThat(refusals.at("/2/is_important").asBoolean()).isFalse();
        assertThat(refusals.at("/0/changes/total/now").asInt()).isEqualTo(97_000);
        assertThat(refusals.at("/0/user_name").asString()).startsWith("Member");
        assertThat(shop.onHand(branch, carpet)).isEqualByComparingTo("50");
    }

    @Test
    void endsAfterAFewUntilADayHasPassed() {
        for (int i = 0; i < RefusedPrices.MOST_A_DAY; i++) {
            sell(carpet, 60_000 + i).refuses(403, "FORBIDDEN");
        }
        sell(carpet, 120_000).refuses(403, "FORBIDDEN");
        sell(rug, 120_000).refuses(403, "FORBIDDEN");
        sell(rug, 150_000).expect(201);
        assertThat(refusals()).hasSize(RefusedPrices.MOST_A_DAY);
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update core.audit_logs set happened_at = happened_at - interval '25 hours'"
                    + " where organization_id = ? returning id");
        }
        sell(rug, 120_000).expect(201);
    }

    private Answer sellLater(int amount, Duration waited) {
        return SaleDraft.shortForm(carpet, "quantity", 1, "amount", amount, "payment_type", "cash")
                .with("sold_at", Instant.now().minus(waited).toString())
                .by(seller);
    }

    private JsonNode changesOf(Answer sale) {
        return shop.admin()
                .get("/api/audit-logs?entity_type=sale&entity_id=" + sale.id())
                .expect(200)
                .at("/data/0/changes");
    }

    @Test
    void countsWhatWaitedOnADeviceAndWentBeyondTheLimits() {
        Duration minute = Duration.ofMinutes(1);
        for (int i = 0; i < 3; i++) {
            Answer sale = sellLater(60_000 + i, minute).expect(201);
            assertThat(changesOf(sale).propertyNames()).contains("beyond_limit", "needs_review");
        }
        sell(carpet, 60_000).refuses(403, "FORBIDDEN");
        sellLater(60_000, minute).expect(201);
        sellLater(60_000, minute).refuses(403, "FORBIDDEN");
        sellLater(120_000, minute).refuses(403, "FORBIDDEN");
        sell(carpet, 120_000).refuses(403, "FORBIDDEN");
        assertThat(changesOf(sellLater(150_000, minute).expect(201)).has("needs_review"))
                .isFalse();
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update core.audit_logs set happened_at = happened_at - interval '25 hours'"
                    + " where organization_id = ? returning id");
        }
        sell(carpet, 120_000).expect(201);
    }

    @Test
    void recordsNothingBeyondTheLimitsOfMoreThanADayAgo() {
        sellLater(60_000, Duration.ofHours(25)).refuses(403, "FORBIDDEN");
        sellLater(1, Duration.ofDays(5)).refuses(403, "FORBIDDEN");
        assertThat(refusals()).hasSize(1);
        Answer sale = sellLater(150_000, Duration.ofDays(5)).expect(201);
        assertThat(changesOf(sale).propertyNames()).contains("needs_review").doesNotContain("beyond_limit");
    }

    @Test
    void countsNoSaleAtAListPriceOfTheDayBefore() {
        UUID role = shop.role("seller");
        Client usual = shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of(branch))), branch);
        shop.admin()
                .put(
                        "/api/products/bulk-price-update",
                        Map.of("product_ids", List.of(rug), "rule", Map.of("kind", "percent", "value", 50)))
                .expect(200);
        for (int i = 0; i < RefusedPrices.MOST_A_DAY + 2; i++) {
            Answer sale = SaleDraft.shortForm(rug, "quantity", 1, "amount", 150_000, "payment_type", "cash")
                    .with("sold_at", Instant.now().toString())
                    .by(usual)
                    .expect(201);
            assertThat(changesOf(sale).propertyNames()).contains("beyond_limit", "former_price", "needs_review");
        }
    }

    @Test
    void countsSalesThatWaitedAndComeAtOnce() {
        List<Answer> answers = Parallel.run(20, _ -> sellLater(70_000, Duration.ofMinutes(1)));
        assertThat(answers.stream().filter(answer -> answer.status() == 201)).hasSize(RefusedPrices.MOST_A_DAY);
    }

    /** Whatever else is wrong is told first: nobody can try a price with a sale that fails anyway. */
    @Test
    void judgesThePriceLast() {
        SaleDraft.in(branch)
                .line(carpet, 1, "amount", 60_000)
                .cash(1)
                .by(seller)
                .refuses(422, "VALIDATION_ERROR");
        SaleDraft.in(branch)
                .line(carpet, 1, "amount", 60_000)
                .line(rug, 51, "amount", 150_000 * 51)
                .cash(60_000 + 150_000 * 51)
                .by(seller)
                .refuses(409, "INSUFFICIENT_STOCK");
        assertThat(refusals()).isEmpty();
    }

    @Test
    void countsThoseThatComeAtOnce() {
        List<Answer> answers = Parallel.run(20, _ -> sell(carpet, 70_000));
        assertThat(answers).allSatisfy(answer -> answer.refuses(403, "FORBIDDEN"));
        assertThat(refusals()).hasSize(RefusedPrices.MOST_A_DAY);
    }

    @Test
    void concernsOnlyThoseWhoMayNotGoBelowCost() {
        for (int i = 0; i <= RefusedPrices.MOST_A_DAY; i++) {
            SaleDraft.in(branch)
                    .line(carpet, 1, "amount", 60_000)
                    .cash(60_000)
                    .by(shop.admin())
                    .expect(201);
        }
        assertThat(refusals()).isEmpty();
    }
}
