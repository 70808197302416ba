package io.smartbiz.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An operation of the API's document, with a good request to it. */
record Target(ApiExample example, JsonNode definition) {

    private static final String FORM = "/requestBody/content/multipart~1form-data";

    /** The whole OpenAPI document. */
    static JsonNode document() {
        try (InputStream file = Objects.requireNonNull(Target.class.getResourceAsStream("/openapi.json"))) {
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every operation of the document; fails when one has no example. */
    static Stream<Target> all() {
        Map<String, ApiExample> examples = ApiExample.all();
        var all = new ArrayList<Target>();
        document()
                .get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    String key = operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey();
                    all.add(new Target(Objects.requireNonNull(examples.get(key), key), operation.getValue()));
                }));
        return all.stream();
    }

    @Override
    public String toString() {
        return example.key();
    }

    /** Of the body of JSON; a missing node for an operation that takes none. */
    JsonNode jsonSchema() {
        return definition.at("/requestBody/content/application~1json/schema");
    }

    boolean takesJson() {
        return !jsonSchema().isMissingNode();
    }

    /** Whether it takes a key with which it can be sent again. */
    boolean takesKey() {
        return definition
                .path("parameters")
                .valueStream()
                .anyMatch(parameter -> parameter.path("name").asString("").equals("Idempotency-Key"));
    }

    boolean takesUploads() {
        return !definition.at(FORM).isMissingNode();
    }

    boolean isOpen() {
        return definition
                .path("x-permissions")
                .valueStream()
                .anyMatch(one -> one.asString().equals("open"));
    }

    /** The fields of a form that are no files. */
    List<String> formFields() {
        return definition
                .at(FORM + "/schema/properties")
                .propertyStream()
                .map(Map.Entry::getKey)
                .filter(name -> !name.equals("file"))
                .toList();
    }

    List<String> queryParameters() {
        return definition
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.get("in").asString().equals("query"))
                .map(parameter -> parameter.get("name").asString())
                .toList();
    }
}
