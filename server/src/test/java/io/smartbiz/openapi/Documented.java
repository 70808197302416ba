package io.smartbiz.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An operation that not everybody may use, as the API's document has it.
 *
 * @param isRepeatable whether it takes a key with which it can be sent again
 * @param version the field of its body that names a version; empty for none
 */
record Documented(
        ApiExample example, List<String> permissions, List<String> errorCodes, boolean isRepeatable, String version) {

    private static final JsonMapper JSON = new JsonMapper();

    static List<Documented> all() {
        Map<String, ApiExample> examples = ApiExample.all();
        try (InputStream file = Objects.requireNonNull(Documented.class.getResourceAsStream("/openapi.json"))) {
            JsonNode document = JSON.readTree(file);
            return document.get("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream().map(operation -> {
                        String key = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                        ApiExample example = Objects.requireNonNull(examples.get(key), () -> key + " has no example");
                        return of(document, example, operation.getValue());
                    }))
                    .filter(operation -> !operation.permissions().contains("open"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Documented of(JsonNode document, ApiExample example, JsonNode operation) {
        boolean isRepeatable = operation
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("Idempotency-Key"));
        return new Documented(
                example,
                texts(operation.get("x-permissions")),
                texts(operation.get("x-error-codes")),
                isRepeatable,
                version(document, operation));
    }

    private static String version(JsonNode document, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        String reference = schema.path("$ref").asString("");
        JsonNode body = reference.isEmpty() ? schema : document.at(reference.substring(1));
        return Stream.of("version", "seen_version")
                .filter(name -> body.path("properties").has(name))
                .findFirst()
                .orElse("");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

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

    /** Whether some of those who may not see the secret may use it. */
    boolean isFor(Secret secret) {
        return permissions.contains("signed_in")
                || !permissions.stream()
                        .allMatch(code -> secret.shownBy().stream()
                                .anyMatch(permission -> permission.code().equals(code)));
    }
}
