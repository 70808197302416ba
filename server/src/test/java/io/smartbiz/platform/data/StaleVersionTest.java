package io.smartbiz.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two people who edit the same record never overwrite each other silently. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaleVersionTest {

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    /** A record that can be edited, and the body that edits it. */
    record Editable(String path, Map<String, Object> body) {

        Map<String, Object> seenAs(int version) {
            var seen = new HashMap<>(body);
            seen.put("version", version);
            return seen;
        }

        @Override
        public String toString() {
            return path;
        }
    }

    private Editable made(String path, Map<String, Object> create, Map<String, Object> edit) {
        return new Editable(path + "/" + admin.post(path, create).expect(201).id(), edit);
    }

    Stream<Editable> editables() {
        Map<String, Object> product = Map.of(
                "name", "Edited", "category_id", shop.category(), "type", "unit", "buy_price", 1, "sell_price", 2);
        Map<String, Object> role = Map.of("name", "Helper", "permissions", List.of("sales.view"));
        Map<String, Object> member =
                Map.of("username", "edited", "password", Shop.PASSWORD, "full_name", "Edited", "language", "en");
        UUID branch = shop.branch();
        UUID roll = shop.receiveRolls(branch, shop.product().byMeter().create(), "10")
                .getFirst();
        var settings = admin.get("/api/organization").expect(200).at("/data/settings");
        return Stream.of(
                made("/api/branches", Map.of("name", "A", "code", "A"), Map.of("name", "Z", "code", "Z")),
                made("/api/categories", Map.of("name", "A"), Map.of("name", "Z")),
                made("/api/collections", Map.of("name", "A"), Map.of("name", "Z")),
                made("/api/sizes", Map.of("size", "1×9"), Map.of("size", "9×9")),
                made("/api/products", product, product),
                made("/api/roles", role, Map.of("name", "Aide", "permissions", List.of())),
                made(
                        "/api/users",
                        member,
                        Map.of(
                                "username",
                                "edited",
                                "full_name",
                                "Other",
                                "language",
                                "fa",
                                "roles",
                                List.of(),
                                "extra_permissions",
                                List.of(),
                                "is_active",
                                true)),
                new Editable("/api/rolls/" + roll, Map.of("code", "R-1")),
                new Editable(
                        "/api/organization",
                        Map.of(
                                "name",
                                "Shop",
                                "modules",
                                List.of("shop"),
                                "language",
                                "uz",
                                "time_zone",
                                "Asia/Tashkent",
                                "week_start",
                                "monday",
                                "calendar",
                                "gregorian",
                                "settings",
                                settings)));
    }

    @ParameterizedTest
    @MethodSource("editables")
    void refusesAnEditOfWhatHasChangedMeanwhile(Editable record) {
        int seen = version(record);
        Answer edited = admin.put(record.path(), record.seenAs(seen)).expect(200);
        int now = edited.at("/data/version").asInt();
        assertThat(now).isEqualTo(version(record));
        if (now > seen) {
            assertStale(admin.put(record.path(), record.seenAs(seen)), now);
        }
        assertStale(admin.put(record.path(), record.seenAs(now + 1)), now);
        assertStale(admin.with("If-Match", "\"" + (now + 1) + "\"").put(record.path(), record.body()), now);
        admin.with("If-Match", "\"" + now + "\"")
                .put(record.path(), record.body())
                .expect(200);
        admin.put(record.path(), record.seenAs(version(record))).expect(200);
    }

    private int version(Editable record) {
        int asked = 999_999;
        return admin.put(record.path(), record.seenAs(asked))
                .refuses(409, "STALE_VERSION")
                .at("/error/details/current/version")
                .asInt();
    }

    private static void assertStale(Answer answer, int now) {
        answer.refuses(409, "STALE_VERSION");
        assertThat(answer.at("/error/details/current/version").asInt()).isEqualTo(now);
        assertThat(answer.body().toString()).doesNotContain("password", "organization_id", "search_text");
    }

    @Test
    void refusesAnIfMatchThatIsNoVersion() {
        UUID branch = shop.branch();
        Map<String, Object> body = Map.of("name", "Nine", "code", "N9");
        for (String wrong : List.of("x", "W/\"x\"", "\"\"", "1, 2", "99999999999")) {
            Answer refusal = admin.with("If-Match", wrong)
                    .put("/api/branches/" + branch, body)
                    .refuses(422, "VALIDATION_ERROR");
            assertThat(refusal.at("/error/details/fields").propertyNames()).containsExactly("If-Match");
        }
        admin.with("If-Match", "*").put("/api/branches/" + branch, body).expect(200);
        admin.with("If-Match", "1").put("/api/branches/" + branch, "{").refuses(400, "MALFORMED_REQUEST");
    }

    @Test
    void ignoresAnIfMatchWhereNothingIsChanged() {
        Client matching = admin.with("If-Match", "x");
        matching.post("/api/collections", Map.of("name", "New")).expect(201);
        matching.get("/api/collections").expect(200);
    }

    @Test
    void tellsWhichVersionAnEditWithoutOneHasOverwritten() {
        Editable record = made("/api/collections", Map.of("name", "Unseen"), Map.of("name", "Overwritten"));
        admin.send("PUT", record.path(), record.body()).expect(200);
        String id = record.path().substring(record.path().lastIndexOf('/') + 1);
        Answer log = admin.get("/api/audit-logs?entity_type=collection&action=update&entity_id=" + id)
                .expect(200);
        assertThat(log.at("/data/0/changes/version/old").asInt()).isEqualTo(1);
    }

    @Test
    void letsOneOfManyWinWhoEditAtOnce() throws Exception {
        Editable record = made("/api/collections", Map.of("name", "Raced"), Map.of("name", "Raced on"));
        int many = 8;
        var barrier = new CyclicBarrier(many);
        Callable<Integer> edit = () -> {
            barrier.await();
            return admin.put(record.path(), record.seenAs(1)).status();
        };
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var statuses = threads.invokeAll(Collections.nCopies(many, edit)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(statuses).containsOnly(200, 409).containsOnlyOnce(200);
        }
        assertThat(version(record)).isEqualTo(2);
    }
}
