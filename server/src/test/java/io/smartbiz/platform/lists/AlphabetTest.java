package io.smartbiz.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fields;
import io.smartbiz.testing.Shop;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
        listsPeopleInOrder(shop, ordered, shuffled);
        assertThat(shop.admin()
                        .get("/api/collections")
                        .expect(200)
                        .data()
                        .valueStream()
                        .map(one -> one.get("name").asString()))
                .isEqualTo(ordered);
    }

    /** People, wherever they are listed by name. */
    private static void listsPeopleInOrder(Shop shop, List<String> ordered, List<String> shuffled) {
        Client admin = shop.admin();
        UUID branch = shop.branch();
        var agent = List.of(Map.of("role_id", shop.role("agent"), "branch_ids", List.of(branch)));
        var people = new ArrayList<UUID>();
        for (String name : shuffled) {
            var member = Fields.of("username", "member-" + people.size() + "x", "password", Shop.PASSWORD);
            member.putAll(Map.of("full_name", name, "branch_id", branch, "roles", agent));
            people.add(admin.post("/api/users", member).expect(201).id());
        }
        assertThat(walk(admin, "/api/users?branch_id=" + branch + "&", "full_name"))
                .isEqualTo(ordered);
        assertThat(names(admin.get("/api/tickets/assignees?branch_id=" + branch)
                        .expect(200)
                        .data()))
                .filteredOn(ordered::contains)
                .isEqualTo(ordered);
        admin.post("/api/teams", Map.of("name", "All", "member_ids", people)).expect(201);
        assertThat(names(admin.get("/api/teams").expect(200).at("/data/0/members")))
                .isEqualTo(ordered);
        var ticket = Map.of("title", "The printer", "category", "software", "branch_id", branch);
        String path =
                "/api/tickets/" + admin.post("/api/tickets", ticket).expect(201).id();
        people.forEach(
                one -> admin.post(path + "/watch", Map.of("member_id", one)).expect(200));
        assertThat(names(admin.get(path).expect(200).at("/data/details/watchers")))
                .filteredOn(ordered::contains)
                .isEqualTo(ordered);
        admin.post(path + "/comments", Map.of("comment", "Look", "mentions", people))
                .expect(201);
        assertThat(names(admin.get(path + "/comments").expect(200).at("/data/0/mentions")))
                .isEqualTo(ordered);
    }

    private static List<String> names(JsonNode list) {
        return list.valueStream().map(one -> one.get("name").asString()).toList();
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
