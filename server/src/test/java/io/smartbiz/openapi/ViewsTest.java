package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.access.FieldView;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Desk;
import io.smartbiz.testing.Shop;
import io.smartbiz.testing.Sql;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Uses every operation of the API's document as a member who lacks the permission for something, and looks for it in every
 * way out: answers to reads and writes, conflicts, repeated requests, audit entries, events. An operation that is added is
 * tried by itself; a permission or an entry of {@link FieldView} that is added fails until it has its {@link Secret}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ViewsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int NO_VERSION = 999_999;

    /** What only its author reads or changes. */
    private static final List<String> OWN =
            List.of("/comments/", "/saved-searches/", "/files/", "/rating", "/attachments");

    private final Premises premises = new Premises(new Shop(Secret.COST_OF_ONE), true);
    private final Shop shop = premises.shop();
    private final Client admin = shop.admin();
    private final List<Documented> operations = Documented.all();
    private final UUID carpet = shop.product()
            .with("sell_price", Secret.PRICE_OF_ONE)
            .with("notes", Secret.PRODUCT)
            .sizes("2x3")
            .create();
    private final UUID ticket;
    private final Map<Secret, Client> viewers = new EnumMap<>(Secret.class);

    ViewsTest() {
        ticket = shop.member("staff", premises.branch())
                .post("/api/tickets", ticket())
                .id();
        keepSecrets();
        for (Secret secret : Secret.values()) {
            viewers.put(secret, shop.memberWith(roles(secret), premises.branch()));
        }
        // Every operation leaves entries in the audit log and events.
        for (Documented operation : writes().toList()) {
            operation.example().prepare(premises).sendBy(admin);
        }
    }

    /** With an answer in the form of its category. */
    private Map<String, Object> ticket() {
        var form = List.of(Map.of("key", "room", "type", "text", "label", "Room"));
        UUID category = admin.post("/api/ticket-categories", Map.of("name", "Keys", "form", form))
                .expect(201)
                .id();
        String code = admin.get("/api/ticket-categories")
                .expect(200)
                .data()
                .valueStream()
                .filter(one -> one.get("id").asString().equals(category.toString()))
                .findFirst()
                .orElseThrow()
                .get("code")
                .asString();
        return Desk.ticket(
                Secret.TICKET, "description", Secret.TICKET, "category", code, "fields", Map.of("room", Secret.ANSWER));
    }

    /** Writes each secret, and changes it, so that it has a history. */
    private void keepSecrets() {
        shop.receive(premises.branch(), carpet, 10, Secret.COST_OF_ONE);
        shop.receive(premises.otherBranch(), premises.product(), Secret.STOCK, Secret.COST_OF_ONE);
        var sale = new HashMap<>(Shop.sale(premises.branch(), carpet, 1));
        sale.put("customer", Map.of("name", Secret.CUSTOMER, "phone", "+998905556677"));
        admin.post("/api/sales", sale).expect(201);
        changeCosts();
        var line = Map.of("product_id", carpet, "quantity", 1);
        var receipt = Map.of("branch_id", premises.branch(), "note", Secret.DOCUMENT, "lines", List.of(line));
        admin.post("/api/stock/receipts", receipt).expect(201);
        var role = Map.of(
                "name",
                "Secret role",
                "description",
                Secret.ROLE,
                "permissions",
                List.of("products.view"),
                "max_discount_percent",
                0);
        admin.post("/api/roles", role).expect(201);
        var member = Map.of(
                "username",
                "hidden",
                "password",
                Shop.PASSWORD,
                "full_name",
                "Nodira Karimova",
                "phone_number",
                Secret.PHONE,
                "email",
                Secret.EMAIL,
                "branch_id",
                premises.branch());
        admin.post("/api/users", member).expect(201);
        Desk.note(admin, ticket, Secret.NOTE).expect(201);
    }

    private void changeCosts() {
        UUID changed = shop.product().with("buy_price", 1).create();
        for (int cost : List.of(Secret.COST_OF_ONE, 2)) {
            var variant = Map.of("size", "2x3", "buy_price", cost);
            var product = Map.of(
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
                    List.of(variant));
            admin.put("/api/products/" + changed, product).expect(200);
        }
    }

    /** All rights but for those that show the secret: in the whole organisation, or in a branch that works with another. */
    private List<Map<String, Object>> roles(Secret secret) {
        var permissions = Arrays.stream(Permission.values())
                .filter(permission -> !secret.shownBy().contains(permission))
                .toList();
        if (secret != Secret.STOCK_OF_OTHERS) {
            return List.of(role(permissions));
        }
        var moving = List.of(Permission.STOCK_TRANSFER, Permission.STOCK_RECEIVE, Permission.STOCK_ADJUST);
        return List.of(role(permissions, premises.branch()), role(moving, premises.otherBranch()));
    }

    private Map<String, Object> role(List<Permission> permissions, UUID... branches) {
        var codes = permissions.stream().map(Permission::code).toList();
        var role = Map.of("name", "Role " + UUID.randomUUID(), "permissions", codes, "max_discount_percent", 100);
        UUID id = admin.post("/api/roles", role).expect(201).id();
        return Map.of("role_id", id, "branch_ids", List.of(branches));
    }

    /** A request with a key, which can be sent again. */
    private record Sent(ApiExample.Request request, Client sender) {}

    /** A member who may see the secret for a while. */
    private final class Entrusted {

        private final Secret secret;
        private final List<Map<String, Object>> roles;
        private final Client client;
        private final OwnAccount account;

        record OwnAccount(UUID id, String username) {}

        Entrusted(Secret secret) {
            this.secret = secret;
            this.roles = roles(secret);
            this.client = shop.memberWith(roles, premises.branch());
            this.account = new OwnAccount(Desk.idOf(client), Desk.usernameOf(client));
        }

        void may(boolean see) {
            var extras = see ? secret.shownBy().stream().map(Permission::code).toList() : List.of();
            var member = Map.of(
                    "username",
                    account.username(),
                    "full_name",
                    account.username(),
                    "language",
                    "en",
                    "branch_id",
                    premises.branch(),
                    "roles",
                    roles,
                    "extra_permissions",
                    extras,
                    "is_active",
                    true);
            admin.put("/api/users/" + account.id(), member).expect(200);
        }

        Sent send(ApiExample.Request request) {
            Client sender = client.withKey("repeated-" + UUID.randomUUID());
            Answer first = request.sendBy(sender);
            if (secret == Secret.COST && !isOfItsAuthor(request)) {
                assertThat(first.status()).as(first.body().toString()).isLessThan(300);
            }
            return new Sent(request, sender);
        }
    }

    private Stream<Documented> operations() {
        return operations.stream();
    }

    private Stream<Documented> reads() {
        return operations().filter(Documented::reads);
    }

    private Stream<Documented> writes() {
        return operations().filter(operation -> !operation.reads() && !operation.isAboutTheCaller());
    }

    private Stream<Documented> versioned() {
        return operations()
                .filter(operation -> operation.errorCodes().contains("STALE_VERSION")
                        && !operation.version().isEmpty());
    }

    /** Otherwise what it shows would not be looked for. */
    @Test
    void everyPermissionThatShowsSomethingHasItsSecret() {
        var known = EnumSet.copyOf(Secret.SHOW_NO_FIELDS);
        Arrays.stream(Secret.values()).forEach(secret -> known.addAll(secret.shownBy()));
        assertThat(Permission.values())
                .filteredOn(permission -> permission.code().contains(".view"))
                .allMatch(known::contains);
        assertThat(Arrays.stream(Secret.values()).map(Enum::name))
                .containsAll(Arrays.stream(FieldView.values()).map(Enum::name).toList());
    }

    /** Otherwise its conflicts would not be provoked. */
    @Test
    void everyOperationWithAConflictNamesAVersion() {
        assertThat(operations())
                .filteredOn(operation -> operation.errorCodes().contains("STALE_VERSION")
                        && operation.version().isEmpty())
                .extracting(Documented::toString)
                .containsExactlyInAnyOrder("POST /api/price-changes/{id}/undo", "PUT /api/products/bulk-price-update");
    }

    @ParameterizedTest
    @MethodSource("reads")
    void noAnswerShowsASecret(Documented operation) {
        var request = operation.example().prepare(premises);
        viewers.forEach((secret, viewer) -> {
            Answer answer = request.sendBy(viewer);
            if (secret == Secret.COST && operation.isFor(secret) && !isOfItsAuthor(request)) {
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
        return list.replace("{carpet}", carpet.toString())
                .replace("{stocked}", premises.product().toString())
                .replace("{ticket}", ticket.toString());
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
    void noAnswerToAWriteShowsASecret(Documented operation) {
        viewers.forEach((secret, viewer) ->
                assertHidden(secret, operation.example().prepare(premises).sendBy(viewer)));
    }

    @ParameterizedTest
    @MethodSource("versioned")
    void noConflictShowsASecret(Documented operation) {
        viewers.forEach((secret, viewer) -> {
            var request = operation.example().prepare(premises);
            var stale = (ObjectNode) JSON.readTree(request.body());
            stale.put(operation.version(), operation.version().equals("version") ? NO_VERSION : 0);
            stale.remove(List.of("buy_price"));
            Answer answer = viewer.send(request.method(), request.path(), stale);
            assertHidden(secret, answer);
            if (secret == Secret.COST && operation.version().equals("version") && !isOfItsAuthor(request)) {
                answer.refuses(409, "STALE_VERSION");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void noRepeatedRequestShowsASecretOnceTheRightIsGone(Secret secret) {
        var entrusted = new Entrusted(secret);
        entrusted.may(true);
        List<Sent> sent = operations()
                .filter(Documented::isRepeatable)
                .map(operation -> entrusted.send(operation.example().prepare(premises)))
                .toList();
        entrusted.may(false);
        sent.forEach(one -> assertHidden(secret, one.request().sendBy(one.sender())));
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

    /** Whoever hears of an event may lack any right. */
    @ParameterizedTest
    @EnumSource
    void noStoredEventHoldsASecret(Secret secret) {
        try (var sql = new Sql(shop.organizationId())) {
            var events = sql.rows("select payload, type from core.events where organization_id = ?");
            assertThat(events.stream().map(List::getLast).distinct()).hasSizeGreaterThan(8);
            events.forEach(event -> assertThat(secret.placesIn(JSON.readTree(event.getFirst())))
                    .as("%s in %s", secret, event)
                    .isEmpty());
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
        assertThat(secret.placesIn(answer.body()))
                .as("%s in the answer to %s", secret, answer.request())
                .isEmpty();
    }
}
