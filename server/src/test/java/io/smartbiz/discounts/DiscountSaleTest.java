package io.smartbiz.discounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.sales.sums.SalesSumming;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Sales with promotions. */
class DiscountSaleTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final Client seller = shop.member("seller", branch);

    @AfterEach
    void everySaleIsWhole() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID promotion(String type, Object value, Object... more) {
        return admin.post("/api/discounts", promoted(type, value, more))
                .expect(201)
                .id();
    }

    private static Map<String, Object> promoted(String type, Object value, Object... more) {
        Map<String, Object> body =
                Fields.of("name", "Aksiya", "discount_type", type, "discount_value", value, "applicable_to", "all");
        body.putAll(Fields.of(more));
        return body;
    }

    private UUID carpet(int price) {
        return shop.product().with("sell_price", price).stocked(branch, 100).create();
    }

    private static void figures(Answer sale, String... namesAndValues) {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            assertThat(sale.number("/data/" + namesAndValues[i]))
                    .as(namesAndValues[i])
                    .isEqualByComparingTo(namesAndValues[i + 1]);
        }
    }

    @Test
    void sellsByAPromotionForEverything() {
        UUID promotion = promotion("percentage", 20, "name", "Qishki aksiya");
        Answer sale =
                seller.post("/api/sales", Shop.sale(branch, carpet(150_000), 2)).expect(201);
        figures(sale, "list_amount", "300000", "discount", "60000", "amount", "240000", "profit", "0");
        assertThat(sale.text("/data/lines/0/discount_id")).isEqualTo(promotion.toString());
        assertThat(sale.text("/data/lines/0/discount_name")).isEqualTo("Qishki aksiya");
        assertThat(sale.number("/data/lines/0/discount_version")).isEqualByComparingTo("1");
        assertThat(seller.get("/api/sales/" + sale.id()).expect(200).data()).isEqualTo(sale.data());
        figures(admin.get("/api/discounts/" + promotion), "usage_count", "1", "given_amount", "60000");
    }

    @Test
    void givesEachLineTheBestOfItsOwn() {
        UUID below = admin.post("/api/categories", Map.of("name", "Below", "parent_id", shop.category()))
                .expect(201)
                .id();
        UUID collection = admin.post("/api/collections", Map.of("name", "Lara"))
                .expect(201)
                .id();
        UUID inCategory =
                shop.product().with("category_id", below).stocked(branch, 9).create();
        UUID inCollection = shop.product()
                .with("collection_id", collection)
                .stocked(branch, 9)
                .create();
        UUID special = carpet(150_000);
        promotion("percentage", 10, "applicable_to", "CATEGORY", "target_id", shop.category());
        promotion("FIXED_AMOUNT", 30_000, "applicable_to", "collection", "target_id", collection);
        promotion("percentage", 50, "applicable_to", "product", "target_id", special);
        Answer sale = SaleDraft.in(branch)
                .line(inCategory, 1)
                .line(inCollection, 2)
                .line(special, 1)
                .cash(135_000 + 240_000 + 75_000)
                .by(seller)
                .expect(201);
        figures(sale, "lines/0/discount", "15000", "lines/1/discount", "60000", "lines/2/discount", "75000");
    }

    @Test
    void sellsMetresByAPromotionToTheCent() {
        UUID runner = shop.product()
                .roll(branch, "20")
                .with("sell_price_per_meter", new BigDecimal("33333.33"))
                .create();
        promotion("percentage", 15);
        Answer sale = SaleDraft.in(branch)
                .line(runner, 6.5)
                .cash("184166.65")
                .by(seller)
                .expect(201);
        figures(sale, "list_amount", "216666.65", "discount", "32500", "amount", "184166.65");
        promotion("fixed_amount", 10_000);
        figures(
                SaleDraft.in(branch)
                        .line(runner, 2.5)
                        .cash("58333.33")
                        .by(seller)
                        .expect(201),
                "list_amount",
                "83333.33",
                "discount",
                "25000");
    }

    @Test
    void sharesAPromotionOverTheLinesToTheCent() {
        UUID product = shop.product()
                .with("sell_price", new BigDecimal("33.33"))
                .with("buy_price", 10)
                .stocked(branch, 9)
                .create();
        UUID other = shop.product()
                .with("sell_price", new BigDecimal("33.34"))
                .with("buy_price", 10)
                .stocked(branch, 9)
                .create();
        promotion("percentage", 10);
        Answer sale = SaleDraft.in(branch)
                .line(product, 1)
                .line(product, 1)
                .line(other, 1)
                .cash(90)
                .by(seller)
                .expect(201);
        figures(sale, "list_amount", "100", "discount", "10", "amount", "90");
    }

    @Test
    void countsOnlyWhatIsBelowThePromotionAgainstTheSellersLimit() {
        UUID product = carpet(200_000);
        promotion("percentage", 20);
        // No lower than the promotion: anybody may.
        Answer same = SaleDraft.in(branch)
                .line(product, 1, "amount", 160_000)
                .cash(160_000)
                .by(seller)
                .expect(201);
        assertThat(same.data().at("/lines/0/discount_id").isNull()).isFalse();
        // Lower, which is the seller's own discount of 21 % from the list.
        SaleDraft.in(branch)
                .line(product, 1, "amount", 158_000)
                .cash(158_000)
                .by(seller)
                .refuses(403, "FORBIDDEN");
        Answer own = SaleDraft.in(branch)
                .line(product, 1, "amount", 158_000)
                .cash(158_000)
                .by(admin)
                .expect(201);
        assertThat(own.data().at("/lines/0/discount_id").isNull()).isTrue();
        // Whoever takes the list price takes the list price.
        Answer listed = SaleDraft.in(branch)
                .line(product, 1, "unit_price", 200_000)
                .cash(200_000)
                .by(seller)
                .expect(201);
        figures(listed, "discount", "0", "amount", "200000");
    }

    @Test
    void sellsBelowCostByAPromotion() {
        promotion("percentage", 50);
        Answer sale =
                seller.post("/api/sales", Shop.sale(branch, carpet(150_000), 1)).expect(201);
        figures(sale, "amount", "75000");
        Answer audit = admin.get("/api/audit-logs?entity_type=sale&entity_id=" + sale.id())
                .expect(200);
        assertThat(audit.at("/data/0/changes").has("below_cost")).isTrue();
        assertThat(audit.at("/data/0/is_important").asBoolean()).isTrue();
    }

    @Test
    void judgesAnOfflineSaleByItsOwnTime() {
        UUID product = carpet(200_000);
        UUID promotion = promotion("percentage", 20);
        Instant sold = Instant.now();
        admin.put("/api/discounts/" + promotion, Map.of("discount_value", 10)).expect(200);
        Answer sale = SaleDraft.in(branch)
                .with("sold_at", sold.toString())
                .line(product, 1, "unit_price", 160_000)
                .cash(160_000)
                .by(seller)
                .expect(201);
        assertThat(sale.number("/data/lines/0/discount_version")).isEqualByComparingTo("1");
        admin.delete("/api/discounts/" + promotion).expect(204);
        // The device has not heard of the change: it names what it knows.
        Answer late = admin.post(
                        "/api/sales",
                        Map.of(
                                "branch_id", branch,
                                "sold_at", Instant.now().toString(),
                                "lines",
                                        List.of(Map.of(
                                                "product_id", product,
                                                "quantity", 1,
                                                "unit_price", 160_000,
                                                "discount_id", promotion,
                                                "discount_version", 1)),
                                "payments", List.of(Map.of("type", "cash", "amount", 160_000))))
                .expect(201);
        assertThat(late.text("/data/lines/0/discount_id")).isEqualTo(promotion.toString());
        Answer audit = admin.get("/api/audit-logs?entity_type=sale&entity_id=" + late.id())
                .expect(200);
        assertThat(audit.at("/data/0/changes").has("former_price")).isTrue();
    }

    @Test
    void countsItsUseInDaysThatAreSummed() {
        UUID product = carpet(150_000);
        UUID promotion = promotion("percentage", 20, "start_date", "2020-01-01");
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows("update shop.discounts set created_at = created_at - interval '9 days'"
                    + " where organization_id = ? returning id");
            sql.rows("update shop.discount_terms set valid_from = valid_from - interval '9 days'"
                    + " where organization_id = ? returning discount_id");
        }
        Map<String, Object> dated =
                Fields.of("date", LocalDate.now(ZoneOffset.UTC).minusDays(3).toString());
        dated.putAll(Shop.sale(branch, product, 2));
        figures(admin.post("/api/sales", dated).expect(201), "discount", "60000");
        seller.post("/api/sales", Shop.sale(branch, product, 1)).expect(201);
        shop.inside(() -> {
            TestInstallation.get().bean(SalesSumming.class).run(shop.organizationId());
            return promotion;
        });
        figures(admin.get("/api/discounts/" + promotion), "usage_count", "2", "given_amount", "90000");
        assertThat(shop.member("accountant", branch)
                        .get("/api/discounts/" + promotion)
                        .expect(200)
                        .number("/data/usage_count"))
                .isEqualByComparingTo("2");
    }

    @Test
    void refusesAPromotionThatDoesNotRun() {
        UUID product = carpet(200_000);
        UUID coming = promotion(
                "percentage",
                20,
                "start_date",
                Instant.now().plus(1, ChronoUnit.DAYS).toString());
        SaleDraft.in(branch).line(product, 1).cash(160_000).by(seller).refuses(422, "VALIDATION_ERROR");
        seller.post(
                        "/api/sales",
                        Map.of(
                                "branch_id", branch,
                                "lines", List.of(Map.of("product_id", product, "quantity", 1, "discount_id", coming)),
                                "payments", List.of(Map.of("type", "cash", "amount", 160_000))))
                .refuses(422, "VALIDATION_ERROR");
        figures(seller.post("/api/sales", Shop.sale(branch, product, 1)).expect(201), "discount", "0");
    }
}
