package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.access.Permission;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends records back as they were read, to every operation of the API's document that creates or changes one. An operation
 * that is added is tried by itself.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReadBackTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What each change sets, and what depends on the moment. */
    private static final List<String> CHANGING = List.of("version", "updated_at", "steps");

    /** Where records stand that cannot be read by themselves. */
    private static final Map<String, String> LISTS = Map.of("/api/rolls/{id}", "/api/products/{meter_product}/rolls");

    /** What is done to records, and not a record itself. */
    private static final Set<String> NO_RECORD = Set.of(
            "PUT /api/products/bulk-price-update",
            "PUT /api/approvals/{id}/approve",
            "PUT /api/approvals/{id}/reject",
            "PUT /api/returns/{id}/approve",
            "PUT /api/returns/{id}/reject",
            "PUT /api/commissions/{id}/mark-paid",
            "PUT /api/commissions/mark-paid");

    /** Those that only the author, or whoever has opened it, may change, and what is everybody's own. */
    private static final List<String> OWN = List.of("/saved-searches/", "/comments/", "/auth/me", "/dashboard/layout");

    private final Premises premises = new Premises(new Shop(), true);
    private final Map<Set<Permission>, Client> editors = new HashMap<>();
    private final Set<String> keys = ApiExample.all().keySet();

    static Stream<Target> changes() {
        return Target.all()
                .filter(Target::takesJson)
                .filter(target -> target.example().method().equals("PUT") && !NO_RECORD.contains(target.toString()));
    }

    static Stream<Target> creations() {
        return Target.all()
                .filter(Target::takesJson)
                .filter(target -> target.definition().at("/responses").has("201"))
                .filter(target -> !target.definition()
                        .at("/responses/201/content/application~1json/schema/$ref")
                        .asString("")
                        .endsWith("Page"));
    }

    static Stream<Target> bodies() {
        return Target.all().filter(Target::takesJson);
    }

    @ParameterizedTest
    @MethodSource("changes")
    void takesARecordBackAsItWasRead(Target operation) {
        Client sender = premises.sender();
        var request = operation.example().prepare(premises);
        JsonNode read = read(operation, request.path(), sender);
        sender.send("PUT", request.path(), read).expect(200);
        assertThat(lasting(read(operation, request.path(), sender))).isEqualTo(lasting(read));
    }

    /** Whoever may change a record but not see all of it sends null for what is hidden. It must not be emptied. */
    @ParameterizedTest
    @MethodSource("changes")
    void keepsWhatTheEditorDoesNotSee(Target operation) {
        Client admin = premises.shop().admin();
        String path = filled(operation);
        int sent = 0;
        for (Set<Permission> held : heldToEdit(operation)) {
            Client editor = editors.computeIfAbsent(held, this::editor);
            JsonNode shown = shownTo(editor, path);
            if (shown != null) {
                JsonNode before = read(operation, path, admin);
                editor.send("PUT", path, shown).expect(200);
                assertThat(lasting(read(operation, path, admin)))
                        .as("%s by %s", operation, held)
                        .isEqualTo(lasting(before));
                sent++;
            }
        }
        assertThat(sent > 0 || OWN.stream().anyMatch(operation.toString()::contains))
                .as("%s: nobody could edit it", operation)
                .isTrue();
    }

    /** Only the permission to edit, and all permissions but those that show something. */
    private static List<Set<Permission>> heldToEdit(Target operation) {
        var held = new ArrayList<Set<Permission>>();
        Arrays.stream(Permission.values())
                .filter(permission -> operation
                        .definition()
                        .path("x-permissions")
                        .valueStream()
                        .anyMatch(code -> code.asString().equals(permission.code())))
                .forEach(permission -> held.add(Set.of(permission)));
        for (Secret secret : Secret.values()) {
            var all = EnumSet.allOf(Permission.class);
            all.removeAll(secret.shownBy());
            held.add(all);
        }
        return held;
    }

    private Client editor(Set<Permission> held) {
        var codes = held.stream().map(Permission::code).toList();
        var role = Map.of("name", "Role " + editors.size(), "permissions", codes, "max_discount_percent", 100);
        UUID id = premises.shop().admin().post("/api/roles", role).expect(201).id();
        var grant = Map.<String, Object>of("role_id", id, "branch_ids", List.of());
        return premises.shop().memberWith(List.of(grant), premises.branch());
    }

    /** The path of a record that has all that the example gives it. */
    private String filled(Target operation) {
        Client sender = premises.sender();
        var request = operation.example().prepare(premises);
        var body = (ObjectNode) JSON.readTree(request.body());
        body.remove("version");
        sender.send("PUT", request.path(), body).expect(200);
        return request.path();
    }

    /** What an editor reads, or else is answered to an edit of nothing; null for one who may not edit the record. */
    private static @Nullable JsonNode shownTo(Client editor, String path) {
        Answer edited = editor.send("PUT", path, Map.of());
        Answer read = editor.get(path);
        return edited.status() != 200 ? null : (read.status() == 200 ? read : edited).data();
    }

    /** The record of a path, by itself or from its list. */
    private JsonNode read(Target operation, String path, Client sender) {
        String template = operation.example().key().replace("PUT ", "");
        if (keys.contains("GET " + template)) {
            return sender.get(path).expect(200).data();
        }
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (template.contains("/checklist/")) {
            String ticket = path.substring(0, path.indexOf("/checklist/"));
            return row(sender.get(ticket).expect(200).at("/data/details/checklist"), id);
        }
        String list = LISTS.containsKey(template)
                ? premises.fill(Objects.requireNonNull(LISTS.get(template)).replace("{", "${"))
                : path.substring(0, path.lastIndexOf('/'));
        return row(sender.get(list + "?size=200").expect(200).data(), id);
    }

    private static JsonNode row(JsonNode rows, String id) {
        return rows.valueStream()
                .filter(row -> row.path("id").asString("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A record without what each change sets. */
    private static JsonNode lasting(JsonNode record) {
        var lasting = (ObjectNode) record.deepCopy();
        lasting.remove(CHANGING);
        if (lasting.get("details") instanceof ObjectNode details) {
            details.remove(CHANGING);
        }
        return lasting;
    }

    @ParameterizedTest
    @MethodSource("creations")
    void takesANewRecordWithAllThatAnAnswerShows(Target operation) {
        Client sender = premises.sender();
        Answer made = operation.example().prepare(premises).sendBy(sender);
        var body = (ObjectNode) made.expect(201).data().deepCopy();
        var next = operation.example().prepare(premises);
        ((ObjectNode) JSON.readTree(next.body()))
                .properties()
                .forEach(field -> body.set(field.getKey(), field.getValue()));
        // Its name or code may be taken by the first.
        sender.delete(Objects.requireNonNull(made.header("Location")));
        sender.send(next.method(), next.path(), body).expect(201);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void refusesWhatNobodyKnowsAllAtOnce(Target operation) {
        Client sender = premises.sender();
        var request = operation.example().prepare(premises);
        var body = (ObjectNode) JSON.readTree(request.body());
        body.put("nobody_knows", 1).putObject("nor_this").put("name", "x");
        Answer refusal = sender.send(request.method(), request.path(), body).refuses(422, "VALIDATION_ERROR");
        assertThat(refusal.at("/error/details/fields").propertyNames())
                .containsExactlyInAnyOrder("nobody_knows", "nor_this");
    }
}
