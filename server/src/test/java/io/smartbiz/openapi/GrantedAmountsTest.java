package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.access.BranchAmount;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.testing.Client;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nobody gives a larger amount than their own, such as a discount limit, by any operation that gives rights. The giver's own
 * amount is larger in one branch; that gives nothing in the others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrantedAmountsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int OWN = 20;

    private final Premises premises = new Premises();
    private final Client admin = premises.shop().admin();
    private final Map<String, ApiExample> examples = ApiExample.all();
    private final UUID generous = role("Generous", List.of(), OWN + 1);
    private final Client limited = premises.shop()
            .memberWith(
                    List.of(
                            Map.of(
                                    "role_id",
                                    role("Limited", Arrays.asList(Permission.values()), OWN),
                                    "branch_ids",
                                    List.of()),
                            Map.of("role_id", generous, "branch_ids", List.of(premises.branch()))),
                    premises.branch());

    /** An operation and how it gives a larger amount. */
    private record Gift(ApiExample example, String way, BiConsumer<GrantedAmountsTest, ObjectNode> giving) {
        @Override
        public String toString() {
            return example.key() + " by " + way;
        }
    }

    private static List<String> amounts() {
        return Arrays.stream(Rights.class.getRecordComponents())
                .filter(component -> component.getType() == BranchAmount.class)
                .map(RecordComponent::getName)
                .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT))
                .toList();
    }

    private UUID role(String name, List<Permission> permissions, int amount) {
        var role = new HashMap<String, Object>();
        role.put("name", name);
        role.put("permissions", permissions.stream().map(Permission::code).toList());
        amounts().forEach(field -> role.put(field, amount));
        return admin.post("/api/roles", role).expect(201).id();
    }

    private Stream<Gift> gifts() throws IOException {
        try (InputStream file = Objects.requireNonNull(GrantedAmountsTest.class.getResourceAsStream("/openapi.json"))) {
            JsonNode document = JSON.readTree(file);
            return document.get("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .flatMap(operation -> gifts(
                                    operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                    fields(document, operation.getValue()))))
                    .toList()
                    .stream();
        }
    }

    /** The fields of an operation's body. */
    private static JsonNode fields(JsonNode document, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asString("");
        return (reference.isEmpty() ? schema : document.at(reference.substring(1))).path("properties");
    }

    private Stream<Gift> gifts(String key, JsonNode fields) {
        return fields.propertyNames().stream().flatMap(field -> {
            if (amounts().contains(field)) {
                return Stream.of(gift(key, field, (_, body) -> body.put(field, OWN + 1)));
            }
            if (field.equals("role")) {
                return Stream.of(gift(key, "role", (_, body) -> giveAdministration(body)));
            }
            return field.equals("roles")
                    ? Stream.of(
                            gift(key, "roles", GrantedAmountsTest::giveRole),
                            gift(key, "roles of another branch", GrantedAmountsTest::giveRoleElsewhere))
                    : Stream.empty();
        });
    }

    private Gift gift(String key, String way, BiConsumer<GrantedAmountsTest, ObjectNode> giving) {
        return new Gift(Objects.requireNonNull(examples.get(key), key), way, giving);
    }

    private void giveRole(ObjectNode body) {
        body.putArray("roles").addObject().put("role_id", generous.toString()).putArray("branch_ids");
    }

    private static void giveAdministration(ObjectNode body) {
        body.remove("roles");
        body.put("role", "CENTRAL_ADMIN");
    }

    private void giveRoleElsewhere(ObjectNode body) {
        giveRole(body);
        ((ArrayNode) body.at("/roles/0/branch_ids"))
                .add(premises.branch().toString())
                .add(premises.otherBranch().toString());
    }

    @ParameterizedTest
    @MethodSource("gifts")
    void isRefused(Gift gift) {
        var request = gift.example().prepare(premises);
        var body = (ObjectNode) JSON.readTree(request.body());
        gift.giving().accept(this, body);
        limited.send(request.method(), request.path(), body).refuses(403, "FORBIDDEN");
    }

    @Test
    void areWalkedThrough() throws IOException {
        assertThat(gifts().map(Gift::toString))
                .contains(
                        "POST /api/roles by max_discount_percent",
                        "PUT /api/users/{id} by roles",
                        "POST /api/users by role");
    }
}
