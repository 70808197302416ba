package io.smartbiz.platform.lists;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages, cursors, sorting and filters, seen on the list of members. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ListsTest {

    private static final List<String> NAMES = List.of("b1", "c1", "d1", "e1", "f1", "g1");

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();
    private final UUID branch = shop.branch();

    @BeforeAll
    void takeMembersIn() {
        NAMES.forEach(name -> member(name, "Same Name"));
    }

    private UUID member(String username, String fullName) {
        return admin.post(
                        "/api/users",
                        Map.of(
                                "username", username,
                                "password", Shop.PASSWORD,
                                "full_name", fullName,
                                "branch_id", branch,
                                "roles", List.of(Map.of("role_id", shop.role("staff"), "branch_ids", List.of(branch)))))
                .expect(201)
                .id();
    }

    private String ours() {
        return "/api/users?branch_id=" + branch;
    }

    private static List<String> usernames(Answer list) {
        var names = new ArrayList<String>();
        list.data().forEach(row -> names.add(row.get("username").asString()));
        return names;
    }

    private List<String> walk(String path) {
        var names = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            Answer page = admin.get(path + cursor).expect(200);
            names.addAll(usernames(page));
            JsonNode next = page.at("/page/next_cursor");
            cursor = next.isNull() ? null : "&cursor=" + next.asString();
        }
        return names;
    }

    @Test
    void tellsWhereAPageStands() {
        Answer first =
                admin.get(ours() + "&size=4&sort=username&is_active=true").expect(200);
        assertThat(usernames(first)).containsExactlyElementsOf(NAMES.subList(0, 4));
        assertThat(first.at("/page").propertyNames())
                .containsExactly("number", "size", "total", "pages", "total_capped", "next_cursor");
        assertThat(first.at("/page/total").asInt()).isEqualTo(6);
        assertThat(first.at("/page/pages").asInt()).isEqualTo(2);
        Answer second = admin.get(ours() + "&size=4&page=2&sort=username").expect(200);
        assertThat(usernames(second)).containsExactlyElementsOf(NAMES.subList(4, 6));
        assertThat(second.at("/page").hasNonNull("next_cursor")).isFalse();
        Answer beyond = admin.get(ours() + "&size=4&page=3").expect(200);
        assertThat(beyond.data()).isEmpty();
        assertThat(beyond.at("/page/total").asInt()).isEqualTo(6);
        assertThat(admin.get(ours()).expect(200).at("/page/size").asInt()).isEqualTo(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"full_name", "-full_name", "username", "-username", "created_at", "-full_name,username"})
    void walksThroughEveryRowOnceByCursor(String sort) {
        assertThat(walk(ours() + "&size=1&sort=" + sort)).hasSize(6).containsExactlyInAnyOrderElementsOf(NAMES);
        assertThat(walk(ours() + "&size=4&sort=" + sort)).isEqualTo(walk(ours() + "&size=200&sort=" + sort));
    }

    @Test
    void sortsAsAsked() {
        assertThat(usernames(admin.get(ours() + "&sort=-username"))).isEqualTo(NAMES.reversed());
        assertThat(usernames(admin.get(ours() + "&sort=full_name,-username"))).isEqualTo(NAMES.reversed());
        assertThat(usernames(admin.get(ours() + "&sort=created_at"))).isEqualTo(NAMES);
    }

    @Test
    void neitherRepeatsNorSkipsWhileRowsAreAdded() {
        var other = new Shop();
        for (String name : NAMES) {
            add(other, name);
        }
        Answer first = other.admin().get("/api/users?size=3&sort=username").expect(200);
        assertThat(usernames(first)).containsExactly("admin", "b1", "c1");
        add(other, "a0");
        add(other, "c0");
        add(other, "h0");
        Answer rest = other.admin()
                .get("/api/users?size=50&sort=username&cursor=" + first.text("/page/next_cursor"))
                .expect(200);
        assertThat(usernames(rest)).containsExactly("d1", "e1", "f1", "g1", "h0");
        assertThat(rest.at("/page").toString())
                .isEqualTo("{\"number\":null,\"size\":50,\"total\":null,\"pages\":null,\"total_capped\":null,"
                        + "\"next_cursor\":null}");
    }

    private static void add(Shop shop, String username) {
        shop.admin()
                .post("/api/users", Map.of("username", username, "password", Shop.PASSWORD, "full_name", "X"))
                .expect(201);
    }

    @Test
    void refusesACursorThatItHasNotGiven() {
        String cursor = admin.get(ours() + "&size=2&sort=created_at").text("/page/next_cursor");
        List<String> parts = Listing.decode(cursor);
        var forgeries = List.of(
                "",
                "x",
                "!!!",
                cursor.substring(3),
                Listing.encode(List.of()),
                Listing.encode(List.of(parts.get(0), parts.get(1))),
                Listing.encode(List.of(parts.get(0), "yesterday", parts.get(2))),
                Listing.encode(List.of(parts.get(0), parts.get(1), "me")),
                Listing.encode(List.of(parts.get(0), "null", parts.get(2))),
                Listing.encode(List.of("-created_at", parts.get(1), parts.get(2))),
                Listing.encode(List.of(parts.get(0), parts.get(1), parts.get(2), "more")),
                Listing.encode(List.of(parts.get(0), "a\0", parts.get(2))));
        for (String forgery : forgeries) {
            Answer refusal = admin.get(ours() + "&sort=created_at&cursor=" + forgery.replace("!", "%21"));
            refusal.refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("cursor");
        }
        admin.get(ours() + "&cursor=" + cursor).refuses(422, "VALIDATION_ERROR");
        admin.get(ours() + "&sort=username&cursor=" + Listing.encode(List.of("username", "a\0", parts.get(2))))
                .refuses(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/products",
                "/api/sales",
                "/api/audit-logs",
                "/api/stock/movements",
                "/api/stock/documents",
                "/api/price-changes"
            })
    void refusesAForgedCursorInEveryList(String path) {
        for (String forgery : List.of(
                "x",
                Listing.encode(List.of("a", "b")),
                Listing.encode(List.of("-id", "a\0")),
                Listing.encode(List.of("name", "a\0", UUID.randomUUID().toString())))) {
            admin.get(path + "?cursor=" + forgery).refuses(422, "VALIDATION_ERROR");
        }
        admin.get(path + "?sort=organization_id").refuses(422, "VALIDATION_ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "size=0, size",
        "size=201, size",
        "size=-1, size",
        "size=1.5, size",
        "size=many, size",
        "size=99999999999, size",
        "page=0, page",
        "page=-3, page",
        "page=x, page",
        "page=2147483647, page",
        "page=202, page",
        "sort=password_hash, sort",
        "sort=-, sort",
        "sort=--username, sort",
        "'sort=username,', sort",
        "sort=username%20desc, sort",
        "sort=organization_id, sort",
        "deleted=1, deleted",
        "page=1&cursor=x, cursor",
        "is_active=maybe, is_active",
    })
    void refusesWhatIsNoPage(String query, String parameter) {
        Answer refusal = admin.get("/api/users?" + query).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly(parameter);
    }

    @Test
    void countsNoFurtherThanTenThousand() throws Exception {
        var large = new Shop();
        try (var owner = TestInstallation.get().connectAsOwner();
                var insert = owner.prepareStatement("""
                        insert into core.audit_logs (organization_id, id, happened_at, action, entity_type)
                        select ?, gen_random_uuid(), now(), 'export', 'roll' from generate_series(1, ?)""")) {
            insert.setObject(1, large.organizationId());
            insert.setInt(2, 10_000);
            insert.executeUpdate();
            assertCounted(large, false);
            insert.setInt(2, 1);
            insert.executeUpdate();
            assertCounted(large, true);
        }
    }

    private static void assertCounted(Shop large, boolean capped) {
        Answer list =
                large.admin().get("/api/audit-logs?entity_type=roll&size=200").expect(200);
        assertThat(list.at("/page/total").asInt()).isEqualTo(10_000);
        assertThat(list.at("/page/pages").asInt()).isEqualTo(50);
        assertThat(list.at("/page/total_capped").asBoolean(false)).isEqualTo(capped);
    }

    @Test
    void filtersByAnyOfSeveralValues() {
        UUID other = shop.branch();
        shop.member("seller", other);
        UUID third = shop.branch();
        assertThat(admin.get(ours() + "&branch_id=" + other).at("/page/total").asInt())
                .isEqualTo(7);
        assertThat(admin.get("/api/users?branch_id=" + third).data()).isEmpty();
        assertThat(admin.get("/api/users?role_id=" + shop.role("seller") + "&branch_id=" + other)
                        .data())
                .hasSize(1);
        assertThat(usernames(admin.get(ours() + "&q=D1"))).containsExactly("d1");
        assertThat(usernames(admin.get("/api/users?branch_id=" + other + "&q=same")))
                .isEmpty();
        assertThat(admin.get(ours() + "&is_active=false").data()).isEmpty();
    }

    @Test
    void showsDeletedRowsOnlyToThoseWhoMayDelete() {
        UUID place = shop.branch();
        Client manager = shop.memberWith(
                List.of(Map.of("role_id", shop.role("seller"), "branch_ids", List.of())), null, "users.view");
        UUID gone = admin.post(
                        "/api/users",
                        Map.of("username", "gone", "password", Shop.PASSWORD, "full_name", "X", "branch_id", place))
                .expect(201)
                .id();
        admin.delete("/api/users/" + gone).expect(204);
        assertThat(admin.get("/api/users?branch_id=" + place).data()).isEmpty();
        assertThat(usernames(admin.get("/api/users?deleted=true&branch_id=" + place)))
                .containsExactly("gone");
        manager.get("/api/users?branch_id=" + place).expect(200);
        manager.get("/api/users?deleted=true").refuses(403, "FORBIDDEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/branches",
                "/api/roles",
                "/api/permissions",
                "/api/categories",
                "/api/collections",
                "/api/sizes",
                "/api/teams",
                "/api/canned-replies",
                "/api/ticket-categories",
                "/api/working-calendars",
                "/api/service-levels",
                "/api/auth/sessions"
            })
    void readShortListsAsAWholeOrInParts(String path) {
        Answer whole = admin.get(path).expect(200);
        int total = whole.data().size();
        assertThat(whole.at("/page/total").asInt()).isEqualTo(total);
        Answer part = admin.get(path + "?page=2&size=1").expect(200);
        assertThat(part.at("/page/number").asInt()).isEqualTo(2);
        assertThat(part.at("/page/total").asInt()).isEqualTo(total);
        assertThat(part.at("/page/pages").asInt()).isEqualTo(total);
        assertThat(part.data().valueStream().toList())
                .isEqualTo(whole.data().valueStream().skip(1).limit(1).toList());
        for (String wrong : List.of("page=0", "size=0", "size=201", "page=10002&size=200", "page=x", "cursor=a")) {
            admin.get(path + "?" + wrong).refuses(422, "VALIDATION_ERROR");
        }
    }
}
