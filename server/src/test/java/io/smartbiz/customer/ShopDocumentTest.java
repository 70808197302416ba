package io.smartbiz.customer;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.files.Samples;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.FormFile;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fifth document, of the carpet shop: its calls with its names, and the fields that it names in the answers. What the
 * document adds later (notifications, alerts) joins these as it comes; returns, commissions and the dashboard have a test of
 * their own.
 */
class ShopDocumentTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin().with("Accept-Language", "en");
    private final UUID chilonzor = branch("Chilonzor filiali");
    private final UUID sergeli = branch("Sergeli filiali");

    ShopDocumentTest() {
        admin.put("/api/categories/" + shop.category(), """
                {"name": "Gilamlar", "names": {"en": "Carpets", "ru": "Ковры"}}""").expect(200);
        admin.post("/api/collections", """
                {"name": "Lara", "icon": "🌸"}""").expect(201);
    }

    private UUID branch(String name) {
        return admin.post("/api/branches", """
                {"name": "%s", "address": "Toshkent", "phone": "+998712000000"}""".formatted(name)).expect(201).id();
    }

    /** The names of the fields of an answer's data. */
    private static List<String> fields(Answer answer) {
        return List.copyOf(answer.data().propertyNames());
    }

    private Answer carpet(UUID branch, int quantity) {
        return admin.post("/api/products", """
                {"name": "Lara 2x3 Ko'k gilam", "category": "Gilamlar", "collection": "Lara", "type": "unit",
                 "buy_price": 200000, "sell_price": 350000, "quantity": %d, "max_quantity": 50,
                 "available_sizes": ["2×3"], "branch_id": "%s"}""".formatted(quantity, branch)).expect(201);
    }

    @Test
    void writesAndReadsProducts() {
        Answer made = carpet(chilonzor, 5);
        Answer read = admin.get("/api/products/" + made.id() + "?branch_id=" + chilonzor)
                .expect(200);
        assertThat(fields(read))
                .contains(
                        "id",
                        "name",
                        "category",
                        "collection",
                        "type",
                        "buy_price",
                        "sell_price",
                        "sell_price_per_meter",
                        "quantity",
                        "remaining_length",
                        "total_length",
                        "max_quantity",
                        "available_sizes",
                        "photo",
                        "branch_id",
                        "created_at",
                        "updated_at");
        assertThat(read.text("/data/category")).isEqualTo("Carpets");
        assertThat(read.text("/data/collection")).isEqualTo("Lara");
        assertThat(read.text("/data/branch_id")).isEqualTo(chilonzor.toString());
        assertThat(read.number("/data/quantity")).isEqualByComparingTo("5");
        Answer metres = admin.post("/api/products", """
                {"name": "Yo'lak", "category": "gilamlar", "type": "meter", "buy_price": 40000,
                 "sell_price_per_meter": 65000, "total_length": 30, "branch_id": "%s"}""".formatted(chilonzor)).expect(201);
        assertThat(metres.number("/data/remaining_length")).isEqualByComparingTo("30");
        assertThat(metres.number("/data/total_length")).isEqualByComparingTo("30");
    }

    @Test
    void changesOnlyWhatIsSent() {
        UUID carpet = carpet(chilonzor, 5).id();
        String path = "/api/products/" + carpet;
        Answer renamed = admin.send("PUT", path, """
                {"name": "Lara yangi", "sell_price": 360000}""").expect(200);
        assertThat(renamed.text("/data/name")).isEqualTo("Lara yangi");
        assertThat(renamed.text("/data/collection")).isEqualTo("Lara");
        assertThat(renamed.number("/data/buy_price")).isEqualByComparingTo("200000");
        assertThat(renamed.at("/data/available_sizes").toString()).isEqualTo("[\"2×3\"]");
        Answer emptied = admin.send("PUT", path, """
                {"collection": null, "max_quantity": null}""").expect(200);
        assertThat(emptied.at("/data/collection").isNull()).isTrue();
        assertThat(emptied.at("/data/max_quantity").isNull()).isTrue();
        assertThat(emptied.text("/data/category")).isEqualTo("Carpets");
    }

    @Test
    void takesBackWhatItHasShown() {
        UUID carpet = carpet(chilonzor, 5).id();
        for (String path : List.of(
                "/api/products/" + carpet,
                "/api/branches/" + chilonzor,
                "/api/users/" + admin.get("/api/auth/me").expect(200).text("/data/id"))) {
            Answer read = admin.get(path).expect(200);
            Answer written = admin.send("PUT", path, read.data().toString()).expect(200);
            assertThat(lasting(written.data())).as(path).isEqualTo(lasting(read.data()));
        }
        for (String list : List.of("/api/collections", "/api/categories")) {
            JsonNode row = admin.get(list).expect(200).data().get(0);
            admin.send("PUT", list + "/" + row.get("id").asString(), row.toString())
                    .expect(200);
            assertThat(lasting(admin.get(list).expect(200).data().get(0))).isEqualTo(lasting(row));
        }
        Answer read = admin.get("/api/products/" + carpet).expect(200);
        String more = read.data().toString().replace("\"quantity\":5,\"remaining", "\"quantity\":6,\"remaining");
        Answer refusal = admin.send("PUT", "/api/products/" + carpet, more).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("quantity");
        refusal = admin.send("PUT", "/api/products/" + carpet, """
                {"colour": "red", "weight": 7}""").refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactlyInAnyOrder("colour", "weight");
    }

    /** A record without what each change sets. */
    private static JsonNode lasting(JsonNode data) {
        return ((ObjectNode) data.deepCopy()).remove(List.of("version", "updated_at"));
    }

    @Test
    void filtersProductsByNames() {
        UUID carpet = carpet(chilonzor, 5).id();
        for (String filter : List.of(
                "branch=Chilonzor%20filiali",
                "branch=" + chilonzor,
                "branch_id=" + chilonzor,
                "category=Gilamlar",
                "category=carpets",
                "category=%D0%9A%D0%BE%D0%B2%D1%80%D1%8B",
                "collection=lara",
                "size=2%C3%973",
                "branch=CHI&category=Gilamlar&collection=Lara&size=2x3")) {
            Answer list = admin.get("/api/products?in_stock=true&" + filter).expect(200);
            assertThat(list.data().valueStream().map(one -> one.get("id").asString()))
                    .as(filter)
                    .containsExactly(carpet.toString());
        }
        assertThat(admin.get("/api/products?branch=Sergeli%20filiali&in_stock=true")
                        .expect(200)
                        .data())
                .isEmpty();
        for (String field : List.of("branch", "category", "collection")) {
            Answer refusal = admin.get("/api/products?" + field + "=Nowhere").refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly(field);
        }
        Answer suggested = admin.get("/api/products/autocomplete?q=lara&branch_id=" + chilonzor + "&limit=10")
                .expect(200);
        assertThat(suggested.text("/data/0/name")).isEqualTo("Lara 2x3 Ko'k gilam");
    }

    @Test
    void writesAndReadsBranches() {
        Answer branch = admin.get("/api/branches/" + chilonzor).expect(200);
        assertThat(fields(branch)).contains("id", "name", "address", "phone", "created_at", "updated_at");
        assertThat(branch.text("/data/code")).isEqualTo("CHI");
        Answer second = admin.post("/api/branches", """
                {"name": "Chilonzor bozori"}""").expect(201);
        assertThat(second.text("/data/code")).isEqualTo("CHI2");
        admin.post("/api/branches", """
                {"name": "Chilonzor bozori"}""").refuses(409, "ALREADY_EXISTS");
        carpet(chilonzor, 1);
        admin.delete("/api/branches/" + chilonzor).refuses(409, "IN_USE");
    }

    @Test
    void writesAndReadsUsers() {
        Answer seller = admin.post("/api/users", """
                {"username": "dilnoza", "password": "gilam-2026!", "role": "seller", "branch_id": "%s"}""".formatted(chilonzor)).expect(201);
        assertThat(fields(seller))
                .contains("id", "username", "role", "branch_id", "can_add_products", "created_at", "updated_at");
        assertThat(seller.text("/data/role")).isEqualTo("seller");
        assertThat(seller.at("/data/can_add_products").asBoolean()).isFalse();
        Client dilnoza = Client.signedIn(shop.slug(), "dilnoza", "gilam-2026!");
        String product = """
                {"name": "Emili", "category": "Gilamlar", "type": "unit", "sell_price": 1000}""";
        dilnoza.post("/api/products", product).refuses(403, "FORBIDDEN");
        Answer second = admin.post("/api/auth/register", """
                {"username": "jasur", "password": "gilam-2026!", "role": "SELLER", "branch_id": "%s",
                 "can_add_products": true}""".formatted(sergeli)).expect(201);
        assertThat(second.at("/data/can_add_products").asBoolean()).isTrue();
        Client jasur = Client.signedIn(shop.slug(), "jasur", "gilam-2026!");
        jasur.post("/api/products", product).expect(201);
        jasur.get("/api/products?branch=" + chilonzor).expect(200);
        jasur.get("/api/sales?branch=" + chilonzor).expect(200);
        Answer self = jasur.get("/api/auth/me").expect(200);
        assertThat(self.text("/data/role")).isEqualTo("seller");
        assertThat(self.at("/data/can_add_products").asBoolean()).isTrue();
        Answer director = admin.post("/api/users", """
                {"username": "director", "password": "gilam-2026!", "role": "admin"}""").expect(201);
        assertThat(director.at("/data/roles/0/branch_ids")).isEmpty();
        Answer refusal = admin.post("/api/users", """
                {"username": "nobody", "password": "gilam-2026!", "role": "seller"}""").refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("branch_id");
    }

    @Test
    void sellsInTheShortForm() {
        UUID carpet = carpet(chilonzor, 5).id();
        Answer sale = admin.post("/api/sales", """
                {"product_id": "%s", "branch_id": "%s", "quantity": 2, "amount": 750000, "payment_type": "cash"}""".formatted(carpet, chilonzor)).expect(201);
        Answer read = admin.get("/api/sales/" + sale.id()).expect(200);
        assertThat(fields(read))
                .contains(
                        "id",
                        "product_id",
                        "branch_id",
                        "seller_id",
                        "quantity",
                        "amount",
                        "payment_type",
                        "profit",
                        "date",
                        "created_at");
        assertThat(read.number("/data/amount")).isEqualByComparingTo("750000");
        assertThat(read.number("/data/profit")).isEqualByComparingTo("50000");
        assertThat(read.number("/data/quantity")).isEqualByComparingTo("2");
        assertThat(read.text("/data/product_id")).isEqualTo(carpet.toString());
        assertThat(read.text("/data/payment_type")).isEqualTo("cash");
        Answer mixed =
                admin.post("/api/sales", """
                {"branch_id": "%s", "lines": [{"product_id": "%s", "quantity": 1}],
                 "payments": [{"type": "cash", "amount": 300000}, {"type": "card", "amount": 50000}]}""".formatted(chilonzor, carpet)).expect(201);
        assertThat(mixed.text("/data/payment_type")).isEqualTo("mixed");
        Instant moment = Instant.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);
        Answer dated = admin.post("/api/sales", """
                {"product_id": "%s", "branch_id": "%s", "quantity": 1, "amount": 350000, "payment_type": "Transfer",
                 "date": "%s"}""".formatted(carpet, chilonzor, moment))
                .expect(201);
        assertThat(dated.text("/data/date")).isEqualTo(moment.toString());
        assertThat(Instant.parse(dated.text("/data/created_at"))).isAfter(moment.plus(Duration.ofDays(1)));
        assertThat(onHand(carpet)).isEqualByComparingTo("1");
        admin.post("/api/sales", """
                {"product_id": "%s", "branch_id": "%s", "quantity": 2, "amount": 700000, "payment_type": "cash"}""".formatted(carpet, chilonzor)).refuses(409, "INSUFFICIENT_STOCK");
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        Answer list = admin.get("/api/sales?branch=Chilonzor%20filiali&payment_type=transfer&start_date="
                        + day.minusDays(1) + "&end_date=" + day.plusDays(1))
                .expect(200);
        assertThat(list.data()).hasSize(1);
        assertThat(admin.get("/api/sales?payment_type=mixed").expect(200).text("/data/0/id"))
                .isEqualTo(mixed.id().toString());
        admin.delete("/api/products/" + carpet).refuses(409, "IN_USE");
    }

    @Test
    void appliesDiscountsAtSaleTime() {
        UUID carpet = carpet(chilonzor, 9).id();
        Answer discount = admin.post("/api/discounts", """
                {"name": "Navroʻz", "discount_type": "PERCENTAGE", "discount_value": 10, "applicable_to": "PRODUCT",
                 "target_id": "%s", "start_date": "2020-03-01T00:00:00Z", "end_date": "2099-03-31T00:00:00Z",
                 "is_active": true}""".formatted(carpet)).expect(201);
        assertThat(fields(admin.get("/api/discounts/" + discount.id()).expect(200)))
                .contains(
                        "id",
                        "name",
                        "discount_type",
                        "discount_value",
                        "applicable_to",
                        "target_id",
                        "start_date",
                        "end_date",
                        "is_active",
                        "created_by",
                        "created_at");
        Answer sale = admin.post("/api/sales", """
                {"product_id": "%s", "branch_id": "%s", "quantity": 1, "payment_type": "cash"}""".formatted(carpet, chilonzor)).expect(201);
        assertThat(sale.text("/data/lines/0/discount_id"))
                .isEqualTo(discount.id().toString());
        assertThat(sale.number("/data/discount").multiply(java.math.BigDecimal.TEN))
                .isEqualByComparingTo(sale.number("/data/list_amount"));
        assertThat(admin.get("/api/discounts/" + discount.id()).expect(200).number("/data/usage_count"))
                .isEqualByComparingTo("1");
        Answer copy = admin.post("/api/sales", sale.data()).expect(201);
        assertThat(copy.number("/data/amount")).isEqualByComparingTo(sale.number("/data/amount"));
    }

    /** A sale as the table of the document has it, and as it was read. */
    @Test
    void keepsDebtsAndTheirPayments() {
        LocalDate deadline = LocalDate.now(ZoneOffset.UTC).plusDays(20);
        Answer debt =
                admin.post("/api/debts", """
                {"customer_name": "Shahnoza Karimova", "customer_phone": "+998901234567", "branch_id": "%s",
                 "total_amount": 1200000, "payment_deadline": "%s"}""".formatted(chilonzor, deadline)).expect(201);
        Answer read = admin.get("/api/debts/" + debt.id()).expect(200);
        assertThat(fields(read))
                .contains(
                        "id",
                        "customer_name",
                        "customer_phone",
                        "branch_id",
                        "seller_id",
                        "total_amount",
                        "remaining_amount",
                        "payment_deadline",
                        "status",
                        "created_at",
                        "updated_at");
        assertThat(read.text("/data/status")).isEqualTo("pending");
        Answer payment =
                admin.post("/api/debts/" + debt.id() + "/payments", """
                {"amount": 200000, "note": "Naqd"}""").expect(201);
        assertThat(fields(payment)).contains("id", "debt_id", "amount", "note", "payment_date", "recorded_by");
        assertThat(admin.get("/api/debts/" + debt.id() + "/payments")
                        .expect(200)
                        .data())
                .hasSize(1);
        admin.post("/api/debts/" + debt.id() + "/payments", """
                {"amount": 1000001}""").refuses(422, "VALIDATION_ERROR");
        Answer whole = admin.get("/api/debts/" + debt.id()).expect(200);
        assertThat(whole.number("/data/remaining_amount")).isEqualByComparingTo("1000000");
        admin.put("/api/debts/" + debt.id(), whole.data()).expect(200);
        admin.put("/api/debts/" + debt.id(), """
                {"payment_deadline": "2020-01-01"}""").refuses(422, "VALIDATION_ERROR");
        LocalDate later = LocalDate.now(ZoneOffset.UTC).plusDays(300);
        Answer moved = admin.put("/api/debts/" + debt.id(), "{\"payment_deadline\": \"" + later + "\"}")
                .expect(200);
        assertThat(moved.text("/data/payment_deadline")).isEqualTo(later.toString());
        String branch = "/api/debts?branch=Chilonzor%20filiali";
        assertThat(admin.get(branch + "&status=pending").expect(200).data()).hasSize(1);
        assertThat(admin.get(branch + "&overdue=true").expect(200).data()).isEmpty();
        admin.post("/api/debts/" + debt.id() + "/payments", """
                {"amount": 1000000}""").expect(201);
        assertThat(admin.get(branch + "&status=paid").expect(200).data()).hasSize(1);
    }

    @Test
    void takesASaleBackAsItWasRead() {
        UUID carpet = carpet(chilonzor, 9).id();
        String self = admin.get("/api/auth/me").expect(200).text("/data/id");
        Answer sale =
                admin.post("/api/sales", """
                {"product_id": "%s", "branch_id": "%s", "seller_id": "%s", "quantity": 2, "amount": 750000,
                 "payment_type": "cash", "profit": 50000}""".formatted(carpet, chilonzor, self)).expect(201);
        Answer read = admin.get("/api/sales/" + sale.id()).expect(200);
        Answer again = admin.post("/api/sales", read.data()).expect(201);
        assertThat(again.id()).isNotEqualTo(sale.id());
        assertThat(again.number("/data/amount")).isEqualByComparingTo("750000");
        assertThat(again.number("/data/profit")).isEqualByComparingTo("50000");
        Answer mixed =
                admin.post("/api/sales", """
                {"branch_id": "%s", "customer_name": "Dilshod", "customer_phone": "+998901112233",
                 "lines": [{"product_id": "%s", "quantity": 1, "amount": 340000}],
                 "payments": [{"type": "cash", "amount": 300000}, {"type": "card", "amount": 40000}]}""".formatted(chilonzor, carpet)).expect(201);
        assertThat(mixed.text("/data/customer_name")).isEqualTo("Dilshod");
        Answer copy = admin.post("/api/sales", mixed.data()).expect(201);
        assertThat(copy.text("/data/payment_type")).isEqualTo("mixed");
        assertThat(copy.text("/data/customer_name")).isEqualTo("Dilshod");
        assertThat(copy.text("/data/customer_phone")).isEqualTo("+998901112233");
        assertThat(copy.at("/data/lines")).isEqualTo(mixed.at("/data/lines"));
        assertThat(onHand(carpet)).isEqualByComparingTo("3");
        var other = (ObjectNode) mixed.data().deepCopy();
        other.put("amount", 1).put("quantity", 5);
        Answer refusal = admin.post("/api/sales", other).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactlyInAnyOrder("amount", "quantity");
    }

    /** One number for several sizes is how many there are in all; the document sells without naming a size. */
    @Test
    void countsSeveralSizesTogether() {
        Answer made = admin.post("/api/products", """
                {"name": "Lara", "category": "Gilamlar", "collection": "Lara", "type": "unit", "buy_price": 200000,
                 "sell_price": 350000, "quantity": 5, "available_sizes": ["2×3", "3×4"], "branch_id": "%s"}""".formatted(chilonzor)).expect(201);
        assertThat(made.number("/data/quantity")).isEqualByComparingTo("5");
        assertThat(made.number("/data/variants/0/quantity")).isEqualByComparingTo("5");
        assertThat(made.number("/data/variants/1/quantity")).isEqualByComparingTo("0");
        String sale = """
                {"product_id": "%s", "branch_id": "%s", "quantity": 4, "amount": 1400000, "payment_type": "card"}""".formatted(made.id(), chilonzor);
        admin.post("/api/sales", sale).expect(201);
        Answer rest = admin.get("/api/products/" + made.id()).expect(200);
        assertThat(rest.number("/data/quantity")).isEqualByComparingTo("1");
        String bySize = """
                {"name": "Emili", "category": "Gilamlar", "type": "unit", "sell_price": 350000, "quantity": %d,
                 "available_sizes": ["2×3", "3×4"], "branch_id": "%s",
                 "variants": [{"size": "2×3", "quantity": 3}, {"size": "3x4", "quantity": 4}]}""";
        Answer both =
                admin.post("/api/products", bySize.formatted(7, chilonzor)).expect(201);
        assertThat(both.number("/data/quantity")).isEqualByComparingTo("7");
        assertThat(both.number("/data/variants/1/quantity")).isEqualByComparingTo("4");
        admin.post("/api/sales", sale.replace(made.id().toString(), both.id().toString()))
                .refuses(422, "VALIDATION_ERROR");
        Answer refusal =
                admin.post("/api/products", bySize.formatted(8, chilonzor)).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("quantity");
        Answer read = admin.get("/api/products/" + both.id() + "?branch_id=" + chilonzor)
                .expect(200);
        admin.put("/api/products/" + both.id(), read.data()).expect(200);
        String more = read.data().toString().replace("\"quantity\":4", "\"quantity\":5");
        refusal = admin.put("/api/products/" + both.id(), more).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("variants[1].quantity");
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void importsProducts() {
        String table = """
                name,category,collection,type,buy_price,sell_price,quantity,sizes,branch
                Lara 2x3 Ko'k gilam,Gilamlar,Lara,unit,200000,350000,5,2×3,Chilonzor filiali
                Emili,Gilamlar,Emili,unit,210000,360000,4,"2×3, 3×4",Sergeli filiali
                """;
        Answer checked = admin.upload(
                        "/api/products/bulk-import?dry_run=true", Map.of(), FormFile.of("products.csv", table))
                .expect(200);
        assertThat(checked.at("/data/products_created").asInt()).isEqualTo(2);
        assertThat(admin.get("/api/products").expect(200).data()).isEmpty();
        for (String path : List.of("/api/products/bulk-import", "/api/import/products")) {
            Answer done = admin.upload(path, Map.of(), FormFile.of("products.csv", table))
                    .expect(200);
            assertThat(done.at("/data/products_created").asInt()).isEqualTo(2);
        }
        JsonNode emili = admin.get("/api/products?q=emili&branch=Sergeli%20filiali")
                .expect(200)
                .data()
                .get(0);
        assertThat(emili.path("quantity").asInt()).isEqualTo(4);
        assertThat(emili.path("available_sizes").toString()).isEqualTo("[\"2×3\",\"3×4\"]");
        String wrong = table.replace("360000", "much").replace("Chilonzor", "Nowhere");
        Answer refusal = admin.upload("/api/import/products", Map.of(), FormFile.of("products.csv", wrong))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/rows")).hasSize(2);
    }

    /** Uploaded for a product or before it is made: the address is what the product says. */
    @Test
    void uploadsPhotos() {
        UUID carpet = carpet(chilonzor, 1).id();
        Answer uploaded = admin.upload(
                        "/api/upload/product-photo",
                        Map.of("product_id", carpet),
                        FormFile.of("a.png", Samples.png(30, 30)))
                .expect(201);
        assertThat(uploaded.data().propertyNames()).contains("url", "thumbnail_url", "id", "files");
        Answer read = admin.get("/api/products/" + carpet).expect(200);
        assertThat(read.text("/data/photo")).isEqualTo(uploaded.text("/data/url"));
        String main = admin.upload("/api/upload/product-photo", Map.of(), FormFile.of("b.png", Samples.png(31, 30)))
                .expect(201)
                .text("/data/url");
        Answer changed =
                admin.put("/api/products/" + carpet, Map.of("photo", main)).expect(200);
        assertThat(changed.text("/data/photo")).isEqualTo(main);
        assertThat(changed.at("/data/photos")).hasSize(2);
        assertThat(admin.put("/api/products/" + carpet, changed.data())
                        .expect(200)
                        .at("/data/photos"))
                .isEqualTo(changed.at("/data/photos"));
        Answer refusal = admin.put("/api/products/" + carpet, Map.of("photo", "data:image/png;base64,iVBORw0KGgo="))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("photo");
        assertThat(admin.put("/api/products/" + carpet, "{\"photo\": null}")
                        .expect(200)
                        .at("/data/photos"))
                .isEmpty();
        String first = admin.upload("/api/upload/product-photo", Map.of(), FormFile.of("c.png", Samples.png(32, 30)))
                .expect(201)
                .text("/data/url");
        Answer made = admin.post("/api/products", """
                {"name": "Melord", "category": "Gilamlar", "type": "unit", "sell_price": 5, "photo": "%s"}""".formatted(first)).expect(201);
        assertThat(made.text("/data/photo")).isEqualTo(first);
    }

    private BigDecimal onHand(UUID product) {
        return shop.onHand(chilonzor, product);
    }

    @Test
    void movesProductsBetweenBranches() {
        UUID carpet = carpet(chilonzor, 5).id();
        admin.post("/api/products/" + carpet + "/transfer", """
                {"from_branch_id": "%s", "to_branch_id": "%s", "quantity": 2}""".formatted(chilonzor, sergeli))
                .expect(201);
        assertThat(onHand(carpet)).isEqualByComparingTo("3");
        assertThat(shop.onHand(sergeli, carpet)).isEqualByComparingTo("2");
        UUID runner = shop.product().roll(chilonzor, "30").create();
        shop.receiveRolls(chilonzor, runner, "8");
        admin.post("/api/products/" + runner + "/transfer", """
                {"from_branch_id": "%s", "to_branch_id": "%s", "quantity": 5}""".formatted(chilonzor, sergeli))
                .expect(201);
        assertThat(onHand(runner)).isEqualByComparingTo("33");
        String all = """
                {"from_branch_id": "%s", "to_branch_id": "%s", "product_ids": ["%s", "%s"]}""".formatted(chilonzor, sergeli, carpet, runner);
        admin.post("/api/products/bulk-transfer", all).expect(201);
        assertThat(onHand(carpet)).isEqualByComparingTo("0");
        assertThat(onHand(runner)).isEqualByComparingTo("0");
        assertThat(shop.onHand(sergeli, carpet)).isEqualByComparingTo("5");
        assertThat(shop.onHand(sergeli, runner)).isEqualByComparingTo("38");
        Answer refusal = admin.post("/api/products/bulk-transfer", all).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames())
                .containsExactlyInAnyOrder("product_ids[0]", "product_ids[1]");
        assertThat(shop.contradictions()).isEmpty();
    }

    @Test
    void deletesSeveralProductsAndNamesThoseItCannot() {
        UUID stocked = carpet(chilonzor, 5).id();
        UUID empty = shop.product().create();
        Answer refusal = admin.send("DELETE", "/api/products/bulk-delete", """
                {"product_ids": ["%s", "%s"]}""".formatted(empty, stocked))
                .refuses(409, "IN_USE");
        assertThat(refusal.at("/error/details/rows")).hasSize(1);
        assertThat(refusal.at("/error/details/rows/0/row").asInt()).isEqualTo(1);
        assertThat(refusal.text("/error/details/rows/0/field")).isEqualTo("product_ids[1]");
        assertThat(refusal.text("/error/details/rows/0/code")).isEqualTo("IN_USE");
        admin.get("/api/products/" + empty).expect(200);
        Answer mixed = admin.send(
                        "DELETE", "/api/products/bulk-delete", """
                {"product_ids": ["%s", "%s", "%s"]}""".formatted(UUID.randomUUID(), empty, stocked))
                .refuses(422, "VALIDATION_ERROR");
        assertThat(mixed.at("/error/details/rows")
                        .valueStream()
                        .map(row -> row.get("code").asString()))
                .containsExactly("NOT_FOUND", "IN_USE");
        admin.send("DELETE", "/api/products/bulk-delete", """
                {"product_ids": ["%s"]}""".formatted(empty)).expect(204);
        admin.get("/api/products/" + empty).refuses(404, "NOT_FOUND");
    }

    @Test
    void changesManyPrices() {
        UUID carpet = carpet(chilonzor, 5).id();
        String change = """
                {"category": "Gilamlar", "percent": 10, "round_to": 1000, "preview": %s}""";
        Answer preview = admin.send("PUT", "/api/products/bulk-price-update", change.formatted(true))
                .expect(200);
        assertThat(preview.text("/message")).isEqualTo("Prices that would change");
        Answer done = admin.send("PUT", "/api/products/bulk-price-update", change.formatted(false))
                .expect(200);
        assertThat(done.text("/message")).isEqualTo("Prices changed");
        assertThat(admin.get("/api/products/" + carpet).expect(200).number("/data/sell_price"))
                .isEqualByComparingTo("385000");
    }

    @Test
    void readsCollectionsAndSizes() {
        Answer lara = admin.get("/api/collections").expect(200);
        assertThat(lara.data().get(0).propertyNames()).contains("id", "name", "icon", "created_at");
        admin.post("/api/sizes", """
                {"size": "2×3", "collection_id": "%s"}""".formatted(lara.text("/data/0/id"))).expect(201);
        Answer sizes = admin.get("/api/sizes?collection=Lara").expect(200);
        assertThat(sizes.data().get(0).propertyNames()).contains("id", "size", "collection_id", "created_at");
    }

    @Test
    void signsIn() {
        admin.post("/api/users", """
                {"username": "kamola", "password": "gilam-2026!", "role": "admin"}""").expect(201);
        Answer login = Client.anonymous()
                .post("/api/auth/login", """
                {"organization": "%s", "username": "kamola", "password": "gilam-2026!"}""".formatted(shop.slug()))
                .expect(200);
        assertThat(login.text("/data/user/role")).isEqualTo("admin");
        Client.anonymous()
                .post("/api/auth/refresh", """
                {"refresh_token": "%s"}""".formatted(login.text("/data/refresh_token")))
                .expect(200);
    }

    @Test
    void editsAndDeletesWhatTheDocumentLists() {
        String branch = "/api/branches/" + branch("Yunusobod filiali");
        Answer moved = admin.put(branch, """
                {"name": "Yunusobod filiali", "address": "Yunusobod 4", "phone": "+998712000001"}""").expect(200);
        assertThat(moved.text("/data/address")).isEqualTo("Yunusobod 4");
        assertThat(admin.get("/api/branches").expect(200).data()).hasSizeGreaterThan(2);
        admin.delete(branch).expect(204);
        UUID collection = admin.post("/api/collections", """
                {"name": "Sultan", "icon": "👑"}""").expect(201).id();
        Answer renamed = admin.put("/api/collections/" + collection, """
                {"name": "Sulton"}""").expect(200);
        assertThat(renamed.text("/data/icon")).isEqualTo("👑");
        UUID size =
                admin.post("/api/sizes", """
                {"size": "3×4", "collection_id": "%s"}""".formatted(collection)).expect(201).id();
        Answer resized =
                admin.put("/api/sizes/" + size, """
                {"size": "3×5", "collection_id": "%s"}""".formatted(collection)).expect(200);
        assertThat(resized.text("/data/size")).isEqualTo("3×5");
        admin.delete("/api/sizes/" + size).expect(204);
        admin.delete("/api/collections/" + collection).expect(204);
        UUID user =
                admin.post("/api/users", """
                {"username": "nodira", "password": "gilam-2026!", "role": "seller", "branch_id": "%s"}""".formatted(chilonzor)).expect(201).id();
        Answer allowed = admin.put("/api/users/" + user, """
                {"can_add_products": true}""").expect(200);
        assertThat(allowed.at("/data/can_add_products").asBoolean()).isTrue();
        assertThat(admin.get("/api/users/" + user).expect(200).text("/data/username"))
                .isEqualTo("nodira");
        assertThat(admin.get("/api/users?branch_id=" + chilonzor).expect(200).data())
                .hasSize(1);
        admin.delete("/api/users/" + user).expect(204);
        UUID unsold = carpet(chilonzor, 0).id();
        admin.delete("/api/products/" + unsold).expect(204);
    }

    @Test
    void searches() {
        carpet(chilonzor, 5);
        admin.post("/api/debts", """
                {"customer_name": "Shahnoza Karimova", "customer_phone": "+998901234567", "branch_id": "%s",
                 "total_amount": 1000, "payment_deadline": "%s"}""".formatted(
                                chilonzor, LocalDate.now(ZoneOffset.UTC).plusDays(9)))
                .expect(201);
        assertThat(admin.get("/api/search?q=lara&type=product").expect(200).data())
                .hasSize(1);
        assertThat(admin.get("/api/search?q=shahnoza&type=customer").expect(200).data())
                .hasSize(1);
        assertThat(admin.get("/api/search?q=shahnoza&type=debt").expect(200).data())
                .hasSize(1);
    }

    @Test
    void readsTheAuditLog() {
        String self = admin.get("/api/auth/me").expect(200).text("/data/id");
        Answer log = admin.get("/api/audit-logs?user_id=" + self + "&start_date=2020-01-01&end_date=2029-01-01")
                .expect(200);
        assertThat(log.data().get(0).propertyNames())
                .contains(
                        "id",
                        "user_id",
                        "action",
                        "entity_type",
                        "entity_id",
                        "changes",
                        "ip_address",
                        "user_agent",
                        "timestamp");
    }

    @Test
    void readsAnalyticsAndProfit() {
        String days = "start_date=2026-01-01&end_date=2026-01-31&branch=Sergeli%20filiali";
        admin.get("/api/sales?" + days + "&payment_type=cash").expect(200);
        admin.get("/api/sales/analytics?" + days).expect(200);
        admin.get("/api/sales/profit?" + days + "&group_by=week").expect(200);
        for (String range : List.of("today", "week", "month")) {
            admin.get("/api/sales?range=" + range).expect(200);
        }
    }
}
