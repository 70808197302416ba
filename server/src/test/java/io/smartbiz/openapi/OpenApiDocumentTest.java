package io.smartbiz.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.operations.TestInstallation;
import io.smartbiz.platform.access.SettingsArea;
import io.smartbiz.testing.Client;
import io.swagger.v3.core.util.Json31;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

class OpenApiDocumentTest {

    private static final Path COMMITTED = Path.of("src/main/resources/openapi.json");

    private final Premises premises = new Premises();
    private final Map<String, ApiExample> examples = ApiExample.all();
    private final List<ApiOperation> operations = ApiOperation.of(TestInstallation.get()
            .context()
            .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class));

    /** {@code ./smartbiz openapi} writes the document; the test holds it against the code. */
    @Test
    void theCommittedDocumentSaysWhatTheServerDoes() throws IOException {
        var recorded = new TreeMap<String, RecordedExample>();
        var wrong = new SoftAssertions();
        operations.forEach(operation -> recorded.put(operation.key(), record(operation, wrong)));
        wrong.assertAll();
        var settings = TestInstallation.get()
                .context()
                .getBeanProvider(SettingsArea.class)
                .orderedStream()
                .toList();
        String written = Json31.pretty(new ApiDocument(recorded, settings).of(operations)) + "\n";
        if (Boolean.getBoolean("smartbiz.openapi.write")) {
            Files.writeString(COMMITTED, written);
        }
        assertSame(Files.readAllLines(COMMITTED), written.lines().toList());
        assertThat(Client.anonymous().get("/api/openapi.json").expect(200).text("/openapi"))
                .isEqualTo("3.1.0");
    }

    /** Shows only where they part: the whole document would bury it. */
    private static void assertSame(List<String> committed, List<String> written) {
        int same = 0;
        while (same < Math.min(committed.size(), written.size())
                && committed.get(same).equals(written.get(same))) {
            same++;
        }
        assertThat(around(written, same))
                .as("the API has changed at line %d: look at the change, then run ./smartbiz openapi", same + 1)
                .isEqualTo(around(committed, same));
    }

    private static String around(List<String> lines, int line) {
        return String.join("\n", lines.subList(Math.max(0, line - 30), Math.min(lines.size(), line + 5)));
    }

    @Test
    void everyOperationHasAnExampleAndEveryExampleAnOperation() {
        assertThat(examples.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        operations.stream().map(ApiOperation::key).toList());
        assertThat(operations).extracting(ApiOperation::id).doesNotHaveDuplicates();
    }

    /** What a request may leave out is marked, and what it may not is checked: nothing in between ends as a fault. */
    @Test
    void everyFieldOfARequestMayBeMissingOrIsRequired() {
        operations.stream()
                .flatMap(ApiOperation::parameters)
                .filter(parameter ->
                        parameter.isAnnotationPresent(org.springframework.web.bind.annotation.RequestBody.class))
                .flatMap(parameter -> fields(bodyOf(parameter.getParameterizedType())))
                .forEach(component -> assertThat(mayBeMissing(component) || isRequired(component))
                        .as("%s of %s", component.getName(), component.getDeclaringRecord())
                        .isTrue());
    }

    private static Class<?> bodyOf(Type type) {
        return (Class<?>) (type instanceof ParameterizedType edit ? edit.getActualTypeArguments()[0] : type);
    }

    /** The components of a record, and those of its groups. */
    private static Stream<RecordComponent> fields(Class<?> type) {
        return Stream.of(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? Stream.concat(Stream.of(component), fields(component.getType()))
                        : Stream.of(component));
    }

    private static boolean mayBeMissing(RecordComponent component) {
        return ApiSchemas.isNullable(component) || component.getType().isPrimitive();
    }

    private static boolean isRequired(RecordComponent component) {
        return List.of(component.getAccessor().getAnnotations()).stream()
                .anyMatch(annotation -> List.of("NotNull", "NotBlank", "NotEmpty")
                        .contains(annotation.annotationType().getSimpleName()));
    }

    /** Null is said, so that nobody has to guess whether a field is missing or empty. */
    @Test
    void everyFieldOfAnAnswerIsAlwaysThere() {
        JsonNode document = Target.document();
        var wrong = new SoftAssertions();
        document.at("/components/schemas").properties().forEach(schema -> {
            if (schema.getKey().matches(".*(View|Page|Answer|Info)$")) {
                List<String> required = schema.getValue()
                        .path("required")
                        .valueStream()
                        .map(JsonNode::asString)
                        .toList();
                wrong.assertThat(schema.getValue().path("properties").propertyNames())
                        .as(schema.getKey())
                        .containsExactlyInAnyOrderElementsOf(required);
            }
        });
        Target.all()
                .forEach(target -> target.definition().path("responses").properties().stream()
                        .filter(response -> response.getKey().startsWith("2"))
                        .map(response -> response.getValue().at("/content/application~1json"))
                        .filter(content -> !content.isMissingNode())
                        .forEach(content -> new AnsweredFields(document, wrong, target.toString())
                                .compare(content.get("schema"), content.get("example"))));
        wrong.assertAll();
    }

    /** A record that is read or created has no version that somebody could have seen. */
    @Test
    void onlyChangesOfARecordTakeIfMatch() {
        assertThat(Target.all())
                .filteredOn(target -> target.definition()
                        .path("parameters")
                        .valueStream()
                        .anyMatch(
                                parameter -> parameter.path("name").asString("").equals("If-Match")))
                .isNotEmpty()
                .allMatch(target ->
                        List.of("PUT", "PATCH").contains(target.example().method())
                                && !target.definition().at("/responses").has("201"));
    }

    private RecordedExample record(ApiOperation operation, SoftAssertions wrong) {
        Client sender = premises.sender();
        Client asking = operation.path().matches("/metrics|/health/detailed")
                ? Client.anonymous().withToken("metrics-token")
                : sender;
        var request = exampleOf(operation).prepare(premises);
        var answer = request.sendBy(asking);
        wrong.assertThat(answer.status())
                .as("%s %s answered %s", operation.key(), request.body(), answer.body())
                .isEqualTo(operation.status());
        return RecordedExample.of(request, answer, operation.isList() ? sortable(request, sender) : List.of());
    }

    private ApiExample exampleOf(ApiOperation operation) {
        return Objects.requireNonNull(
                examples.get(operation.key()), () -> operation.key() + " has no example in examples.json");
    }

    /** A list asked for a field that it cannot sort by says by which it can. */
    private static List<String> sortable(ApiExample.Request request, Client sender) {
        String path = request.path().replaceAll("[?].*", "") + "?sort=nothing";
        var answer = sender.get(path).refuses(422, "VALIDATION_ERROR");
        return List.of(
                answer.text("/error/details/fields/sort").replaceAll(".*: ", "").split(", "));
    }
}
