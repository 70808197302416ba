package io.smartbiz.platform.http.queries;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.RecordConstructor;
import io.smartbiz.platform.json.Wire;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How a record of query parameters is read, worked out once for its type. */
final class QueryRecord {

    /** A number of this name is the page size, {@code 2×3} a carpet size. */
    static final String SIZE = "size";

    private static final ClassValue<QueryRecord> RECORDS = new ClassValue<>() {
        @Override
        protected QueryRecord computeValue(Class<?> type) {
            return new QueryRecord(type);
        }
    };

    private final Set<String> names;
    private final Reader[] components;
    private final RecordConstructor constructor;

    /** Reads one component; null when it is not given or wrong. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Object read(Map<String, String[]> parameters, FieldErrors errors);
    }

    private QueryRecord(Class<?> type) {
        names = QueryComponents.of(type)
                .map(component -> Wire.name(component.getName()))
                .collect(Collectors.toUnmodifiableSet());
        components = Arrays.stream(type.getRecordComponents())
                .map(QueryRecord::reader)
                .toArray(Reader[]::new);
        constructor = new RecordConstructor(type);
    }

    static QueryRecord of(Class<?> type) {
        return RECORDS.get(type);
    }

    /** The names of its parameters. */
    Set<String> names() {
        return names;
    }

    /** The record, with its groups; null when anything is wrong. */
    @Nullable
    Object read(Map<String, String[]> parameters, FieldErrors errors) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = components[i].read(parameters, errors);
        }
        return errors.isEmpty() ? constructor.make(values) : null;
    }

    private static Reader reader(RecordComponent component) {
        Class<?> type = component.getType();
        String name = Wire.name(component.getName());
        if (QueryComponents.isGroup(type)) {
            QueryRecord group = of(type);
            return group::read;
        }
        if (type == Map.class) {
            return (parameters, errors) ->
                    byKey(name, values(String.class, name, parameters.get(name), errors), errors);
        }
        if (type == List.class) {
            Class<?> element = elementOf(component.getGenericType());
            return (parameters, errors) -> values(element, name, given(name, parameters), errors);
        }
        if (type == Integer.class) {
            return (parameters, errors) ->
                    QueryValue.read(type, name, single(name, parameters.get(name), errors), errors);
        }
        return (parameters, errors) ->
                QueryValue.read(type, name, single(name, given(name, parameters), errors), errors);
    }

    private static String @Nullable [] given(String name, Map<String, String[]> parameters) {
        String[] given = parameters.get(name);
        return given == null || !name.equals(SIZE)
                ? given
                : Arrays.stream(given).filter(text -> !isNumber(text)).toArray(String[]::new);
    }

    static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /** The values of each key. A pair without a key or without a value would filter nothing, so it is refused. */
    private static Map<String, List<String>> byKey(String name, List<String> pairs, FieldErrors errors) {
        var values = new TreeMap<String, List<String>>();
        for (String pair : pairs) {
            int end = pair.indexOf('=');
            String key = end < 0 ? "" : pair.substring(0, end).strip();
            String value = pair.substring(end + 1).strip();
            if (key.isEmpty() || value.isEmpty()) {
                errors.add(name, "field.not_a_pair");
                break;
            }
            values.computeIfAbsent(key, _ -> new ArrayList<>()).add(value);
        }
        return values;
    }

    private static @Nullable String single(String name, String @Nullable [] given, FieldErrors errors) {
        if (given == null || given.length == 0) {
            return null;
        }
        errors.addIf(given.length > 1, name, "field.given_twice");
        return given[0];
    }

    private static Class<?> elementOf(Type listType) {
        return (Class<?>) ((ParameterizedType) listType).getActualTypeArguments()[0];
    }

    private static <T> List<T> values(Class<T> type, String name, String @Nullable [] given, FieldErrors errors) {
        if (given == null) {
            return List.of();
        }
        var values = new ArrayList<T>();
        for (String text : given) {
            Object value = QueryValue.read(type, name, text, errors);
            if (value != null) {
                values.add(type.cast(value));
            }
        }
        return List.copyOf(values);
    }
}
