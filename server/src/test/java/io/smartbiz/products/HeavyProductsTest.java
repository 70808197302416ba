package io.smartbiz.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Products with as much as a product may hold. */
class HeavyProductsTest {

    /** More sizes together than a page reads. */
    private static final int PRODUCTS = 70;

    private static final int SIZES = 100;

    /** A control character takes six bytes as JSON. */
    private static final String LONG = "\u0001".repeat(2_000);

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    @Test
    void aPageOfThemIsCutAndAllAreFoundByItsCursor() {
        List<UUID> branches = Stream.generate(shop::branch).limit(3).toList();
        List<UUID> made = IntStream.range(0, PRODUCTS).mapToObj(_ -> create()).toList();
        for (UUID branch : branches) {
            receiveEachSize(branch, made.getFirst());
        }
        admin.get("/api/products?size=200").refuses(422, "VALIDATION_ERROR");

        var found = new ArrayList<UUID>();
        String cursor =
                admin.get("/api/products?size=1&sort=created_at").expect(200).text("/page/next_cursor");
        found.add(made.getFirst());
        int pages = 0;
        while (!cursor.isEmpty()) {
            Answer page = admin.get("/api/products?size=200&sort=created_at&cursor=" + cursor)
                    .expect(200);
            page.data().forEach(one -> found.add(UUID.fromString(one.get("id").asString())));
            cursor = page.at("/page/next_cursor").asString("");
            pages++;
        }
        assertThat(found).containsExactlyElementsOf(made);
        assertThat(pages).isGreaterThan(1);

        Answer stocked = admin.get("/api/products/" + made.getFirst()).expect(200);
        assertThat(stocked.number("/data/quantity")).isEqualByComparingTo("300");
        assertThat(stocked.at("/data/variants"))
                .hasSize(SIZES)
                .allMatch(one -> one.get("quantity").asInt() == branches.size());
        assertThat(stocked.at("/data/stock"))
                .hasSize(branches.size())
                .allMatch(one -> one.get("quantity").asInt() == SIZES);
    }

    @Test
    void theAttributesOfOneAreBoundedTogether() {
        var attributes = new HashMap<String, String>();
        IntStream.range(0, 50).forEach(i -> attributes.put("name " + i, LONG.substring(0, 500)));
        var product = Map.of(
                "name",
                "Heavy",
                "category_id",
                shop.category(),
                "type",
                "unit",
                "buy_price",
                1,
                "attributes",
                attributes);
        Answer refused = admin.post("/api/products", product).refuses(422, "VALIDATION_ERROR");
        assertThat(refused.at("/error/details/fields").propertyNames()).containsExactly("attributes");
    }

    private UUID create() {
        String[] sizes = IntStream.range(0, SIZES)
                .mapToObj(i -> "2x" + (i / 10 + 1) + "." + i % 10)
                .toArray(String[]::new);
        String half = LONG.substring(0, 500);
        return shop.product()
                .sizes(sizes)
                .with("notes", LONG)
                .with("attributes", Map.of("pile", half, "care", half, "use", half))
                .create();
    }

    private void receiveEachSize(UUID branch, UUID product) {
        var lines = new ArrayList<Map<String, Object>>();
        admin.get("/api/products/" + product)
                .expect(200)
                .at("/data/variants")
                .forEach(one -> lines.add(Map.of(
                        "product_id", product, "variant_id", one.get("id").asString(), "quantity", 1, "unit_cost", 1)));
        admin.post("/api/stock/receipts", Map.of("branch_id", branch, "lines", lines))
                .expect(201);
    }
}
