package io.smartbiz.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.search.SearchType;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Shop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** One search over everything: what is found by which words, by whom, and in which order. */
class SearchTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID chilonzor = shop.branch();
    private final UUID sergeli = shop.branch();

    private static Answer search(Client client, String q, String... types) {
        var path = new StringBuilder("/api/search?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8));
        for (String type : types) {
            path.append("&type=").append(type);
        }
        return client.get(path.toString());
    }

    private static List<JsonNode> hits(Client client, String q, String... types) {
        return search(client, q, types).expect(200).data().valueStream().toList();
    }

    private static List<String> titles(Client client, String q, String... types) {
        return hits(client, q, types).stream()
                .map(hit -> hit.get("title").asString())
                .toList();
    }

    private static List<String> types(Client client, String q) {
        return hits(client, q).stream()
                .map(hit -> hit.get("type").asString())
                .distinct()
                .toList();
    }

    /** What is marked, as it is read. */
    private static List<String> marked(JsonNode hit) {
        var marked = new ArrayList<String>();
        for (JsonNode piece : hit.get("highlights")) {
            String text = hit.get(piece.get("part").asString()).asString();
            marked.add(
                    text.substring(piece.get("start").asInt(), piece.get("end").asInt()));
        }
        return marked;
    }

    private Answer sell(UUID branch, String customer, String phone) {
        UUID product = shop.product().stocked(branch, 5).create();
        var sale = new HashMap<String, Object>(Shop.sale(branch, product, 1));
        sale.put("customer", Map.of("name", customer, "phone", phone));
        return admin.post("/api/sales", sale).expect(201);
    }

    private UUID member(String username, String fullName, String phone, UUID branch) {
        var body = new HashMap<String, Object>(Map.of(
                "username", username,
                "password", Shop.PASSWORD,
                "full_name", fullName,
                "branch_id", branch,
                "roles", List.of(Map.of("role_id", shop.role("staff"), "branch_ids", List.of(branch)))));
        body.put("phone_number", phone);
        return admin.post("/api/users", body).expect(201).id();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prestij | Prestij Gilam",
                "ПРЕСТИЖ гилам | Prestij Gilam",
                "gilam prestij | Prestij Gilam",
                "prestij gilom | Prestij Gilam",
                "kok yolak | Koʻk yoʻlak 2×3",
                "кўк | Koʻk yoʻlak 2×3",
                "yo'lak ۲×۳ | Koʻk yoʻlak 2×3",
                "قاليچه كاشان | قالیچهٔ کاشان",
                "کاشان | قالیچهٔ کاشان",
                "pr | Prestij Gilam",
                "4780000000017 | Koʻk yoʻlak 2×3",
                "٤٧٨٠٠٠٠٠٠٠٠١٧ | Koʻk yoʻlak 2×3",
                "ky-23 | Koʻk yoʻlak 2×3"
            })
    void findsProductsInEveryAlphabetAndWithTypingErrors(String typed, String found) {
        shop.product().with("name", "Prestij Gilam").create();
        shop.product()
                .with("name", "Koʻk yoʻlak 2×3")
                .with("barcode", "4780000000017")
                .with("sku", "KY-23")
                .create();
        shop.product().with("name", "قالیچهٔ کاشان").create();
        assertThat(titles(admin, typed, "product")).containsExactly(found);
    }

    @Test
    void putsWhatFitsBetterFirst() {
        for (String name : List.of("Katta lara", "Lara plus", "Alara", "Lara")) {
            shop.product().with("name", name).create();
        }
        shop.product().with("name", "By its code").with("sku", "LARA").create();
        assertThat(titles(admin, "lara", "product"))
                .containsExactly("By its code", "Lara", "Lara plus", "Katta lara", "Alara");
        member("lara_k", "Lara Karimova", "+998901234567", chilonzor);
        assertThat(titles(admin, "lara", "product", "member"))
                .startsWith("By its code", "Lara", "Lara plus", "Lara Karimova");
    }

    @Test
    void findsSalesByNumberAndCustomer() {
        String number = sell(chilonzor, "Шаҳноза Каримова", "+998 90 111-22-33").text("/data/number");
        sell(chilonzor, "Dilshod", "912345678");
        String day = number.split("-")[1];
        for (String typed : List.of(
                number,
                number.toLowerCase(java.util.Locale.ROOT),
                number.replace('-', ' '),
                day + "-1",
                day + " 0001")) {
            assertThat(titles(admin, typed)).as(typed).first().isEqualTo(number);
        }
        assertThat(titles(admin, "1", "sale")).contains(number);
        shop.product().with("name", "Carpet 00017").create();
        assertThat(titles(admin, "0001")).first().isEqualTo(number);
        assertThat(titles(admin, number.substring(0, number.length() - 2), "sale"))
                .contains(number);
        for (String typed : List.of(
                "shahnoza",
                "Шахноза",
                "karimova shahnoza",
                "shahnozza",
                "901112233",
                "0901112233",
                "۹۰۱۱۱",
                "111 22 33")) {
            assertThat(titles(admin, typed, "sale")).as(typed).containsExactly(number);
        }
        JsonNode hit = hits(admin, "shahnoza", "sale").getFirst();
        assertThat(hit.get("line").asString()).isEqualTo("Шаҳноза Каримова · +998 90 111-22-33 · Branch 1");
        assertThat(hit.get("amount").decimalValue()).isEqualByComparingTo("150000");
        assertThat(hit.get("at").asString()).startsWith(day.substring(0, 4));
        assertThat(marked(hit)).containsExactly("Шаҳноза");
    }

    @Test
    void findsMembersByNameUsernameAndPhone() {
        UUID id = member("nodira_k", "Nodira Karimova", "+998935556677", chilonzor);
        for (String typed : List.of("nodira", "Нодира", "karimova n", "nodira_k", "93 555 66 77", "nodyra")) {
            assertThat(hits(admin, typed, "member"))
                    .as(typed)
                    .extracting(hit -> hit.get("id").asString())
                    .containsExactly(id.toString());
        }
        var renamed = new HashMap<>(Map.of(
                "username",
                "nodira_k",
                "full_name",
                "Gulnora Aliyeva",
                "language",
                "en",
                "branch_id",
                chilonzor,
                "roles",
                List.of(Map.of("role_id", shop.role("staff"), "branch_ids", List.of(chilonzor))),
                "extra_permissions",
                List.of(),
                "is_active",
                true,
                "version",
                1));
        admin.put("/api/users/" + id, renamed).expect(200);
        assertThat(titles(admin, "Гулнора", "member")).containsExactly("Gulnora Aliyeva");
        assertThat(titles(admin, "karimova", "member")).isEmpty();
        admin.delete("/api/users/" + id).expect(204);
        assertThat(titles(admin, "gulnora", "member")).isEmpty();
    }

    @Test
    void findsBranchesForEverybody() {
        Client nobody = shop.memberWith(List.of(), chilonzor);
        assertThat(titles(nobody, "branch 2")).containsExactly("Branch 2");
        assertThat(titles(nobody, "B2", "branch")).containsExactly("Branch 2");
        assertThat(types(nobody, "branch")).containsExactly("branch");
    }

    @Test
    void showsOnlyWhatTheCallerMaySeeAndSaysSoWhenAskedForMore() {
        shop.product().with("name", "Zebo").create();
        String ours = sell(chilonzor, "Zebo", "901112233").text("/data/number");
        sell(sergeli, "Zebo", "901112233");
        member("zebo1", "Zebo Aliyeva", "+998901112233", chilonzor);
        member("zebo2", "Zebo Valiyeva", "+998901112234", sergeli);
        assertThat(types(admin, "zebo")).containsExactly("product", "member", "sale");
        assertThat(titles(admin, "zebo", "sale")).hasSize(2);

        Client seller = shop.member("seller", chilonzor);
        assertThat(titles(seller, "zebo")).containsExactly("Zebo", ours);
        search(seller, "zebo", "member").refuses(403, "FORBIDDEN");
        search(seller, "zebo", "product", "member").refuses(403, "FORBIDDEN");
        search(seller, "", "member").refuses(403, "FORBIDDEN");

        Client manager = shop.member("branch_admin", chilonzor);
        assertThat(titles(manager, "zebo", "sale", "member")).containsExactlyInAnyOrder(ours, "Zebo Aliyeva");
        assertThat(titles(shop.member("branch_admin", sergeli), ours)).isEmpty();
        assertThat(titles(new Shop().admin(), "zebo")).isEmpty();
    }

    @Test
    void findsDebtsByWhoOwesInTheBranchesOfTheReader() {
        UUID sergeli = shop.branch();
        Map<String, Object> debt = Map.of(
                "customer_name", "Shahnoza Karimova",
                "customer_phone", "+998901234567",
                "branch_id", sergeli,
                "total_amount", 250_000,
                "payment_deadline", "2099-01-01");
        UUID id = admin.post("/api/debts", debt).expect(201).id();
        for (String typed : List.of("шахноза", "90 123 45 67", "4567")) {
            Answer found = search(admin, typed, "debt").expect(200);
            assertThat(found.data()).as(typed).hasSize(1);
            assertThat(found.text("/data/0/id")).isEqualTo(id.toString());
            assertThat(found.number("/data/0/amount")).isEqualByComparingTo("250000");
        }
        assertThat(search(shop.member("branch_admin", shop.branch()), "shahnoza", "debt")
                        .expect(200)
                        .data())
                .isEmpty();
    }

    /** Also from those who may restore it: only lists show what is deleted. */
    @Test
    void hidesWhatIsDeletedFromEverybody() {
        var desk = new Desk();
        Shop ours = desk.shop();
        var lists = new EnumMap<SearchType, String>(SearchType.class);
        lists.put(SearchType.PRODUCT, "/api/products");
        lists.put(SearchType.MEMBER, "/api/users");
        lists.put(SearchType.TICKET, "/api/tickets");
        lists.put(SearchType.BRANCH, "/api/branches");
        lists.put(SearchType.CUSTOMER, "/api/customers");
        assertThat(EnumSet.complementOf(EnumSet.copyOf(lists.keySet())))
                .as("what cannot be deleted")
                .containsExactly(SearchType.SALE, SearchType.DEBT);
        var made = Map.of(
                SearchType.PRODUCT, ours.product().with("name", "Vanished").create(),
                SearchType.MEMBER,
                        ours.admin()
                                .post(
                                        "/api/users",
                                        Map.of(
                                                "username", "gone",
                                                "password", Shop.PASSWORD,
                                                "full_name", "Vanished"))
                                .expect(201)
                                .id(),
                SearchType.TICKET, desk.open(desk.staff(), "Vanished"),
                SearchType.BRANCH,
                        ours.admin()
                                .post("/api/branches", Map.of("name", "Vanished"))
                                .expect(201)
                                .id(),
                SearchType.CUSTOMER,
                        ours.admin()
                                .post("/api/customers", Map.of("name", "Vanished"))
                                .expect(201)
                                .id());
        assertThat(titles(ours.admin(), "vanished")).hasSize(made.size());
        made.forEach(
                (type, id) -> ours.admin().delete(lists.get(type) + "/" + id).expect(204));
        assertThat(titles(ours.admin(), "vanished")).isEmpty();
        ours.admin().get("/api/search?q=vanished&deleted=true").refuses(422, "VALIDATION_ERROR");
        lists.forEach((type, list) -> {
            String searching = type == SearchType.BRANCH ? "" : "&q=vanished";
            assertThat(ours.admin()
                            .get(list + "?deleted=true" + searching)
                            .expect(200)
                            .data()
                            .valueStream()
                            .map(row -> row.get("id").asString()))
                    .as(list)
                    .containsExactly(made.get(type).toString());
        });
    }

    @Test
    void guessesOnlyWhenNothingFitsAsTyped() {
        shop.product().with("name", "Barhayot").create();
        shop.product().with("name", "Barxayot").create();
        shop.product().with("name", "Bahor").create();
        assertThat(titles(admin, "barhayot")).containsExactly("Barhayot");
        assertThat(titles(admin, "barkayot")).containsExactlyInAnyOrder("Barhayot", "Barxayot");
        assertThat(titles(admin, "bakhoroy")).isEmpty();
    }

    @Test
    void givesAFewOfEachAndMoreOfOne() {
        for (int i = 10; i < 35; i++) {
            shop.product().with("name", "Many " + i).create();
        }
        assertThat(titles(admin, "many")).hasSize(5);
        Answer all = search(admin, "many", "product").expect(200);
        assertThat(all.data()).hasSize(20);
        assertThat(all.text("/data/0/title")).isEqualTo("Many 10");
        assertThat(all.at("/data/0").propertyNames())
                .containsExactly("type", "id", "title", "line", "amount", "at", "highlights");
        assertThat(all.at("/data/0/highlights").toString()).isEqualTo("[{\"part\":\"title\",\"start\":0,\"end\":4}]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "%", "_", "!؟", "'"})
    void findsNothingForNothing(String typed) {
        shop.product().create();
        assertThat(hits(admin, typed)).isEmpty();
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThat(search(admin, "x", "planet")
                        .refuses(422, "VALIDATION_ERROR")
                        .at("/error/details/fields")
                        .propertyNames())
                .containsExactly("type");
        admin.get("/api/search?q=x&size=3").refuses(422, "VALIDATION_ERROR");
        admin.get("/api/search?q=" + "x".repeat(501)).refuses(422, "VALIDATION_ERROR");
        assertThat(admin.get("/api/search").expect(200).data()).isEmpty();
    }

    @Test
    void looksAtTheFirstWordsOfALongText() {
        shop.product().with("name", "One two three").create();
        assertThat(titles(admin, "one two three ".repeat(30))).containsExactly("One two three");
    }

    @Test
    void findsTicketsOfThoseWhoMaySeeThem() {
        var desk = new Desk();
        UUID broken = desk.open(desk.staff(), "Сканер сломан");
        Desk.comment(desk.agent(), broken, "Ordered a xylophone").expect(201);
        String number = desk.agent().get(Desk.path(broken)).expect(200).text("/data/ticket_number");
        for (String typed : List.of("skaner", "slomn", "xylophone", number, number.toLowerCase(Locale.ROOT))) {
            JsonNode hit = hits(desk.agent(), typed).getFirst();
            assertThat(hit.get("type").asString()).as(typed).isEqualTo("ticket");
            assertThat(hit.get("id").asString()).isEqualTo(broken.toString());
            assertThat(hit.get("line").asString()).contains(number);
        }
        assertThat(marked(hits(desk.agent(), "skaner", "ticket").getFirst())).containsExactly("Сканер");
        assertThat(titles(desk.staff(), "skaner", "ticket")).containsExactly("Сканер сломан");
        Client other = desk.shop().member("staff", desk.branch());
        assertThat(titles(other, "skaner", "ticket")).isEmpty();
        assertThat(titles(admin, "skaner")).isEmpty();
        Client nobody = shop.memberWith(List.of(), chilonzor);
        search(nobody, "skaner", "ticket").refuses(403, "FORBIDDEN");
    }
}
