package io.smartbiz.returns;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Parallel;
import io.smartbiz.testing.Returns;
import io.smartbiz.testing.SaleDraft;
import io.smartbiz.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Goods that come back in a size that was removed from their product meanwhile: they can always be found and sold again. */
class ReturnedSizeTest {

    private static final int ROUNDS = 8;

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final Client manager = shop.member("branch_admin", branch);

    @AfterEach
    void nothingContradicts() {
        assertThat(shop.contradictions()).isEmpty();
    }

    private UUID sized() {
        return shop.product().sizes("2x3", "3x4").create();
    }

    /** Takes one piece of a size in and sells it. */
    private Answer sold(UUID product, String size) {
        var line = Fields.of("product_id", product, "quantity", 1, "unit_cost", 100_000);
        if (size != null) {
            line.put("size", size);
        }
        admin.post("/api/stock/receipts", Map.of("branch_id", branch, "lines", List.of(line)))
                .expect(201);
        var draft = SaleDraft.in(branch);
        return (size == null ? draft.line(product, 1) : draft.line(product, 1, "size", size))
                .cash(150_000)
                .by(admin)
                .expect(201);
    }

    private Answer offer(UUID product, String... sizes) {
        Answer before = read(product);
        return admin.put(
                "/api/products/" + product,
                Fields.of(
                        "name",
                        before.text("/data/name"),
                        "category_id",
                        shop.category(),
                        "type",
                        "unit",
                        "sell_price",
                        150_000,
                        "available_sizes",
                        List.of(sizes)));
    }

    private Answer read(UUID product) {
        return admin.get("/api/products/" + product).expect(200);
    }

    private String sizes(UUID product) {
        return read(product).at("/data/available_sizes").toString();
    }

    private Answer back(Answer sale, String condition) {
        return manager.post(
                "/api/returns", Returns.approved(sale.id(), Map.of("line", 0, "quantity", 1, "condition", condition)));
    }

    @Test
    void offersARemovedSizeAgain() {
        UUID product = sized();
        Answer sale = sold(product, "2x3");
        String variant = sale.text("/data/lines/0/variant_id");
        offer(product, "3x4").expect(200);
        int version = read(product).number("/data/version").intValue();
        back(sale, "restock").expect(201);
        Answer after = read(product);
        assertThat(sizes(product)).isEqualTo("[\"3×4\",\"2×3\"]");
        assertThat(after.text("/data/variants/1/id")).isEqualTo(variant);
        assertThat(after.number("/data/quantity")).isEqualByComparingTo("1");
        assertThat(after.number("/data/version")).isEqualByComparingTo(String.valueOf(version + 1));
        Answer log = admin.get("/api/audit-logs?entity_type=product&size=10").expect(200);
        assertThat(log.text("/data/0/action")).isEqualTo("update");
        assertThat(log.at("/data/0/is_important").asBoolean()).isTrue();
        assertThat(log.at("/data/0/changes/sizes/now").toString()).isEqualTo("[\"3×4\",\"2×3\"]");
        assertThat(admin.get("/api/products?q=2x3").expect(200).data()).hasSize(1);
        SaleDraft.in(branch)
                .line(product, 1, "size", "2x3")
                .cash(150_000)
                .by(admin)
                .expect(201);
        offer(product, "3x4").expect(200);
    }

    @Test
    void leavesASizeRemovedWhoseGoodsAreWrittenOff() {
        UUID product = sized();
        Answer sale = sold(product, "2x3");
        offer(product, "3x4").expect(200);
        back(sale, "write_off").expect(201);
        assertThat(sizes(product)).isEqualTo("[\"3×4\"]");
    }

    @Test
    void comesBackToASizeThatWasAddedAgain() {
        UUID product = sized();
        Answer sale = sold(product, "2x3");
        String variant = sale.text("/data/lines/0/variant_id");
        admin.put(
                        "/api/products/" + product,
                        Map.of("variants", List.of(Map.of("size", "2x3", "sell_price", 170_000, "barcode", "4780001"))))
                .expect(200);
        offer(product, "3x4").expect(200);
        offer(product, "2x3", "3x4").expect(200);
        Answer again = read(product);
        assertThat(again.text("/data/variants/0/id")).isEqualTo(variant);
        assertThat(again.at("/data/variants/0/sell_price").isNull()).isTrue();
        assertThat(again.at("/data/variants/0/barcode").isNull()).isTrue();
        back(sale, "restock").expect(201);
        assertThat(sizes(product)).isEqualTo("[\"2×3\",\"3×4\"]");
        assertThat(read(product).number("/data/quantity")).isEqualByComparingTo("1");
    }

    @Test
    void losesABarcodeThatAnotherProductHasByNow() {
        UUID product = sized();
        Answer sale = sold(product, "2x3");
        admin.put("/api/products/" + product, Map.of("variants", List.of(Map.of("size", "2x3", "barcode", "4780002"))))
                .expect(200);
        offer(product, "3x4").expect(200);
        UUID other = shop.product().with("barcode", "4780002").create();
        back(sale, "restock").expect(201);
        assertThat(read(product).at("/data/variants/1/barcode").isNull()).isTrue();
        assertThat(read(other).text("/data/barcode")).isEqualTo("4780002");
    }

    @Test
    void isThereWhenADeletedProductIsRestored() {
        UUID product = sized();
        Answer removed = sold(product, "2x3");
        Answer kept = sold(product, "3x4");
        offer(product, "3x4").expect(200);
        admin.delete("/api/products/" + product).expect(204);
        back(removed, "restock").expect(201);
        back(kept, "restock").expect(201);
        admin.post("/api/products/" + product + "/restore").expect(200);
        assertThat(sizes(product)).isEqualTo("[\"3×4\",\"2×3\"]");
        assertThat(read(product).number("/data/quantity")).isEqualByComparingTo("2");
    }

    /** A product has either sizes or none. */
    @Test
    void isOnlyWrittenOffWhereTheProductHasNoPlaceForIt() {
        UUID product = shop.product().create();
        Answer sale = sold(product, null);
        offer(product, "2x3").expect(200);
        Answer refused = back(sale, "restock").refuses(422, "VALIDATION_ERROR");
        assertThat(refused.text("/error/details/fields/lines")).contains("Product");
        assertThat(admin.get("/api/returns").expect(200).data()).isEmpty();
        back(sale, "write_off").expect(201);
        assertThat(sizes(product)).isEqualTo("[\"2×3\"]");
    }

    /** Either the size stays because its goods are in stock, or it is offered again. */
    @Test
    void isFoundEvenIfTheSizeIsRemovedAtTheSameMoment() {
        for (int round = 0; round < ROUNDS; round++) {
            UUID product = sized();
            List<Answer> sales = List.of(sold(product, "2x3"), sold(product, "2x3"));
            List<Answer> all = Parallel.run(
                    3, number -> number == 0 ? offer(product, "3x4") : back(sales.get(number - 1), "restock"));
            assertThat(all.getFirst().status()).isIn(200, 409);
            all.subList(1, 3).forEach(answer -> answer.expect(201));
            assertThat(sizes(product)).contains("2×3");
            assertThat(read(product).number("/data/quantity")).isEqualByComparingTo("2");
        }
    }
}
