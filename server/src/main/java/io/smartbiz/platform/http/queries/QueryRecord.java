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
import java.util.stream.Stream;
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
        names = QueryComponents.of(type).map(QueryRecord::nameOf).collect(Collectors.toUnmodifiableSet());
        components = Arrays.stream(type.getRecordComponents())
                .map(QueryRecord::reader)
                .toArray(Reader[]::new);
        constructor = new RecordConstructor(type);
    }

    static QueryRecord of(Class<?> type) {
        return RECORDS.get(type);
    }

    private static String nameOf(RecordComponent component) {
        return Wire.name(component.getName()) + (component.getType() == Map.class ? "." : "");
    }

    /** The names of its parameters. What ends in a dot stands for all names that begin so. */
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
            return (parameters, errors) -> named(name, parameters, errors);
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

    /** The parameters {@code map.key} and {@code map[key]} by their keys. One without a value is left out, so it filters nothing. */
    private static Map<String, List<String>> named(String map, Map<String, String[]> parameters, FieldErrors errors) {
        var named = new TreeMap<String, List<String>>();
        parameters.forEach((name, given) -> {
            String key = key(map, name);
            List<String> values = key == null ? List.of() : values(String.class, name, given, errors);
            if (key != null && !values.isEmpty()) {
                named.merge(
                        key,
                        values,
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList());
            }
        });
        return named;
    }

    private static @Nullable String key(String map, String name) {
        if (name.startsWith(map + ".")) {
            return name.substring(map.length() + 1);
        }
        boolean isInBrackets = name.startsWith(map + "[") && name.endsWith("]");
        return isInBrackets ? name.substring(map.length() + 1, name.length() - 1) : null;
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
