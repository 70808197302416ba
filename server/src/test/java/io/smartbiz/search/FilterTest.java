package io.smartbiz.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The filter {@code q} of lists understands what the global search understands. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FilterTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();
    private final UUID product = shop.product()
            .with("name", "خانۀ قەوە می\u200cسوزد")
            .stocked(branch, 9)
            .create();
    private final String member = admin.post(
                    "/api/users",
                    Map.of(
                            "username",
                            "m-" + UUID.randomUUID(),
                            "password",
                            Shop.PASSWORD,
                            "full_name",
                            "علی\u200cرضا محمدی",
                            "phone_number",
                            "+998901112233"))
            .expect(201)
            .text("/data/id");
    private final String asset = admin.post(
                    "/api/assets",
                    Map.of("branch_id", branch, "name", "پروژکتور سالن", "code", "PR-17", "place", "Qavat ۲"))
            .expect(201)
            .text("/data/id");
    private final String sale = sale();

    private String sale() {
        var body = new HashMap<>(Shop.sale(branch, product, 1));
        body.put("customer", Map.of("name", "Oʻktam Ёров", "phone", "+998 90 123-45-67"));
        body.put("note", "Ertaga яна keladi");
        return admin.post("/api/sales", body).expect(201).text("/data/id");
    }

    private static List<String> ids(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    private List<String> find(String path, String q) {
        return ids(admin.get(path + "q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"خانه", "قهوه", "قهوة خانه", "میسوزد", "می سوزد", "می\u200cسوزد"})
    void findsProducts(String q) {
        assertThat(find("/api/products?", q)).contains(product.toString());
        assertThat(find("/api/search?type=product&", q)).contains(product.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "محمدي",
                "علیرضا",
                "رضا محمدى",
                "90 111",
                "998901112233",
                "+998 (90) 111-22-33",
                "901112233",
                "۹۰۱۱۱"
            })
    void findsMembers(String q) {
        assertThat(find("/api/users?", q)).containsExactly(member);
        assertThat(find("/api/search?type=member&", q)).containsExactly(member);
    }

    @ParameterizedTest
    @ValueSource(strings = {"پروژكتور", "سالن پروژکتور", "pr 17", "PR-17", "қават 2", "qavat ٢"})
    void findsAssets(String q) {
        assertThat(find("/api/assets?", q)).containsExactly(asset);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"O'ktam", "Oʿktam", "OKTAM", "еров", "90 123", "998901234567", "0901234567", "yana", "ЭРТАГА"})
    void findsSales(String q) {
        assertThat(find("/api/sales?", q)).containsExactly(sale);
    }

    @Test
    void findsSalesByTheirNumberHoweverItIsTyped() {
        String number = admin.get("/api/sales/" + sale).expect(200).text("/data/number");
        for (String typed : List.of(
                number,
                number.toLowerCase(Locale.ROOT),
                number.replace('-', ' '),
                number.substring(number.indexOf('-') + 1))) {
            assertThat(find("/api/sales?", typed)).as(typed).containsExactly(sale);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products?",
                "/api/users?",
                "/api/assets?",
                "/api/sales?",
                "/api/search?",
                "/api/products/autocomplete?"
            })
    void findsNothingForWhatCannotBeSearched(String path) {
        for (String nothing : List.of("%", "_", "★", "\u200f", "!?")) {
            assertThat(find(path, nothing)).as(nothing).isEmpty();
        }
    }
}
