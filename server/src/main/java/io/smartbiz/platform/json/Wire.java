package io.smartbiz.platform.json;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Names on the wire. */
public final class Wire {

    private Wire() {}

    /**
     * The name of a field in the JSON of a record: {@code prices.sellPrice} is {@code sell_price} when JSON has the group
     * {@code prices} flat. Groups inside lists are not looked for.
     */
    public static String path(Class<?> type, String javaPath) {
        int dot = javaPath.indexOf('.');
        if (dot > 0 && type.isRecord()) {
            String first = javaPath.substring(0, dot);
            for (RecordComponent component : type.getRecordComponents()) {
                if (component.getName().equals(first) && isFlat(component)) {
                    return path(component.getType(), javaPath.substring(dot + 1));
                }
            }
        }
        return name(javaPath);
    }

    /** Whether JSON has the fields of a group among those of its record. */
    static boolean isFlat(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonUnwrapped.class);
    }

    /** The names of the fields that a type has in JSON. A group's fields are among those of its record. */
    public static Set<String> fields(Class<?> type) {
        var names = new LinkedHashSet<String>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                if (isFlat(component)) {
                    names.addAll(fields(component.getType()));
                } else {
                    names.add(Edit.wireName(component));
                }
            }
        }
        return names;
    }

    /** The values of an enumeration in JSON and in addresses, for people to read. */
    public static String choices(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(choice -> ((Enum<?>) choice).name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    /** {@code unitPrice} is {@code unit_price} on the wire; indexes and dots of a path stay. */
    public static String name(String javaName) {
        var name = new StringBuilder(javaName.length() + 8);
        for (int i = 0; i < javaName.length(); i++) {
            char letter = javaName.charAt(i);
            if (Character.isUpperCase(letter)) {
                if (i > 0 && javaName.charAt(i - 1) != '.') {
                    name.append('_');
                }
                name.append(Character.toLowerCase(letter));
            } else {
                name.append(letter);
            }
        }
        return name.toString();
    }
}
