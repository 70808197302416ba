package io.smartbiz.platform.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds all the fields of a JSON document that the record it is read into does not have. */
public final class UnknownFields {

    /** Looked up once for each type: a body can have thousands of records. */
    private static final ClassValue<Optional<Map<String, RecordComponent>>> FIELDS = new ClassValue<>() {
        @Override
        protected Optional<Map<String, RecordComponent>> computeValue(Class<?> type) {
            return Optional.ofNullable(fields(type)).map(Map::copyOf);
        }
    };

    private final List<String> unknown = new ArrayList<>();
    private boolean removed;

    private UnknownFields() {}

    /**
     * What became of a document.
     *
     * @param removed whether it had fields that only an answer has
     * @param unknown the paths of fields that nobody knows, such as {@code lines[0].price}
     */
    public record Found(boolean removed, List<String> unknown) {}

    /**
     * Removes from a document what its record does not have.
     *
     * @param type what the document is read into
     * @param answer what the answer to it contains; fields of it are removed silently. Null if none is
     */
    public static Found remove(JsonNode document, Type type, @Nullable Type answer) {
        var fields = new UnknownFields();
        fields.walk(document, type, answer, "");
        return new Found(fields.removed, fields.unknown);
    }

    private void walk(JsonNode node, Type type, @Nullable Type answer, String path) {
        if (type instanceof ParameterizedType several && several.getRawType() instanceof Class<?> raw) {
            Type element = several.getActualTypeArguments()[several.getActualTypeArguments().length - 1];
            if (Collection.class.isAssignableFrom(raw)) {
                for (int i = 0; node.isArray() && i < node.size(); i++) {
                    walk(node.get(i), element, elementOf(answer), path + "[" + i + "]");
                }
            } else if (Map.class.isAssignableFrom(raw)) {
                node.properties()
                        .forEach(entry ->
                                walk(entry.getValue(), element, elementOf(answer), field(path, entry.getKey())));
            }
        } else if (type instanceof Class<?> record && record.isRecord() && node instanceof ObjectNode object) {
            walk(object, record, answer, path);
        }
    }

    private void walk(ObjectNode object, Class<?> record, @Nullable Type answer, String path) {
        Map<String, RecordComponent> known = FIELDS.get(record).orElse(null);
        if (known == null) {
            return;
        }
        Map<String, RecordComponent> shown = answer instanceof Class<?> view && view.isRecord()
                ? FIELDS.get(view).orElse(Map.of())
                : Map.of();
        for (String name : List.copyOf(object.propertyNames())) {
            RecordComponent component = known.get(name);
            RecordComponent counterpart = shown.get(name);
            JsonNode value = object.get(name);
            if (component == null) {
                removeUnknown(object, name, field(path, name), counterpart != null);
            } else if (value.isContainer()) {
                Type shownType = counterpart == null ? null : counterpart.getGenericType();
                walk(value, component.getGenericType(), shownType, field(path, name));
            }
        }
    }

    private void removeUnknown(ObjectNode object, String name, String field, boolean isShown) {
        if (isShown) {
            removed = true;
        } else {
            unknown.add(field);
        }
        object.remove(name);
    }

    private static String field(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static @Nullable Type elementOf(@Nullable Type several) {
        return several instanceof ParameterizedType list
                ? list.getActualTypeArguments()[list.getActualTypeArguments().length - 1]
                : null;
    }

    /** The fields by their names; null for a record that accepts any field. */
    private static @Nullable Map<String, RecordComponent> fields(Class<?> record) {
        var fields = new HashMap<String, RecordComponent>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnySetter.class)) {
                return null;
            }
            Map<String, RecordComponent> group = Wire.isFlat(component) ? fields(component.getType()) : null;
            if (group != null) {
                fields.putAll(group);
            } else {
                fields.put(Edit.wireName(component), component);
            }
        }
        return fields;
    }
}
