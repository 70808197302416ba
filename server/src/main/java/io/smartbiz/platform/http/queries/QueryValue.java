package io.smartbiz.platform.http.queries;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.json.JsonConfiguration;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.text.WrittenNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the value of one query parameter. */
final class QueryValue {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_NUMBER = 30;

    /** Each refuses a text that does not fit with an {@link IllegalArgumentException} or {@link DateTimeParseException}. */
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, QueryValue::text,
            UUID.class, QueryValue::id,
            Integer.class, Integer::valueOf,
            int.class, Integer::valueOf,
            Long.class, Long::valueOf,
            BigDecimal.class, QueryValue::number,
            LocalDate.class, text -> bounded(text, LocalDate.parse(text), Bounds::hold),
            Instant.class, text -> bounded(text, Instant.parse(text), Bounds::hold),
            Boolean.class, QueryValue::flag,
            boolean.class, QueryValue::flag);

    private QueryValue() {}

    /** The value; null if {@code text} is null, or if it is wrong: then adds an error to {@code errors}. */
    static @Nullable Object read(Class<?> type, String name, @Nullable String text, FieldErrors errors) {
        if (text == null) {
            return null;
        }
        try {
            return type.isEnum() ? choice(type, text) : reader(type).apply(text);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            if (type.isEnum()) {
                errors.add(name, "field.not_one_of", Wire.choices(type));
            } else {
                errors.add(name, "field.not_a_" + Wire.name(simpleName(type)));
            }
            return null;
        }
    }

    private static Function<String, Object> reader(Class<?> type) {
        Function<String, Object> reader = READERS.get(type);
        if (reader == null) {
            throw new IllegalStateException("Query parameters cannot be of type " + type);
        }
        return reader;
    }

    private static String simpleName(Class<?> type) {
        return type == Long.class ? "integer" : type.getSimpleName().toLowerCase(Locale.ROOT);
    }

    private static Object text(String text) {
        if (!JsonConfiguration.isStorable(text) || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(text);
        }
        return text.strip();
    }

    /** Java also reads an id with missing zeros. */
    private static Object id(String text) {
        UUID id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return id;
    }

    private static Object number(String text) {
        if (text.length() > LONGEST_NUMBER) {
            throw new IllegalArgumentException(text);
        }
        return bounded(text, plainOrWritten(text), Bounds::hold);
    }

    /** Programs write a point before the decimals. Whatever else stands in an address was typed by a person. */
    private static BigDecimal plainOrWritten(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            BigDecimal written = WrittenNumber.read(text).certain();
            if (written == null) {
                throw e;
            }
            return written;
        }
    }

    private static <T> T bounded(String text, T value, Predicate<T> holds) {
        if (!holds.test(value)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static Object flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static Object choice(Class<?> type, String text) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
