package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.access.Permission;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uses every operation of the API's document as a member who lacks the permission for something, and looks for it in the
 * answers. An operation that is added is tried by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NO_VERSION = 999_999;

    /** What only its author reads or changes. */
    private static final List<String> OWN = List.of("/comments/", "/saved-searches/", "/files/");

    private final Premises premises = new Premises(new Shop(Secret.COST_OF_ONE));
    private final Client admin = premises.shop().admin();
    private final Map<String, ApiExample> examples = ApiExample.all();
    private final UUID carpet = premises.shop()
            .product()
            .with("sell_price", Secret.PRICE_OF_ONE)
            .sizes("2x3")
            .create();
    private final UUID ticket = premises.shop()
            .member("staff", premises.branch())
            .post("/api/tickets", ticket())
            .id();
    private final Map<Secret, Client> viewers = new EnumMap<>(Secret.class);

    ViewsTest() {
        keepSecrets();
        Arrays.stream(Secret.values()).forEach(secret -> viewers.put(secret, viewer(secret)));
    }

    private static Map<String, Object> ticket() {
        return Desk.ticket(Secret.TICKET, "description", Secret.TICKET);
    }

    /** Writes each secret, and changes it, so that it has a history. */
    private void keepSecrets() {
        Shop shop = premises.shop();
        shop.receive(premises.branch(), carpet, 10, Secret.COST_OF_ONE);
        shop.product().stocked(premises.branch(), Secret.STOCK).create();
        var sale = new java.util.HashMap<>(Shop.sale(premises.branch(), carpet, 1));
        sale.put("customer", Map.of("name", Secret.CUSTOMER, "phone", "+998905556677"));
        admin.post("/api/sales", sale).expect(201);
        changeCosts(shop);
        var member = Map.of(
                "username",
                "hidden",
                "password",
                Shop.PASSWORD,
                "full_name",
                "Nodira Karimova",
                "phone",
                "+998903334455",
                "email",
                Secret.EMAIL,
                "branch_id",
                premises.branch());
        admin.post("/api/users", member).expect(201);
        Desk.note(admin, ticket, Secret.NOTE).expect(201);
    }

    private void changeCosts(Shop shop) {
        UUID changed = shop.product().with("buy_price", 1).create();
        for (int cost : List.of(Secret.COST_OF_ONE, 2)) {
            admin.put(
                            "/api/products/" + changed,
                            Map.of(
                                    "name",
                                    "Changed",
                                    "category_id",
                                    shop.category(),
                                    "type",
                                    "unit",
                                    "buy_price",
                                    cost,
                                    "sell_price",
                                    150_000,
                                    "available_sizes",
                                    List.of("2x3"),
                                    "variants",
                                    List.of(Map.of("size", "2x3", "buy_price", cost))))
                    .expect(200);
        }
    }

    /** A member with all rights in the whole organisation, but for those that show the secret. */
    private Client viewer(Secret secret) {
        var permissions = Arrays.stream(Permission.values())
                .filter(permission -> !secret.shownBy().contains(permission))
                .map(Permission::code)
                .toList();
        var role = Map.of("name", "No " + secret, "permissions", permissions, "max_discount_percent", 100);
        UUID id = admin.post("/api/roles", role).expect(201).id();
        List<UUID> branches = secret.isOfOtherBranch() ? List.of(premises.otherBranch()) : List.of();
        return premises.shop()
                .memberWith(List.of(Map.of("role_id", id, "branch_ids", branches)), premises.otherBranch());
    }

    /** An operation as the document has it. */
    private record Documented(ApiExample example, List<String> permissions, List<String> errorCodes) {
        @Override
        public String toString() {
            return example.key();
        }

        boolean reads() {
            return example.method().equals("GET");
        }

        boolean isAboutTheCaller() {
            return example.key().contains(" /api/auth/");
        }

        boolean isFor(Secret secret) {
            return permissions.contains("signed_in")
                    || !permissions.stream()
                            .allMatch(code -> secret.shownBy().stream()
                                    .anyMatch(permission -> permission.code().equals(code)));
        }
    }

    private Stream<Documented> operations() throws IOException {
        try (InputStream file = Objects.requireNonNull(ViewsTest.class.getResourceAsStream("/openapi.json"))) {
            return JSON.readTree(file).get("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .map(operation -> documented(
                                    operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    operation.getValue())))
                    .filter(operation -> !operation.permissions().contains("open"))
                    .toList()
                    .stream();
        }
    }

    private Documented documented(String key, JsonNode operation) {
        ApiExample example = Objects.requireNonNull(examples.get(key), () -> key + " has no example");
        return new Documented(example, texts(operation.get("x-permissions")), texts(operation.get("x-error-codes")));
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private Stream<Documented> reads() throws IOException {
        return operations().filter(Documented::reads);
    }

    private Stream<Documented> writes() throws IOException {
        return operations().filter(operation -> !operation.reads() && !operation.isAboutTheCaller());
    }

    private Stream<Documented> versioned() throws IOException {
        return operations()
                .filter(operation -> operation.errorCodes().contains("STALE_VERSION")
                        && operation.example().body().contains("\"version\""));
    }

    @ParameterizedTest
    @MethodSource("reads")
    void noAnswerShowsASecret(Documented operation) {
        var request = operation.example().prepare(premises);
        viewers.forEach((secret, viewer) -> {
            Answer answer = request.sendBy(viewer);
            if (secret == Secret.COSTS && operation.isFor(secret) && !isOfItsAuthor(request)) {
                answer.expect(200);
            }
            assertHidden(secret, answer);
        });
    }

    /** The records themselves, not only those of the examples. */
    @ParameterizedTest
    @EnumSource
    void noListShowsASecret(Secret secret) {
        for (String list : Secret.PLACES) {
            assertHidden(secret, viewers.get(secret).get(place(list)));
        }
    }

    private String place(String list) {
        return list.replace("{carpet}", carpet.toString()).replace("{ticket}", ticket.toString());
    }

    /** Otherwise nothing would be proved. */
    @ParameterizedTest
    @EnumSource
    void theAdministratorSeesTheSecret(Secret secret) {
        assertThat(Secret.PLACES.stream()
                        .filter(list -> secret.isIn(admin.get(place(list)).body())))
                .as("places of %s", secret)
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("writes")
    void whatIsWrittenShowsNoCosts(Documented operation) {
        assertHidden(Secret.COSTS, operation.example().prepare(premises).sendBy(viewers.get(Secret.COSTS)));
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void noConflictShowsASecret(Documented operation) {
        for (Secret secret : List.of(Secret.COSTS, Secret.NOTES)) {
            var request = operation.example().prepare(premises);
            var stale = (ObjectNode) JSON.readTree(request.body());
            stale.put("version", NO_VERSION);
            stale.remove(List.of("buy_price"));
            Answer answer = viewers.get(secret).send(request.method(), request.path(), stale);
            assertHidden(secret, answer);
            if (!isOfItsAuthor(request)) {
                answer.refuses(409, "STALE_VERSION");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noAuditEntryShowsASecret(Secret secret) {
        String cursor = "";
        while (cursor != null) {
            Answer page =
                    viewers.get(secret).get("/api/audit-logs?size=200" + cursor).expect(200);
            assertHidden(secret, page);
            String next = page.at("/page/next_cursor").asString("");
            cursor = next.isEmpty() ? null : "&cursor=" + next;
        }
    }

    @Test
    void noStoredEventHoldsACost() {
        try (var sql = new Sql(premises.shop().organizationId())) {
            var events = sql.rows("select payload from core.events where organization_id = ?");
            assertThat(events).isNotEmpty();
            events.forEach(event -> assertThat(Secret.COSTS.isIn(JSON.readTree(event.getFirst())))
                    .as(event.getFirst())
                    .isFalse());
        }
    }

    private static boolean isOfItsAuthor(ApiExample.Request request) {
        return OWN.stream().anyMatch(request.path()::contains);
    }

    private static void assertHidden(Secret secret, Answer answer) {
        assertThat(answer.status()).as(answer.request()).isLessThan(500);
        // The names of wrong fields are no values.
        if (answer.at("/error/details") instanceof ObjectNode details) {
            details.remove("fields");
        }
        assertThat(secret.isIn(answer.body()))
                .as("%s in the answer to %s: %s", secret, answer.request(), answer.body())
                .isFalse();
    }
}
