package io.smartbiz.catalog.prices;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Many prices changed at once. Each test has a category of its own. */
class PriceChangeTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID category = category();
    private final UUID collection = admin.post(
                    "/api/collections", Map.of("name", "Sultan", "price_per_square_meter", 100_000))
            .expect(201)
            .id();

    private UUID category() {
        return admin.post("/api/categories", Map.of("name", "Changed " + UUID.randomUUID()))
                .expect(201)
                .id();
    }

    private Shop.Product product() {
        return shop.product().with("category_id", category);
    }

    /** @param rest more members of the JSON object, each with a comma before it */
    private Answer change(String kind, String value, String rest) {
        return admin.put("/api/products/bulk-price-update", """
                {"category_id": "%s", "rule": {"kind": "%s", "value": %s} %s}""".formatted(category, kind, value, rest));
    }

    private String price(UUID product) {
        return read(product).path("sell_price").asString();
    }

    private JsonNode read(UUID product) {
        return admin.get("/api/products/" + product).expect(200).data();
    }

    @ParameterizedTest
    @CsvSource({
        "percent, 10, , 333333, 366666.3",
        "percent, 10, 1000, 333333, 367000",
        "percent, -10, 1000, 333333, 300000",
        "percent, 0.5, , 99.99, 100.49",
        "percent, -150, 1000, 333333, 0",
        "amount, 500, 1000, 150000, 151000",
        "amount, 499.99, 1000, 150000, 150000",
        "amount, -250000, , 150000, 0",
        "AMOUNT, 0.01, , 150000, 150000.01"
    })
    void changesAPriceByPercentOrAmountAndRoundsHalfUp(
            String kind, String value, String roundTo, String old, String changed) {
        UUID id = product().with("sell_price", new java.math.BigDecimal(old)).create();
        Answer done = change(kind, value, roundTo == null ? "" : ", \"round_to\": " + roundTo)
                .expect(200);
        boolean same = new java.math.BigDecimal(old).compareTo(new java.math.BigDecimal(changed)) == 0;
        assertThat(done.at("/data/items")).hasSize(same ? 0 : 1);
        assertThat(read(id).get("sell_price").decimalValue()).isEqualByComparingTo(changed);
    }

    @Test
    void showsBeforehandWhatItWouldChangeAndKeepsNothing() {
        UUID id = product().with("sell_price", 200_000).create();
        Answer preview = change("percent", "5", ", \"preview\": true").expect(200);
        assertThat(preview.data().path("id").isNull() || preview.at("/data/id").isMissingNode())
                .isTrue();
        assertThat(preview.number("/data/product_count")).isEqualByComparingTo("1");
        assertThat(preview.number("/data/items/0/old_price")).isEqualByComparingTo("200000");
        assertThat(preview.number("/data/items/0/new_price")).isEqualByComparingTo("210000");
        assertThat(price(id)).isEqualTo("200000");
        assertThat(read(id).get("version").asInt()).isEqualTo(1);
    }

    @Test
    void changesWhatSizesHaveOfTheirOwnAndWhatIsSoldByTheMetre() {
        UUID sized = product().sizes("2x3", "3x4").create();
        admin.put(
                        "/api/products/" + sized,
                        Map.of(
                                "name",
                                "Sized",
                                "category_id",
                                category,
                                "type",
                                "unit",
                                "sell_price",
                                150_000,
                                "available_sizes",
                                List.of("2x3", "3x4"),
                                "variants",
                                List.of(Map.of("size", "3x4", "sell_price", 300_000))))
                .expect(200);
        UUID runner = product().byMeter().create();
        UUID byArea = product()
                .with("sell_price", null)
                .with("collection_id", collection)
                .sizes("2x3")
                .create();
        UUID elsewhere = shop.product().create();
        Answer done = change("percent", "10", "").expect(200);
        assertThat(done.number("/data/product_count")).isEqualByComparingTo("2");
        assertThat(read(sized).at("/variants/0/list_price").asString()).isEqualTo("165000");
        assertThat(read(sized).at("/variants/1/list_price").asString()).isEqualTo("330000");
        assertThat(read(runner).path("sell_price_per_meter").asString()).isEqualTo("165000");
        assertThat(read(byArea).at("/variants/0/list_price").asString())
                .as("follows its collection")
                .isEqualTo("600000");
        assertThat(price(elsewhere)).isEqualTo("150000");
    }

    @Test
    void pricesSizesByAreaAndGivesThemBackToTheProductWhenUndone() {
        UUID sized = product().sizes("2x3", "1.5x2.3").create();
        UUID byArea = product()
                .with("sell_price", null)
                .with("collection_id", collection)
                .sizes("2x3")
                .create();
        UUID whole = product().create();
        Answer done =
                change("per_square_meter", "120000.55", ", \"round_to\": 1000").expect(200);
        assertThat(read(sized).at("/variants/0/sell_price").asString()).isEqualTo("720000");
        assertThat(read(sized).at("/variants/1/sell_price").asString()).isEqualTo("414000");
        assertThat(read(byArea).at("/variants/0/sell_price").asString()).isEqualTo("720000");
        assertThat(price(whole)).as("has no area").isEqualTo("150000");
        assertThat(done.at("/data/items")
                        .valueStream()
                        .map(item -> item.get("was_own").asBoolean()))
                .containsOnly(false)
                .hasSize(3);
        Answer undone = admin.post("/api/price-changes/" + done.id() + "/undo").expect(200);
        assertThat(undone.at("/data/undone_at").isString()).isTrue();
        assertThat(read(sized).at("/variants/0/sell_price").isNull()).isTrue();
        assertThat(read(sized).at("/variants/0/list_price").asString()).isEqualTo("150000");
        assertThat(read(byArea).at("/variants/0/list_price").asString()).isEqualTo("600000");
        admin.post("/api/price-changes/" + done.id() + "/undo").refuses(409, "INVALID_TRANSITION");
    }

    @Test
    void undoesAllOrNothing() {
        UUID first = product().with("sell_price", 100_000).create();
        UUID second = product().with("sell_price", 200_000).create();
        Answer done = change("amount", "1000", "").expect(200);
        admin.put(
                        "/api/products/" + second,
                        Map.of("name", "Second", "category_id", category, "type", "unit", "sell_price", 222_222))
                .expect(200);
        Answer refusal = admin.post("/api/price-changes/" + done.id() + "/undo").refuses(409, "STALE_VERSION");
        assertThat(refusal.at("/error/details/changed_since")).hasSize(1);
        assertThat(refusal.text("/error/details/changed_since/0/product_id")).isEqualTo(second.toString());
        assertThat(price(first)).isEqualTo("101000");
        assertThat(price(second)).isEqualTo("222222");
        assertThat(admin.get("/api/price-changes/" + done.id())
                        .expect(200)
                        .data()
                        .path("undone_at")
                        .isString())
                .isFalse();
    }

    @Test
    void choosesByCollectionOrByProducts() {
        UUID inside = product().with("collection_id", collection).create();
        UUID outside = product().create();
        admin.put("/api/products/bulk-price-update", """
                {"collection_id": "%s", "category_id": "%s", "rule": {"kind": "amount", "value": 1}}""".formatted(collection, category))
                .expect(200);
        assertThat(List.of(price(inside), price(outside))).containsExactly("150001", "150000");
        admin.put("/api/products/bulk-price-update", """
                {"product_ids": ["%s"], "rule": {"kind": "amount", "value": 1}}""".formatted(outside)).expect(200);
        assertThat(List.of(price(inside), price(outside))).containsExactly("150001", "150001");
        admin.put("/api/products/bulk-price-update", """
                {"product_ids": [], "rule": {"kind": "amount", "value": 1}}""").expect(200);
        assertThat(List.of(price(inside), price(outside)))
                .as("none named, none changed")
                .containsExactly("150001", "150001");
    }

    @Test
    void changesTheWholeCatalogueAndListsWhatWasDone() {
        var other = new Shop();
        UUID one = other.product().create();
        UUID two = other.product().byMeter().create();
        UUID hidden = other.product().create();
        other.admin().delete("/api/products/" + hidden).expect(204);
        Answer done = other.admin()
                .put(
                        "/api/products/bulk-price-update",
                        Map.of("all", true, "rule", Map.of("kind", "percent", "value", 20)))
                .expect(200);
        assertThat(done.number("/data/product_count")).isEqualByComparingTo("2");
        Answer list = other.admin().get("/api/price-changes").expect(200);
        assertThat(list.data()).hasSize(1);
        assertThat(list.text("/data/0/kind")).isEqualTo("percent");
        assertThat(other.admin().get("/api/products/" + one).text("/data/sell_price"))
                .isEqualTo("180000");
        assertThat(other.admin().get("/api/products/" + two).text("/data/sell_price_per_meter"))
                .isEqualTo("180000");
        admin.get("/api/price-changes/" + done.id()).refuses(404, "NOT_FOUND");
        admin.post("/api/price-changes/" + done.id() + "/undo").refuses(404, "NOT_FOUND");
    }

    @Test
    void choosesByWordsAndWithTheCategoriesUnderOne() {
        UUID below = admin.post("/api/categories", Map.of("name", "Below " + UUID.randomUUID(), "parent_id", category))
                .expect(201)
                .id();
        UUID blue = product().with("name", "Мовий гилам Кўк").create();
        UUID red = shop.product()
                .with("category_id", below)
                .with("name", "Qizil gilam")
                .create();
        change("amount", "1", "").expect(200);
        assertThat(List.of(price(blue), price(red))).containsExactly("150001", "150001");
        change("amount", "1", ", \"q\": \"gilam kok\"").expect(200);
        assertThat(List.of(price(blue), price(red))).containsExactly("150002", "150001");
        assertThat(change("amount", "1", ", \"q\": \"gilam yashil\"")
                        .expect(200)
                        .at("/data/items"))
                .isEmpty();
    }

    @Test
    void refusesWhatIsNoLongerAsThePreviewShowedIt() {
        UUID id = product().with("sell_price", 100_000).create();
        String seen = change("percent", "10", ", \"preview\": true").expect(200).text("/data/fingerprint");
        String confirmed = ", \"seen\": \"%s\"".formatted(seen);
        change("percent", "11", confirmed).refuses(409, "STALE_VERSION");
        Answer done = change("percent", "10", confirmed).expect(200);
        assertThat(done.text("/data/created_by_name"))
                .isEqualTo(admin.get("/api/auth/me").text("/data/full_name"));
        // Sent again, as after a broken line.
        change("percent", "10", confirmed).refuses(409, "STALE_VERSION");
        assertThat(price(id)).isEqualTo("110000");
    }

    @Test
    void listsChangesByPagesWithWhatWasChosen() {
        product().create();
        for (int i = 1; i <= 3; i++) {
            change("amount", String.valueOf(i), ", \"round_to\": 0.5").expect(200);
        }
        Answer first = admin.get("/api/price-changes?size=2").expect(200);
        assertThat(first.at("/data").valueStream().map(one -> one.get("value").asInt()))
                .containsExactly(3, 2);
        assertThat(first.text("/data/0/category_id")).isEqualTo(category.toString());
        assertThat(first.number("/data/0/round_to")).isEqualByComparingTo("0.5");
        Answer second = admin.get("/api/price-changes?size=2&cursor=" + first.text("/page/next_cursor"))
                .expect(200);
        assertThat(second.number("/data/0/value")).isEqualByComparingTo("1");
    }

    @Test
    void changesEverythingOnlyWhenThatIsSaid() {
        UUID id = product().create();
        for (String choice : List.of(
                "",
                "\"all\": false,",
                "\"q\": \" \",",
                "\"all\": true, \"q\": \"carpet\",",
                "\"all\": true, \"category_id\": \"%s\",".formatted(category))) {
            Answer refusal = admin.put("/api/products/bulk-price-update", """
                            {%s "rule": {"kind": "amount", "value": 1}}""".formatted(choice))
                    .refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.text("/error/details/fields/all")).as(choice).isNotBlank();
        }
        for (String nothing : List.of("%", "★", "!_%", "\u200f", "\u00a0")) {
            Answer done =
                    change("amount", "1", ", \"q\": \"%s\"".formatted(nothing)).expect(200);
            assertThat(done.at("/data/items")).as(nothing).isEmpty();
        }
        assertThat(price(id)).isEqualTo("150000");
    }

    @Test
    void refusesWhatIsNoRule() {
        for (String body : List.of(
                "{}",
                "{\"rule\": {}}",
                "{\"rule\": {\"kind\": \"double\", \"value\": 2}}",
                "{\"rule\": {\"kind\": \"percent\", \"value\": 1.234}}",
                "{\"rule\": {\"kind\": \"percent\", \"value\": 1}, \"round_to\": 0}",
                "{\"rule\": {\"kind\": \"percent\", \"value\": 1}, \"rounding\": 5}")) {
            admin.put("/api/products/bulk-price-update", body).refuses(422, "VALIDATION_ERROR");
        }
        Client seller = shop.member("seller", shop.branch());
        seller.put("/api/products/bulk-price-update", "{\"rule\": {\"kind\": \"percent\", \"value\": 1}}")
                .refuses(403, "FORBIDDEN");
        seller.get("/api/price-changes").refuses(403, "FORBIDDEN");
    }

    @Test
    void changesTwentyThousandPricesAtMost() throws Exception {
        UUID first = product().create();
        copy(first, 1, 19_999);
        Answer done = change("percent", "10", "").expect(200);
        assertThat(done.at("/data/product_count").asInt()).isEqualTo(20_000);
        assertThat(price(first)).isEqualTo("165000");
        showsTheFirstOfManyPrices(done);
        asManyCannotBeUndone(done.id());
        copy(first, 20_000, 20_000);
        Answer refusal = change("percent", "10", "").refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.text("/error/message")).contains("20000");
        assertThat(price(first)).isEqualTo("165000");
    }

    private void showsTheFirstOfManyPrices(Answer done) {
        for (Answer answer : List.of(
                done,
                admin.get("/api/price-changes/" + done.id()).expect(200),
                change("percent", "-60", ", \"preview\": true").expect(200))) {
            assertThat(answer.at("/data/items")).hasSize(1_000);
            assertThat(answer.at("/data/figures/price_count").asInt()).isEqualTo(20_000);
            assertThat(answer.body().toString().length()).isLessThan(2 << 20);
        }
        String path = "/api/price-changes/" + done.id() + "/items?size=200";
        Answer page = admin.get(path).expect(200);
        assertThat(page.data()).isEqualTo(firstOf(done, 0));
        page = admin.get(path + "&cursor=" + page.text("/page/next_cursor")).expect(200);
        assertThat(page.data()).isEqualTo(firstOf(done, 200));
        assertThat(admin.get(path + "&page=50").expect(200).data()).hasSize(200);
    }

    private static JsonNode firstOf(Answer change, int from) {
        var items = JsonNodeFactory.instance.arrayNode();
        change.at("/data/items").valueStream().skip(from).limit(200).forEach(items::add);
        return items;
    }

    private void asManyCannotBeUndone(UUID change) {
        try (var sql = new Sql(shop.organizationId())) {
            sql.rows(
                    "update shop.products set sell_price = sell_price + 1 where organization_id = ? and category_id = '"
                            + category + "' returning 1");
            Answer refusal =
                    admin.post("/api/price-changes/" + change + "/undo").refuses(409, "STALE_VERSION");
            assertThat(refusal.at("/error/details/changed_since")).hasSize(200);
            assertThat(refusal.at("/error/details/changed_since_count").asInt()).isEqualTo(20_000);
            sql.rows(
                    "update shop.products set sell_price = sell_price - 1 where organization_id = ? and category_id = '"
                            + category + "' returning 1");
        }
    }

    @Test
    void saysHowMuchThePricesChangeTogether() {
        product().with("sell_price", 100_000).create();
        product().with("sell_price", 300_000).create();
        product().with("sell_price", 0).create();
        Answer less = change("amount", "-150000", ", \"preview\": true").expect(200);
        assertThat(less.at("/data/figures/price_count").asInt()).isEqualTo(2);
        assertThat(less.at("/data/figures/zero_count").asInt()).isEqualTo(1);
        assertThat(less.at("/data/figures/large_count").asInt()).isEqualTo(1);
        assertThat(less.number("/data/figures/mean_share")).isEqualByComparingTo("-0.75");
        Answer more = change("amount", "150000", "").expect(200);
        assertThat(more.at("/data/figures/price_count").asInt()).isEqualTo(3);
        assertThat(more.number("/data/figures/mean_share")).isEqualByComparingTo("1");
        assertThat(admin.get("/api/price-changes?size=1")
                        .expect(200)
                        .data()
                        .get(0)
                        .path("figures")
                        .isObject())
                .isFalse();
        Answer nothing = change("amount", "0", "").expect(200);
        assertThat(nothing.at("/data/figures/price_count").asInt()).isZero();
        assertThat(nothing.at("/data/figures/mean_share").isNumber()).isFalse();
    }

    /** Copies a product and its variant, with numbers from {@code first} to {@code last} behind the name. */
    private void copy(UUID product, int first, int last) throws SQLException {
        for (String sql : List.of("""
                insert into shop.products
                select copy.* from shop.products p
                cross join generate_series(?, ?) n
                cross join lateral jsonb_populate_record(p, jsonb_build_object(
                    'id', md5(n || p.id::text), 'name', p.name || ' ' || n)) copy
                where p.organization_id = ? and p.id = ?""", """
                insert into shop.variants
                select copy.* from shop.variants v
                cross join generate_series(?, ?) n
                cross join lateral jsonb_populate_record(v, jsonb_build_object(
                    'id', md5(n || v.id::text), 'product_id', md5(n || v.product_id::text))) copy
                where v.organization_id = ? and v.product_id = ?""")) {
            try (var owner = TestInstallation.get().connectAsOwner();
                    var copy = owner.prepareStatement(sql)) {
                copy.setInt(1, first);
                copy.setInt(2, last);
                copy.setObject(3, shop.organizationId());
                copy.setObject(4, product);
                copy.executeUpdate();
            }
        }
    }
}
