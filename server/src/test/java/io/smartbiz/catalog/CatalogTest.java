package io.smartbiz.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Categories, collections and sizes. */
class CatalogTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    private UUID category(String name, UUID parent) {
        var body = new HashMap<String, Object>(Map.of("name", name));
        body.put("parent_id", parent);
        return admin.post("/api/categories", body).expect(201).id();
    }

    private UUID collection(String name) {
        return admin.post("/api/collections", Map.of("name", name)).expect(201).id();
    }

    private static String fieldError(Answer refusal, String field) {
        return refusal.refuses(422, "VALIDATION_ERROR")
                .body()
                .at("/error/details/fields")
                .path(field)
                .asString("");
    }

    @Test
    void namesCategoriesInTheLanguageOfTheReader() {
        UUID carpets = admin.post(
                        "/api/categories",
                        Map.of("name", "Halls", "names", Map.of("ru", "Ковры", "fa", "فرش‌ها"), "position", 3))
                .expect(201)
                .id();
        for (var expected : Map.of("ru", "Ковры", "fa", "فرش‌ها", "en", "Halls").entrySet()) {
            var list = admin.with("Accept-Language", expected.getKey())
                    .get("/api/categories")
                    .expect(200);
            assertThat(list.data()).anySatisfy(category -> {
                assertThat(category.get("id").asString()).isEqualTo(carpets.toString());
                assertThat(category.get("name").asString()).isEqualTo(expected.getValue());
            });
        }
    }

    @Test
    void keepsCategoriesATreeWithABottom() {
        UUID top = category("Top", null);
        UUID below = category("Below", top);
        UUID bottom = category("Third", below);
        Map<String, Object> circle = Map.of("name", "Top", "parent_id", bottom);
        assertThat(fieldError(admin.put("/api/categories/" + top, circle), "parent_id"))
                .isNotEmpty();
        assertThat(fieldError(
                        admin.put("/api/categories/" + top, Map.of("name", "Top", "parent_id", top)), "parent_id"))
                .isNotEmpty();
        UUID fourth = category("Fourth", bottom);
        UUID fifth = category("Fifth", fourth);
        assertThat(fieldError(admin.post("/api/categories", Map.of("name", "Sixth", "parent_id", fifth)), "parent_id"))
                .isNotEmpty();
        assertThat(fieldError(
                        admin.post("/api/categories", Map.of("name", "Lost", "parent_id", UUID.randomUUID())),
                        "parent_id"))
                .isNotEmpty();
    }

    @Test
    void movesNoBranchOfTheTreeBelowTheBottom() {
        UUID root = category("Root", null);
        UUID second = category("Second", root);
        UUID deep = category("Deep", category("Deeper", category("Trunk", null)));
        assertThat(deep).isNotNull();
        UUID trunk = UUID.fromString(find("/api/categories", "Trunk"));
        // Two above and three in the branch are five; one more would be six.
        admin.put("/api/categories/" + trunk, Map.of("name", "Trunk", "parent_id", second))
                .expect(200);
        UUID third = category("Third of root", second);
        assertThat(fieldError(
                        admin.put("/api/categories/" + trunk, Map.of("name", "Trunk", "parent_id", third)),
                        "parent_id"))
                .isNotEmpty();
    }

    private String find(String path, String name) {
        for (var one : admin.get(path).expect(200).data()) {
            if (one.get("name").asString().equals(name)) {
                return one.get("id").asString();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void showsWhatStandsUnderACategoryToo() {
        UUID carpets = category("Gilam", null);
        UUID prayer = category("Joynamoz", carpets);
        UUID product = shop.product().with("category_id", prayer).create();
        Answer list = admin.get("/api/products?category=" + carpets).expect(200);
        assertThat(list.data()).hasSize(1);
        assertThat(list.text("/data/0/id")).isEqualTo(product.toString());
    }

    @Test
    void deletesOnlyWhatIsUnusedAndBringsItBack() {
        UUID used = category("Used", null);
        UUID collection = collection("Lara");
        UUID product = shop.product()
                .with("category_id", used)
                .with("collection_id", collection)
                .create();
        Answer refused = admin.delete("/api/categories/" + used).refuses(409, "IN_USE");
        assertThat(refused.number("/error/details/products")).isEqualByComparingTo("1");
        refused = admin.delete("/api/collections/" + collection).refuses(409, "IN_USE");
        assertThat(refused.number("/error/details/products")).isEqualByComparingTo("1");
        UUID parent = category("Parent", null);
        UUID child = category("Child", parent);
        refused = admin.delete("/api/categories/" + parent).refuses(409, "IN_USE");
        assertThat(refused.number("/error/details/categories")).isEqualByComparingTo("1");
        admin.delete("/api/categories/" + child).expect(204);
        admin.delete("/api/categories/" + parent).expect(204);
        admin.delete("/api/products/" + product).expect(204);
        admin.delete("/api/categories/" + used).expect(204);
        admin.delete("/api/collections/" + collection).expect(204);
        assertThat(admin.get("/api/categories?deleted=true").expect(200).data()).hasSize(3);
        admin.post("/api/categories/" + used + "/restore").expect(200);
        admin.post("/api/categories/" + used + "/restore").refuses(404, "NOT_FOUND");
        admin.post("/api/collections/" + collection + "/restore").expect(200);
        admin.post("/api/products/" + product + "/restore").expect(200);
    }

    @Test
    void neitherPutsAProductIntoWhatIsDeletedNorBringsOneBackIntoIt() {
        UUID category = category("Gone", null);
        UUID collection = collection("Gone");
        UUID size = admin.post("/api/sizes", Map.of("size", "2x3", "collection_id", collection))
                .expect(201)
                .id();
        UUID product = shop.product().create();
        UUID hidden = shop.product()
                .with("category_id", category)
                .with("collection_id", collection)
                .create();
        admin.delete("/api/products/" + hidden).expect(204);
        admin.delete("/api/categories/" + category).expect(204);
        admin.delete("/api/collections/" + collection).expect(204);
        Map<String, Object> edit =
                Map.of("name", "Product", "category_id", category, "collection_id", collection, "type", "unit");
        for (Answer refusal : List.of(admin.put("/api/products/" + product, edit), admin.post("/api/products", edit))) {
            assertThat(fieldError(refusal, "category_id")).isNotEmpty();
            assertThat(fieldError(refusal, "collection_id")).isNotEmpty();
        }
        assertThat(fieldError(admin.post("/api/products/" + hidden + "/restore"), "category_id"))
                .isNotEmpty();
        assertThat(fieldError(
                        admin.post("/api/sizes", Map.of("size", "2x3", "collection_id", collection)), "collection_id"))
                .isNotEmpty();
        // What has it already may be sent back as it was read.
        admin.put("/api/sizes/" + size, Map.of("size", "2x3", "collection_id", collection))
                .expect(200);
        admin.post("/api/collections/" + collection + "/restore").expect(200);
        admin.post("/api/categories/" + category + "/restore").expect(200);
        admin.post("/api/products/" + hidden + "/restore").expect(200);
    }

    @Test
    void bringsACategoryBackOnlyUnderALivingOne() {
        UUID parent = category("Old parent", null);
        UUID child = category("Old child", parent);
        admin.delete("/api/categories/" + child).expect(204);
        admin.delete("/api/categories/" + parent).expect(204);
        assertThat(fieldError(admin.post("/api/categories/" + child + "/restore"), "parent_id"))
                .isNotEmpty();
        admin.post("/api/categories/" + parent + "/restore").expect(200);
        admin.post("/api/categories/" + child + "/restore").expect(200);
    }

    @Test
    void keepsNamesUniqueAmongTheLiving() {
        UUID first = category("Dumaloq", null);
        admin.post("/api/categories", Map.of("name", " dumaloq ")).refuses(409, "ALREADY_EXISTS");
        admin.delete("/api/categories/" + first).expect(204);
        category("Dumaloq", null);
        admin.post("/api/categories/" + first + "/restore").refuses(409, "ALREADY_EXISTS");

        UUID emili = collection("Emili");
        admin.post("/api/collections", Map.of("name", "EMILI")).refuses(409, "ALREADY_EXISTS");
        UUID other = collection("Melord");
        admin.put("/api/collections/" + other, Map.of("name", "emili")).refuses(409, "ALREADY_EXISTS");
        admin.delete("/api/collections/" + emili).expect(204);
        admin.put("/api/collections/" + other, Map.of("name", "emili")).expect(200);
        admin.post("/api/collections/" + emili + "/restore").refuses(409, "ALREADY_EXISTS");
    }

    @Test
    void refusesAStaleEdit() {
        UUID id = collection("Mashad");
        admin.put("/api/collections/" + id, Map.of("name", "Mashad", "icon", "🧿", "version", 1))
                .expect(200);
        Answer stale = admin.put("/api/collections/" + id, Map.of("name", "Mashhad", "version", 1))
                .refuses(409, "STALE_VERSION");
        assertThat(stale.at("/error/details").toString()).contains("🧿");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2×3 | 2×3",
                "1.5x2.30 | 1.5×2.3",
                "2,5 Х 3,5 | 2.5×3.5",
                "3*4 | 3×4",
                "4х5 | 4×5",
                "10X12.25 | 10×12.25",
                "۳×۵ | 3×5",
                "۲٫۵ × ٤ | 2.5×4",
                "６x６ | 6×6",
                "५x९ | 5×9"
            })
    void readsASizeInEveryWayItIsTyped(String typed, String size) {
        Answer made = admin.post("/api/sizes", Map.of("size", typed)).expect(201);
        assertThat(made.text("/data/size")).isEqualTo(size);
        assertThat(made.number("/data/width") + "×" + made.number("/data/length"))
                .isEqualTo(size);
        admin.post("/api/sizes", Map.of("size", size)).refuses(409, "ALREADY_EXISTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2x", "x3", "0x3", "2x0.00", "-2x3", "2x3x4", "2.123x3", "1000x2", "2y3", " "})
    void refusesWhatIsNoSize(String typed) {
        assertThat(fieldError(admin.post("/api/sizes", Map.of("size", typed)), "size"))
                .isNotEmpty();
    }

    @Test
    void offersSizesOfACollectionTogetherWithThoseOfAll() {
        UUID izmir = collection("Izmir");
        UUID sultan = collection("Sultan");
        admin.post("/api/sizes", Map.of("size", "7x8", "collection_id", izmir)).expect(201);
        admin.post("/api/sizes", Map.of("size", "7x8", "collection_id", sultan)).expect(201);
        UUID forAll =
                admin.post("/api/sizes", Map.of("size", "7x9")).expect(201).id();
        assertThat(sizesOf(izmir)).containsOnlyOnce("7×8").contains("7×9");
        admin.delete("/api/sizes/" + forAll).expect(204);
        assertThat(sizesOf(izmir)).doesNotContain("7×9");
        admin.post("/api/sizes/" + forAll + "/restore").expect(200);
        admin.put("/api/sizes/" + forAll, Map.of("size", "7.5x9")).expect(200);
    }

    @Test
    void deletesASizeOnlyWhenNoProductIsOfferedInIt() {
        UUID izmir = collection("Size of Izmir");
        UUID sultan = collection("Size of Sultan");
        UUID product = shop.product()
                .with("collection_id", izmir)
                .with("available_sizes", List.of("6×7"))
                .create();
        UUID used = sizeFor(izmir);
        UUID unused = sizeFor(sultan);
        UUID forAll = sizeFor(null);
        for (UUID id : List.of(used, forAll)) {
            Answer refused = admin.delete("/api/sizes/" + id).refuses(409, "IN_USE");
            assertThat(refused.number("/error/details/products")).isEqualByComparingTo("1");
        }
        admin.delete("/api/sizes/" + unused).expect(204);
        admin.delete("/api/sizes/" + unused).refuses(404, "NOT_FOUND");
        admin.delete("/api/products/" + product).expect(204);
        admin.delete("/api/sizes/" + used).expect(204);
        admin.delete("/api/sizes/" + forAll).expect(204);
    }

    private UUID sizeFor(UUID collection) {
        var body = new HashMap<String, Object>(Map.of("size", "6x7"));
        body.put("collection_id", collection);
        return admin.post("/api/sizes", body).expect(201).id();
    }

    private List<String> sizesOf(UUID collection) {
        return admin.get("/api/sizes?collection=" + collection)
                .expect(200)
                .data()
                .valueStream()
                .map(size -> size.get("size").asString())
                .toList();
    }

    @Test
    void letsSellersLookButNotChange() {
        Client seller = shop.member("seller", shop.branch());
        seller.get("/api/categories").expect(200);
        seller.get("/api/collections").expect(200);
        seller.get("/api/sizes").expect(200);
        seller.get("/api/categories?deleted=true").refuses(403, "FORBIDDEN");
        seller.get("/api/collections?deleted=true").refuses(403, "FORBIDDEN");
        seller.get("/api/sizes?deleted=true").refuses(403, "FORBIDDEN");
        seller.post("/api/categories", Map.of("name", "Mine")).refuses(403, "FORBIDDEN");
        seller.post("/api/sizes", Map.of("size", "2x3")).refuses(403, "FORBIDDEN");
        seller.delete("/api/collections/" + collection("Isfahan")).refuses(403, "FORBIDDEN");
    }
}
