package io.smartbiz.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Names are listed in the order of the organisation's language. */
class AlphabetTest {

    private static final List<String> PERSIAN =
            List.of("آبی", "پرده", "ترمه", "چای", "خانه", "ژاله", "قالی", "گل", "وان", "هما", "یاس", "apple", "Zebra");
    private static final List<String> RUSSIAN = List.of("Ежик", "Ёлка", "Ель", "Жук", "apple", "Sabo", "Shox", "Zebra");
    private static final List<String> UZBEK =
            List.of("apple", "Gul", "Oydin", "Sabo", "Zebra", "Oʻktam", "Gʻuncha", "Shox", "Chiroy", "Ель", "Жук");

    private static Shop shop(String language) {
        var shop = new Shop();
        JsonNode now = shop.admin().get("/api/organization").expect(200).data();
        var body = new HashMap<String, Object>();
        for (String field : List.of("name", "modules", "time_zone", "week_start", "calendar", "settings")) {
            body.put(field, now.get(field));
        }
        body.put("language", language);
        shop.admin().put("/api/organization", body).expect(200);
        return shop;
    }

    /** The names of a whole list, page by page, each way of going on. */
    private static List<String> walk(Client admin, String path, String field) {
        var names = new ArrayList<String>();
        String cursor = "";
        do {
            Answer page = admin.get(path + "size=3" + cursor).expect(200);
            page.data().valueStream().map(one -> one.get(field).asString()).forEach(names::add);
            JsonNode next = page.at("/page/next_cursor");
            cursor = next.isString() ? "&cursor=" + next.asString() : "";
        } while (!cursor.isEmpty());
        return names;
    }

    private static void listsInOrder(String language, List<String> ordered) {
        Shop shop = shop(language);
        var shuffled = new ArrayList<>(ordered);
        Collections.sort(shuffled);
        shuffled.forEach(name -> shop.product().with("name", name).create());
        shuffled.forEach(name ->
                shop.admin().post("/api/collections", Map.of("name", name)).expect(201));
        shuffled.forEach(name -> shop.admin()
                .post("/api/assets", Map.of("branch_id", shop.branch(), "name", name))
                .expect(201));
        assertThat(walk(shop.admin(), "/api/products?", "name")).isEqualTo(ordered);
        assertThat(walk(shop.admin(), "/api/products?sort=-name&", "name")).isEqualTo(ordered.reversed());
        assertThat(walk(shop.admin(), "/api/products?category=" + shop.category() + "&", "name"))
                .isEqualTo(ordered);
        assertThat(walk(shop.admin(), "/api/assets?", "name")).isEqualTo(ordered);
        assertThat(walk(shop.admin(), "/api/assets?sort=-name&", "name")).isEqualTo(ordered.reversed());
        assertThat(shop.admin()
                        .get("/api/collections")
                        .expect(200)
                        .data()
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .isEqualTo(ordered);
    }

    @Test
    void inPersian() {
        listsInOrder("fa", PERSIAN);
    }

    @Test
    void inRussianAndEnglish() {
        listsInOrder("ru", RUSSIAN);
        listsInOrder("en", RUSSIAN);
    }

    @Test
    void inUzbek() {
        listsInOrder("uz", UZBEK);
    }
}
