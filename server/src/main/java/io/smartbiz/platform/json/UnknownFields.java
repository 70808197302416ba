package io.smartbiz.platform.json;

import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Finds all the fields of a JSON document that the record it is read into does not have. */
public final class UnknownFields {

    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    /** Removes the unknown fields of a document. @return their paths, such as {@code lines[0].price} */
    public static List<String> remove(JsonNode document, Type type) {
        var fields = new UnknownFields();
        fields.walk(document, type, "");
        return fields.found;
    }

    private void walk(JsonNode node, Type type, String path) {
        if (type instanceof ParameterizedType list
                && list.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw)) {
            for (int i = 0; node.isArray() && i < node.size(); i++) {
                walk(node.get(i), list.getActualTypeArguments()[0], path + "[" + i + "]");
            }
        } else if (type instanceof Class<?> record && record.isRecord() && node instanceof ObjectNode object) {
            walk(object, record, path);
        }
    }

    private void walk(ObjectNode object, Class<?> record, String path) {
        Map<String, Type> known = known(record);
        if (known == null) {
            return;
        }
        Set<String> shown = shown(record);
        for (String name : List.copyOf(object.propertyNames())) {
            String field = path.isEmpty() ? name : path + "." + name;
            Type type = known.get(name);
            if (type == null) {
                if (!shown.contains(name)) {
                    found.add(field);
                }
                object.remove(name);
            } else {
                walk(object.get(name), type, field);
            }
        }
    }

    /** The fields that only an answer shows, where a record says so. */
    private static Set<String> shown(Class<?> record) {
        JsonIgnoreProperties ignored = record.getAnnotation(JsonIgnoreProperties.class);
        return ignored == null ? Set.of() : Set.of(ignored.value());
    }

    /** The types of the fields by their names; null for a record that accepts any field. */
    private static @Nullable Map<String, Type> known(Class<?> record) {
        var types = new HashMap<String, Type>();
        for (RecordComponent component : record.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonAnySetter.class)) {
                return null;
            }
            Map<String, Type> group = Wire.isFlat(component) ? known(component.getType()) : null;
            if (group != null) {
                types.putAll(group);
            } else {
                Edit.wireNames(component).forEach(name -> types.put(name, component.getGenericType()));
            }
        }
        return types;
    }
}
