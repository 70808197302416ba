package io.smartbiz.openapi;

import org.assertj.core.api.SoftAssertions;
import tools.jackson.databind.JsonNode;

/** Compares the fields of an answer with those that its schema names: all of them have to be there, and no others. */
record AnsweredFields(JsonNode document, SoftAssertions wrong, String operation) {

    void compare(JsonNode schema, JsonNode answered) {
        JsonNode resolved = resolved(schema);
        if (answered.isObject() && resolved.has("properties")) {
            wrong.assertThat(answered.propertyNames())
                    .as("%s: %s", operation, schema)
                    .containsExactlyInAnyOrderElementsOf(
                            resolved.get("properties").propertyNames());
            resolved.get("properties")
                    .properties()
                    .forEach(field -> compare(field.getValue(), answered.path(field.getKey())));
        } else if (answered.isArray() && resolved.has("items")) {
            answered.forEach(element -> compare(resolved.get("items"), element));
        }
    }

    /** The schema itself, behind a reference and beside null. */
    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return resolved(document.at(reference.substring(1)));
        }
        return schema.has("anyOf") ? resolved(schema.get("anyOf").get(0)) : schema;
    }
}
