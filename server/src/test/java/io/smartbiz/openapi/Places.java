package io.smartbiz.openapi;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where a body of JSON has its fields, by the schema in the API's document. */
final class Places {

    /** The step into the first element of an array. */
    private static final String ELEMENT = "[]";

    private static final String MARK = "@put here@";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;

    /** @param document the whole OpenAPI document */
    Places(JsonNode document) {
        this.document = document;
    }

    /**
     * A field or the elements of an array.
     *
     * @param steps lead to it from the outermost object
     * @param type of JSON Schema; empty when the schema says none
     */
    record Place(List<String> steps, String type) {
        @Override
        public String toString() {
            return String.join(".", steps);
        }
    }

    /** All fields and elements of a schema. */
    List<Place> of(JsonNode schema) {
        var places = new ArrayList<Place>();
        walk(schema, List.of(), new HashSet<>(), places);
        return places;
    }

    private void walk(JsonNode schema, List<String> here, Set<String> above, List<Place> places) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            if (above.add(reference)) {
                walk(document.at(reference.substring(1)), here, above, places);
                above.remove(reference);
            }
            return;
        }
        schema.path("properties").properties().forEach(field -> {
            List<String> steps = step(here, field.getKey());
            places.add(new Place(steps, type(field.getValue())));
            walk(field.getValue(), steps, above, places);
        });
        if (schema.has("items")) {
            List<String> steps = step(here, ELEMENT);
            places.add(new Place(steps, type(schema.get("items"))));
            walk(schema.get("items"), steps, above, places);
        }
        for (String choice : List.of("allOf", "oneOf", "anyOf")) {
            schema.path(choice).forEach(part -> walk(part, here, above, places));
        }
    }

    private String type(JsonNode schema) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            return type(document.at(reference.substring(1)));
        }
        if (schema.has("anyOf")) {
            return type(schema.get("anyOf").path(0));
        }
        JsonNode type = schema.path("type");
        return type.isArray() ? type.path(0).asString("") : type.asString("");
    }

    private static List<String> step(List<String> here, String next) {
        var longer = new ArrayList<>(here);
        longer.add(next);
        return longer;
    }

    /** {@code body} with {@code value} at a place; objects and arrays on the way are made where the body has none. */
    static String put(String body, Place place, String value) {
        JsonNode root = body.isEmpty() ? JSON.createObjectNode() : JSON.readTree(body);
        return put(root, place.steps()).toString().replace("\"" + MARK + "\"", value);
    }

    private static JsonNode put(JsonNode node, List<String> steps) {
        if (steps.isEmpty()) {
            return JSON.getNodeFactory().stringNode(MARK);
        }
        String name = steps.getFirst();
        List<String> rest = steps.subList(1, steps.size());
        if (name.equals(ELEMENT)) {
            ArrayNode array = node instanceof ArrayNode given ? given : JSON.createArrayNode();
            JsonNode first = put(array.path(0), rest);
            return array.isEmpty() ? array.add(first) : array.set(0, first);
        }
        ObjectNode object = node instanceof ObjectNode given ? given : JSON.createObjectNode();
        return object.set(name, put(object.path(name), rest));
    }
}
