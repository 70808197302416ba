package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tries every operation of the API's document as somebody who may not use it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BorderTest {

    /** What a refused request may leave behind: that it was tried. */
    private static final List<String> TRACES = List.of(
            "core.sessions",
            "core.refresh_tokens",
            "core.sign_in_attempts",
            "core.audit_logs",
            "core.idempotency_keys",
            "core.events");

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Map<String, ApiExample> examples = ApiExample.all();
    private final Premises premises = new Premises();
    private final Shop elsewhere = new Shop();
    private final Client withoutRights = premises.shop().memberWith(List.of(), premises.branch());
    private final Client ofOtherBranch =
            premises.shop().memberWith(List.of(everythingInOtherBranch()), premises.otherBranch());
    private final Connection database = TestInstallation.get().connectAsOwner();
    private final String rows = allRows();

    /** An operation as the document has it. */
    private record Documented(ApiExample example, List<String> permissions, List<String> errorCodes) {
        @Override
        public String toString() {
            return example.key();
        }

        boolean isOpen() {
            return permissions.contains("open");
        }

        boolean needsPermission() {
            return !isOpen() && !permissions.contains("signed_in");
        }
    }

    private Stream<Documented> operations() throws IOException {
        var all = new ArrayList<Documented>();
        try (InputStream file = Objects.requireNonNull(BorderTest.class.getResourceAsStream("/openapi.json"))) {
            JsonNode paths = new JsonMapper().readTree(file).get("paths");
            paths.properties()
                    .forEach(path -> path.getValue().properties().forEach(operation -> {
                        String key = operation.getKey().toUpperCase(java.util.Locale.ROOT) + " " + path.getKey();
                        var permissions = new ArrayList<String>();
                        operation.getValue().get("x-permissions").forEach(code -> permissions.add(code.asString()));
                        all.add(new Documented(
                                Objects.requireNonNull(examples.get(key), () -> key + " has no example"),
                                texts(operation.getValue().get("x-permissions")),
                                texts(operation.getValue().get("x-error-codes"))));
                    }));
        }
        return all.stream().filter(operation -> !operation.isOpen());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    @AfterAll
    void closeDatabase() throws SQLException {
        database.close();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void nobodyIsAskedToSignIn(Documented operation) {
        refusedUnchanged(operation, Client.anonymous()).refuses(401, "UNAUTHENTICATED");
    }

    @ParameterizedTest
    @MethodSource("operations")
    void aMemberWithoutThePermissionIsRefused(Documented operation) {
        if (operation.needsPermission()) {
            refusedUnchanged(operation, withoutRights).refuses(403, "FORBIDDEN");
        }
    }

    /** An administrator elsewhere: what is named is not found, and what is listed is one's own. */
    @ParameterizedTest
    @MethodSource("operations")
    void anotherOrganisationIsOutOfReach(Documented operation) {
        var request = operation.example().prepare(premises);
        String before = state();
        Answer answer = request.sendBy(elsewhere.member("admin"));
        assertThat(state()).as("what is theirs after %s", operation).isEqualTo(before);
        assertThat(answer.status() < 300 ? !namesARow(request) || showsNothing(answer) : isRefusal(operation, answer))
                .as("%s %s answered %s", operation, request.body(), answer.body())
                .isTrue();
        assertThat(answer.body().toString())
                .doesNotContain(premises.shop().organizationId().toString());
        assertThat(idsOf(answer.body())).doesNotContainAnyElementsOf(theirIds());
    }

    /** An administrator of another branch: what belongs to this branch is not found and not listed. */
    @ParameterizedTest
    @MethodSource("operations")
    void anotherBranchIsOutOfReach(Documented operation) {
        if (operation.example().reachesOrganization()) {
            return;
        }
        var request = operation.example().prepare(premises);
        String before = state();
        Answer answer = request.sendBy(ofOtherBranch);
        assertThat(answer.status() < 300 ? showsNothing(answer) : isRefusal(operation, answer))
                .as("%s %s answered %s", operation, request.body(), answer.body())
                .isTrue();
        assertThat(state()).as("what is there after %s", operation).isEqualTo(before);
    }

    /** All that can be allowed, but to look into other branches. */
    private Map<String, Object> everythingInOtherBranch() {
        var permissions = Arrays.stream(Permission.values())
                .filter(permission -> permission != Permission.STOCK_VIEW_OTHER_BRANCHES)
                .map(Permission::code)
                .toList();
        var role = Map.of("name", "Everything", "permissions", permissions, "max_discount_percent", 100);
        return Map.of(
                "role_id",
                premises.shop().admin().post("/api/roles", role).expect(201).id(),
                "branch_ids",
                List.of(premises.otherBranch()));
    }

    /** A list, count or report about what is out of reach is as empty as one about what does not exist. */
    private static boolean showsNothing(Answer answer) {
        JsonNode data = answer.data();
        return data.isArray()
                ? data.valueStream().allMatch(row -> row.path("count").asInt(-1) == 0)
                : (data.has("totals") || hasNoActivities(data)) && countsNothing(data);
    }

    private static boolean hasNoActivities(JsonNode dashboard) {
        JsonNode activities = dashboard.path("recent_activities");
        return activities.isArray() && activities.isEmpty();
    }

    private static boolean countsNothing(JsonNode report) {
        return report.isNumber() ? report.asInt() == 0 : report.valueStream().allMatch(BorderTest::countsNothing);
    }

    /** That something is not there, or not allowed, tells nothing of what is. */
    private static boolean isRefusal(Documented operation, Answer answer) {
        assertThat(operation.errorCodes()).as("the codes of %s", operation).contains(answer.text("/error/code"));
        return List.of("NOT_FOUND", "FORBIDDEN", "VALIDATION_ERROR", "STALE_VERSION")
                .contains(answer.text("/error/code"));
    }

    private Answer refusedUnchanged(Documented operation, Client stranger) {
        var request = operation.example().prepare(premises);
        String before = state();
        Answer answer = request.sendBy(stranger);
        assertThat(state()).as("what is there after %s", operation).isEqualTo(before);
        return answer;
    }

    private static boolean namesARow(ApiExample.Request request) {
        return ID.matcher(request.path() + request.body() + request.form()).find();
    }

    private static List<UUID> idsOf(JsonNode body) {
        return ID.matcher(body.toString())
                .results()
                .map(found -> UUID.fromString(found.group()))
                .toList();
    }

    /** One number for all that the organisation has. */
    private String state() {
        return query("select md5(string_agg(content, ',' order by content)) from (" + rows + ") rows")
                .getFirst();
    }

    private List<UUID> theirIds() {
        return query("select content::jsonb ->> 'id' from (" + rows + ") rows where content::jsonb ? 'id'").stream()
                .map(UUID::fromString)
                .toList();
    }

    /** Selects every row of every table that holds the organisation's data. */
    private String allRows() {
        List<String> tables = query("select table_schema || '.' || table_name from information_schema.columns"
                + " where column_name = 'organization_id' and table_schema in ('core', 'shop', 'desk')");
        return tables.stream()
                .filter(table -> !TRACES.contains(table))
                .map(table -> "select to_jsonb(t)::text content from " + table + " t where organization_id = '"
                        + premises.shop().organizationId() + "'")
                .collect(Collectors.joining(" union all "));
    }

    private List<String> query(String sql) {
        try (PreparedStatement statement = database.prepareStatement(sql.replace("?", "??"));
                ResultSet found = statement.executeQuery()) {
            var values = new ArrayList<String>();
            while (found.next()) {
                values.add(found.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
