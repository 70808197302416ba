package io.smartbiz.products;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Shop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Products: their shape, sizes, prices and codes, who sees what, and how they are found. */
class ProductTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();

    private Map<String, Object> body(String name, Map<String, Object> more) {
        var body = new HashMap<String, Object>(Map.of("name", name, "category_id", shop.category(), "type", "unit"));
        body.putAll(more);
        return body;
    }

    private Answer read(UUID product) {
        return admin.get("/api/products/" + product).expect(200);
    }

    private static JsonNode errors(Answer refusal) {
        return refusal.refuses(422, "VALIDATION_ERROR").at("/error/details/fields");
    }

    private List<String> found(Client client, String query) {
        return client.get("/api/products" + query)
                .expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("name").asString())
                .toList();
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Test
    void readsAProductAsItWasWritten() {
        Answer made =
                admin.post("/api/products", """
                {"name": " Lara 2×3 ", "category_id": "%s", "type": "UNIT", "buy_price": 200000.50,
                 "sell_price": 350000, "max_quantity": 7, "available_sizes": ["2x3", "2 × 3", "1,5x2.30"],
                 "barcode": "4780000000017", "sku": "L-23", "low_stock_threshold": 2, "notes": "Turkish",
                 "attributes": {"pile": "12 mm"}}""".formatted(shop.category())).expect(201);
        assertThat(made.header("Location")).isEqualTo("/api/products/" + made.id());
        assertThat(made.text("/data/name")).isEqualTo("Lara 2×3");
        assertThat(made.text("/data/type")).isEqualTo("unit");
        assertThat(made.number("/data/buy_price")).isEqualByComparingTo("200000.50");
        assertThat(made.at("/data/available_sizes").toString()).isEqualTo("[\"2×3\",\"1.5×2.3\"]");
        assertThat(made.text("/data/attributes/pile")).isEqualTo("12 mm");
        assertThat(made.number("/data/quantity")).isEqualByComparingTo("0");
        assertThat(made.text("/data/stock_status")).isEqualTo("out_of_stock");
        assertThat(made.at("/data/variants")).hasSize(2);
        assertThat(made.number("/data/variants/1/length")).isEqualByComparingTo("2.3");
        assertThat(read(made.id()).data()).isEqualTo(made.data());
    }

    @Test
    void countsGoodsByTheMetreInLengths() {
        UUID runner = shop.product()
                .roll(chilonzor, "30")
                .with("low_stock_threshold", 5)
                .create();
        shop.receiveRolls(sergeli, runner, "4.5");
        Answer all = read(runner);
        assertThat(all.number("/data/remaining_length")).isEqualByComparingTo("34.5");
        assertThat(all.number("/data/total_length")).isEqualByComparingTo("34.5");
        assertThat(all.at("/data/quantity").isNull()).isTrue();
        assertThat(all.at("/data/stock")).hasSize(2);
        Answer here =
                admin.get("/api/products/" + runner + "?branch_id=" + sergeli).expect(200);
        assertThat(here.number("/data/remaining_length")).isEqualByComparingTo("4.5");
        assertThat(here.text("/data/stock_status")).isEqualTo("low_stock");
    }

    @Test
    void takesThePriceOfTheSizeThenOfTheProductThenOfTheCollectionByArea() {
        UUID collection = admin.post(
                        "/api/collections", Map.of("name", "Prestige", "price_per_square_meter", 100_000.55))
                .expect(201)
                .id();
        UUID id = shop.product()
                .with("collection_id", collection)
                .with("sell_price", null)
                .sizes("2x3", "1.5x2.3")
                .create();
        assertThat(read(id).number("/data/variants/0/list_price")).isEqualByComparingTo("600003.30");
        // 3.45 m² × 100 000.55 = 345 001.8975
        assertThat(read(id).number("/data/variants/1/list_price")).isEqualByComparingTo("345001.90");
        Map<String, Object> edit = body(
                "Priced",
                Map.of(
                        "collection_id",
                        collection,
                        "sell_price",
                        500_000,
                        "available_sizes",
                        List.of("2x3", "1.5x2.3"),
                        "variants",
                        List.of(Map.of("size", "2x3", "sell_price", 777_000, "buy_price", 1))));
        admin.put("/api/products/" + id, edit).expect(200);
        assertThat(read(id).number("/data/variants/0/list_price")).isEqualByComparingTo("777000");
        assertThat(read(id).number("/data/variants/0/sell_price")).isEqualByComparingTo("777000");
        assertThat(read(id).number("/data/variants/0/buy_price")).isEqualByComparingTo("1");
        assertThat(read(id).number("/data/variants/1/list_price")).isEqualByComparingTo("500000");
        assertThat(read(id).at("/data/variants/1").hasNonNull("buy_price")).isFalse();
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        JsonNode fields = errors(admin.post("/api/products", """
                {"name": "", "type": "meter", "buy_price": -1, "sell_price_per_meter": 1.234, "max_quantity": 0}"""));
        assertThat(fields.propertyNames())
                .containsExactlyInAnyOrder("name", "category", "buy_price", "sell_price_per_meter", "max_quantity");
        assertThat(wrong("type", "meter", "sell_price", 1, "available_sizes", List.of("2x3")))
                .containsExactlyInAnyOrder("sell_price", "available_sizes");
        assertThat(wrong("sell_price_per_meter", 1)).containsExactly("sell_price_per_meter");
        assertThat(wrong("available_sizes", List.of("2x3", "big"))).containsExactly("available_sizes[1]");
        assertThat(wrong("available_sizes", List.of("2x3"), "variants", List.of(Map.of("size", "3x3"))))
                .containsExactly("variants[0].size");
    }

    @Test
    void takesTheFirstStockOfANewProductOnly() {
        assertThat(wrong("total_length", 3)).containsExactlyInAnyOrder("total_length", "branch_id");
        assertThat(wrong("type", "meter", "quantity", 3)).containsExactlyInAnyOrder("quantity", "branch_id");
        var variants = List.of(Map.of("size", "2x3", "quantity", 1.5));
        assertThat(wrong(
                        "available_sizes", List.of("2x3"), "branch_id", chilonzor, "quantity", 3, "variants", variants))
                .containsExactlyInAnyOrder("quantity", "variants[0].quantity");
        String product = "/api/products/" + shop.product().create();
        Map<String, Object> stocked = body("U", Fields.of("quantity", 1, "branch_id", chilonzor, "total_length", 1));
        assertThat(errors(admin.put(product, stocked)).propertyNames())
                .containsExactlyInAnyOrder("quantity", "total_length");
        assertThat(errors(admin.put(product, body("U", Map.of("type", "meter"))))
                        .propertyNames())
                .containsExactly("type");
    }

    /** The fields that are wrong of a new product. */
    private Collection<String> wrong(Object... namesAndValues) {
        return errors(admin.post("/api/products", body("P", Fields.of(namesAndValues))))
                .propertyNames();
    }

    @Test
    void keepsASizeWithItsStockThroughEditsAndRemovesOnlyEmptyOnes() {
        UUID id = shop.product().sizes("2x3", "3x4").create();
        String first = read(id).text("/data/variants/0/id");
        admin.post("/api/stock/receipts", """
                {"branch_id": "%s", "lines": [{"product_id": "%s", "size": "2х3", "quantity": 2}]}""".formatted(chilonzor, id)).expect(201);
        admin.put("/api/products/" + id, body("P", Map.of("available_sizes", List.of("4x5", "2*3"))))
                .expect(200);
        assertThat(read(id).text("/data/variants/1/id")).isEqualTo(first);
        assertThat(read(id).at("/data/available_sizes").toString()).isEqualTo("[\"4×5\",\"2×3\"]");
        admin.put("/api/products/" + id, body("P", Map.of("available_sizes", List.of("4x5"))))
                .refuses(409, "IN_USE");
        assertThat(read(id).at("/data/available_sizes")).hasSize(2);
        assertThat(read(id).number("/data/quantity")).isEqualByComparingTo("2");
    }

    @Test
    void refusesAStaleEditWithTheCurrentState() {
        UUID id = shop.product().create();
        admin.put("/api/products/" + id, body("Newer", Map.of("version", 1))).expect(200);
        Answer stale = admin.put("/api/products/" + id, body("Stale", Map.of("version", 1)))
                .refuses(409, "STALE_VERSION");
        assertThat(stale.at("/error/details").toString()).contains("Newer");
        assertThat(read(id).text("/data/name")).isEqualTo("Newer");
    }

    @Test
    void keepsCostsFromThoseWhoMayNotSeeThem() {
        UUID role = admin.post(
                        "/api/roles",
                        Map.of(
                                "name",
                                "Cataloguer",
                                "permissions",
                                List.of("products.view", "products.update", "products.create")))
                .expect(201)
                .id();
        Client cataloguer = shop.memberWith(List.of(Map.of("role_id", role, "branch_ids", List.of())), chilonzor);
        UUID id = shop.product().with("buy_price", 123_456).sizes("2x3").create();
        Answer seen = cataloguer.get("/api/products/" + id).expect(200);
        assertThat(seen.data().findValues("buy_price")).allMatch(JsonNode::isNull);
        assertThat(seen.at("/data/quantity").isNull()).isTrue();
        assertThat(errors(cataloguer.put("/api/products/" + id, body("C", Map.of("buy_price", 1))))
                        .propertyNames())
                .containsExactly("buy_price");
        cataloguer
                .put("/api/products/" + id, body("Renamed", Map.of("available_sizes", List.of("2x3"))))
                .expect(200);
        assertThat(read(id).number("/data/buy_price")).isEqualByComparingTo("123456");
        cataloguer
                .put(
                        "/api/products/" + id,
                        body(
                                "Renamed",
                                Map.of(
                                        "available_sizes", List.of("2x3"),
                                        "variants", List.of(Map.of("size", "2x3", "buy_price", 1)))))
                .refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void hasEachCodeOnceAmongProductsAndSizes() {
        UUID first = admin.post(
                        "/api/products",
                        body(
                                "First",
                                Map.of(
                                        "barcode",
                                        "100",
                                        "sku",
                                        "S1",
                                        "available_sizes",
                                        List.of("2x3"),
                                        "variants",
                                        List.of(Map.of("size", "2x3", "barcode", "101")))))
                .expect(201)
                .id();
        for (String code : List.of("100", "101")) {
            assertThat(admin.post("/api/products", body("Second", Map.of("barcode", code)))
                            .refuses(409, "ALREADY_EXISTS")
                            .at("/error/details/fields")
                            .propertyNames())
                    .containsExactly("barcode");
            assertThat(found(admin, "?barcode=" + code)).containsExactly("First");
        }
        admin.post(
                        "/api/products",
                        body(
                                "Second",
                                Map.of(
                                        "available_sizes", List.of("2x3"),
                                        "variants", List.of(Map.of("size", "2x3", "barcode", "100")))))
                .refuses(409, "ALREADY_EXISTS");
        admin.post("/api/products", body("Second", Map.of("sku", "S1"))).refuses(409, "ALREADY_EXISTS");
        admin.delete("/api/products/" + first).expect(204);
        admin.post("/api/products", body("Second", Map.of("barcode", "100", "sku", "S1")))
                .expect(201);
        admin.post("/api/products/" + first + "/restore").refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void takesCodesThatDifferOnlyByWhatDoesNotShowForOne() {
        UUID first = admin.post(
                        "/api/products", body("Scanned", Map.of("barcode", "\u200e٤٧٨٠۱۱\u00a0", "sku", "S\u201177")))
                .expect(201)
                .id();
        Answer read = admin.get("/api/products/" + first).expect(200);
        assertThat(read.text("/data/barcode")).isEqualTo("478011");
        assertThat(read.text("/data/sku")).isEqualTo("S-77");
        admin.post("/api/products", body("Second", Map.of("barcode", "478011"))).refuses(409, "ALREADY_EXISTS");
        for (String scanned : List.of("478011", "%E2%80%8F478011%C2%A0", "%DB%B4%DB%B7%DB%B8%DB%B0%DB%B1%DB%B1")) {
            assertThat(found(admin, "?barcode=" + scanned)).as(scanned).containsExactly("Scanned");
            assertThat(admin.get("/api/search?type=product&q=" + scanned)
                            .expect(200)
                            .text("/data/0/id"))
                    .isEqualTo(first.toString());
        }
    }

    @Test
    void freesTheCodesOfTheSizesOfAHiddenProduct() {
        Map<String, Object> sized =
                Map.of("available_sizes", List.of("2x3"), "variants", List.of(Map.of("size", "2x3", "barcode", "201")));
        UUID first =
                admin.post("/api/products", body("First", sized)).expect(201).id();
        admin.delete("/api/products/" + first).expect(204);
        admin.post("/api/products", body("Second", sized)).expect(201);
        admin.post("/api/products/" + first + "/restore").refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void hidesOnlyWhatIsNotInStock() {
        UUID empty = shop.product().create();
        UUID stocked = shop.product().stocked(chilonzor, 1).create();
        admin.delete("/api/products/" + stocked).refuses(409, "IN_USE");
        admin.send("DELETE", "/api/products/bulk-delete", Map.of("product_ids", List.of(empty, stocked)))
                .refuses(409, "IN_USE");
        read(empty);
        admin.send("DELETE", "/api/products/bulk-delete", Map.of("product_ids", List.of(empty)))
                .expect(204);
        admin.get("/api/products/" + empty).refuses(404, "NOT_FOUND");
        assertThat(ids(admin.get("/api/products?deleted=true"))).contains(empty.toString());
        Client seller = shop.member("seller", chilonzor);
        seller.get("/api/products?deleted=true").refuses(403, "FORBIDDEN");
        seller.delete("/api/products/" + empty).refuses(403, "FORBIDDEN");
        admin.post("/api/products/" + empty + "/restore").expect(200);
        admin.post("/api/products/" + empty + "/restore").refuses(404, "NOT_FOUND");
    }

    @Test
    void letsWhoMakesProductsPutTheFirstStockIntoTheOwnBranchOnly() {
        Client seller = shop.memberWith(
                List.of(Map.of("role_id", shop.role("seller"), "branch_ids", List.of(chilonzor))),
                chilonzor,
                "products.create");
        seller.post("/api/products", body("Mine", Map.of("branch_id", chilonzor, "quantity", 2)))
                .expect(201);
        seller.post("/api/products", body("Theirs", Map.of("branch_id", sergeli, "quantity", 2)))
                .refuses(404, "NOT_FOUND");
        assertThat(found(admin, "?q=theirs")).isEmpty();
    }

    @Test
    void repeatsTheAnswerOfAProductMadeTwiceWithOneKey() {
        Client phone = admin.withKey("product-1");
        Map<String, Object> body = body("Once", Map.of("branch_id", chilonzor, "quantity", 2));
        Answer first = phone.post("/api/products", body).expect(201);
        Answer second = phone.post("/api/products", body).expect(201);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        phone.post("/api/products", body("Other", Map.of())).refuses(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(shop.onHand(chilonzor, first.id())).isEqualByComparingTo("2");
    }

    @Test
    void showsASellerTheOwnBranchAndHowMuchOthersHave() {
        UUID id = shop.product()
                .with("low_stock_threshold", 3)
                .stocked(chilonzor, 3)
                .create();
        shop.receive(sergeli, id, 5, 1);
        Client seller = shop.member("seller", chilonzor);
        Answer one = seller.get("/api/products/" + id).expect(200);
        assertThat(one.number("/data/quantity")).isEqualByComparingTo("3");
        assertThat(one.text("/data/stock_status")).isEqualTo("low_stock");
        assertThat(one.at("/data/stock")).hasSize(2);
        assertThat(one.data().findValues("buy_price")).allMatch(JsonNode::isNull);
        assertThat(seller.get("/api/products/" + id + "?branch_id=" + sergeli).number("/data/quantity"))
                .isEqualByComparingTo("5");
        assertThat(read(id).number("/data/quantity")).isEqualByComparingTo("8");
        assertThat(read(id).text("/data/stock_status")).isEqualTo("in_stock");
        Client reporter = shop.member("report_manager", chilonzor);
        reporter.get("/api/products/" + id + "?branch_id=" + sergeli).refuses(404, "NOT_FOUND");
        assertThat(reporter.get("/api/products/" + id)
                        .expect(200)
                        .at("/data/stock")
                        .isNull())
                .isTrue();
    }

    /** Four products of a category: in another order than by name, one of them in a collection. */
    private final class Shelf {

        private final UUID category = admin.post("/api/categories", Map.of("name", "Filtered " + UUID.randomUUID()))
                .expect(201)
                .id();
        private final UUID collection = admin.post("/api/collections", Map.of("name", "Filtered " + UUID.randomUUID()))
                .expect(201)
                .id();
        private final UUID low;

        Shelf() {
            product("C big").sizes("3x4").create();
            product("A small")
                    .with("collection_id", collection)
                    .sizes("2x3", "2x4")
                    .create();
            low = product("B low")
                    .with("low_stock_threshold", 2)
                    .stocked(chilonzor, 2)
                    .create();
            product("D metres").roll(sergeli, "10").create();
        }

        private Shop.Product product(String name) {
            return shop.product().with("name", name).with("category_id", category);
        }

        private List<String> find(String query) {
            return found(admin, "?category=" + category + query);
        }
    }

    @Test
    void filtersAndSorts() {
        var shelf = new Shelf();
        assertThat(shelf.find("")).containsExactly("A small", "B low", "C big", "D metres");
        assertThat(shelf.find("&sort=-name")).containsExactly("D metres", "C big", "B low", "A small");
        assertThat(shelf.find("&sort=created_at")).containsExactly("C big", "A small", "B low", "D metres");
        String inCollection = "&collection=" + shelf.collection;
        assertThat(shelf.find(inCollection)).containsExactly("A small");
        assertThat(shelf.find(inCollection + "&collection=" + UUID.randomUUID()))
                .containsExactly("A small");
        assertThat(shelf.find("&size=2x4")).containsExactly("A small");
        assertThat(shelf.find("&width=3")).containsExactly("C big");
        assertThat(shelf.find("&length=4")).containsExactly("A small", "C big");
        assertThat(shelf.find("&type=meter")).containsExactly("D metres");
    }

    @Test
    void filtersByStock() {
        var shelf = new Shelf();
        assertThat(shelf.find("&in_stock=true")).containsExactly("B low", "D metres");
        assertThat(shelf.find("&in_stock=true&branch_id=" + sergeli)).containsExactly("D metres");
        assertThat(shelf.find("&in_stock=false")).containsExactly("A small", "C big");
        assertThat(shelf.find("&stock_status=low_stock")).containsExactly("B low");
        assertThat(shelf.find("&stock_status=in_stock")).containsExactly("D metres");
        assertThat(shelf.find("&stock_status=out_of_stock")).containsExactly("A small", "C big");
        Instant before = Instant.now();
        assertThat(shelf.find("&changed_since=" + before)).isEmpty();
        shop.receive(sergeli, shelf.low, 1, 1);
        assertThat(shelf.find("&changed_since=" + before)).containsExactly("B low");
        assertThat(shelf.find("&branch_id=" + chilonzor + "&changed_since=" + before))
                .isEmpty();
        assertThat(shelf.find("&changed_since=2026-01-31T12:00:00Z")).hasSize(4);
        assertThat(shelf.find("&stock_status=low_stock")).isEmpty();
        assertThat(shelf.find("&stock_status=low_stock&branch_id=" + sergeli)).containsExactly("B low");
    }

    @Test
    void offersTheMeasuresThatThereAre() {
        var shelf = new Shelf();
        assertThat(admin.get("/api/products/measures?category=" + shelf.category)
                        .expect(200)
                        .data()
                        .toString())
                .isEqualTo("[{\"value\":\"2\",\"products\":1},{\"value\":\"3\",\"products\":1}]");
        assertThat(admin.get("/api/products/measures?width=2&collection=" + shelf.collection)
                        .expect(200)
                        .data()
                        .toString())
                .isEqualTo("[{\"value\":\"3\",\"products\":1},{\"value\":\"4\",\"products\":1}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sort=price",
                "sort=name,created_at",
                "size=big",
                "type=box",
                "colour=red",
                "stock_status=gone",
                "cursor=abc",
                "changed_since=yesterday",
                "size=201",
                "in_stock=perhaps"
            })
    void refusesAFilterThatIsNone(String wrong) {
        admin.get("/api/products?category=" + shop.category() + "&" + wrong).refuses(422, "VALIDATION_ERROR");
    }

    @Test
    void walksAllPagesByCursorInEveryOrder() {
        UUID category = admin.post("/api/categories", Map.of("name", "Paged"))
                .expect(201)
                .id();
        for (int i = 0; i < 7; i++) {
            shop.product().with("name", "Same").with("category_id", category).create();
        }
        for (String sort : List.of("name", "-name", "created_at", "-created_at")) {
            String path = "/api/products?category=" + category + "&sort=" + sort;
            List<String> whole = ids(admin.get(path));
            assertThat(whole).hasSize(7);
            var walked = new ArrayList<String>();
            Answer page = admin.get(path + "&size=3").expect(200);
            assertThat(page.number("/page/total")).isEqualByComparingTo("7");
            while (true) {
                walked.addAll(ids(page));
                if (!page.at("/page/next_cursor").isString()) {
                    break;
                }
                page = admin.get(path + "&size=3&cursor=" + encoded(page.text("/page/next_cursor")));
            }
            assertThat(walked).as(sort).isEqualTo(whole);
            assertThat(ids(admin.get(path + "&size=3&page=3"))).as(sort).isEqualTo(whole.subList(6, 7));
        }
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gilam Lara 2x3 | гилам",
                "Gilam Lara 2x3 | lara 2х3 gilam",
                "Gilam Lara 2x3 | gilm lara",
                "Gilam Lara 2x3 | GILAM",
                "Koʻk gilam | ko'k",
                "Koʻk gilam | ko‘k",
                "Koʻk gilam | ko`k",
                "Koʻk gilam | ko´k",
                "Koʻk gilam | kok",
                "Koʻk gilam | кўк",
                "Joynamoz yashil | жойнамоз",
                "Жойнамоз қизил | joynamoz qizil",
                "Ковёр овальный | ковер",
                "Ковёр овальный | КОВЁР",
                "Ковёр овальный | kover",
                "فرش کاشان ۲×۳ | فرش كاشان",
                "فرش کاشان ۲×۳ | کاشان 2x3",
                "فرش کاشان ۲×۳ | ٢*٣",
                "قالیچهٔ آبی | قاليچه ابی",
                "Rug 1.5x2.3 | 1,5×2,3",
                "Ёстиқ | ёстик"
            })
    void findsInEveryScriptAndSpelling(String name, String typed) {
        UUID id = shop.product().with("name", name).create();
        assertThat(ids(admin.get("/api/products?q=" + encoded(typed)))).contains(id.toString());
        assertThat(ids(admin.get("/api/products/autocomplete?limit=50&q=" + encoded(typed))))
                .contains(id.toString());
    }

    @Test
    void findsByTheNamesOfCategoryAndCollectionAndNothingElse() {
        UUID category = admin.post("/api/categories", Map.of("name", "Zzz", "names", Map.of("fa", "گلیم")))
                .expect(201)
                .id();
        UUID collection = admin.post("/api/collections", Map.of("name", "Qashqai"))
                .expect(201)
                .id();
        shop.product()
                .with("name", "Hidden treasure")
                .with("category_id", category)
                .with("collection_id", collection)
                .with("sku", "HT-9")
                .create();
        for (String typed : List.of("گليم", "qashqai treasure", "HT-9", "treasurre")) {
            assertThat(found(admin, "?q=" + encoded(typed))).as(typed).containsExactly("Hidden treasure");
        }
        admin.put("/api/collections/" + collection, Map.of("name", "Bakhtiari")).expect(200);
        assertThat(found(admin, "?q=bakhtiari")).containsExactly("Hidden treasure");
        assertThat(found(admin, "?q=qashqai")).isEmpty();
        assertThat(found(admin, "?q=" + encoded("100%_"))).isEmpty();
        assertThat(admin.get("/api/products/autocomplete?q=" + encoded("  "))
                        .expect(200)
                        .data())
                .isEmpty();
        for (String wrong : List.of("0", "-1", "51", "500", "x")) {
            admin.get("/api/products/autocomplete?limit=" + wrong + "&q=treasure")
                    .refuses(422, "VALIDATION_ERROR");
        }
        assertThat(admin.get("/api/products/autocomplete?limit=1&q=treasure")
                        .expect(200)
                        .data())
                .hasSize(1);
    }

    @Test
    void suggestsTheLikestFirst() {
        for (String name : List.of("Border of a Xerxes", "Xerxes with a border of many colours", "Xerxes", "A Xerxe")) {
            shop.product().with("name", name).create();
        }
        Answer suggested =
                admin.get("/api/products/autocomplete?q=xerxes&limit=10").expect(200);
        assertThat(suggested.data().valueStream().map(one -> one.get("name").asString()))
                .containsExactly("Xerxes", "Xerxes with a border of many colours", "Border of a Xerxes", "A Xerxe");
    }

    @Test
    void knowsNoOtherProduct() {
        UUID foreign = new Shop().product().create();
        admin.get("/api/products/" + foreign).refuses(404, "NOT_FOUND");
        admin.put("/api/products/" + foreign, body("Mine", Map.of())).refuses(404, "NOT_FOUND");
        admin.delete("/api/products/" + foreign).refuses(404, "NOT_FOUND");
        admin.get("/api/products/none").refuses(404, "NOT_FOUND");
    }
}
