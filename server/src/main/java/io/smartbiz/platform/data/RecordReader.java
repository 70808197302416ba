package io.smartbiz.platform.data;

import io.smartbiz.platform.json.RecordConstructor;
import io.smartbiz.platform.json.Wire;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows into records. A component {@code unitPrice} is read from the column {@code unit_price}; an enum from its name in
 * lower case. A column that is missing, or null where the component is not {@code @Nullable}, fails with its name.
 */
final class RecordReader<T> implements Row.Reader<T> {

    private static final ClassValue<RecordReader<?>> READERS = new ClassValue<>() {
        @Override
        protected RecordReader<?> computeValue(Class<?> type) {
            return new RecordReader<>(type);
        }
    };

    private final RecordConstructor constructor;
    private final Component[] components;

    private record Component(String column, boolean nullable, BiFunction<Row, String, @Nullable Object> read) {}

    @SuppressWarnings("unchecked")
    static <T extends Record> Row.Reader<T> of(Class<T> type) {
        return (Row.Reader<T>) READERS.get(type);
    }

    private RecordReader(Class<?> type) {
        components = Arrays.stream(type.getRecordComponents())
                .map(RecordReader::component)
                .toArray(Component[]::new);
        constructor = new RecordConstructor(type);
    }

    private static Component component(RecordComponent component) {
        return new Component(Wire.name(component.getName()), isNullable(component), reader(component.getType()));
    }

    private static boolean isNullable(RecordComponent component) {
        AnnotatedElement type = component.getAnnotatedType();
        return type.isAnnotationPresent(Nullable.class);
    }

    private static BiFunction<Row, String, @Nullable Object> reader(Class<?> type) {
        if (type.isEnum()) {
            return (row, column) -> constant(type, row.textOrNull(column));
        }
        return switch (type.getName()) {
            case "java.util.UUID" -> Row::uuidOrNull;
            case "java.lang.String" -> Row::textOrNull;
            case "java.math.BigDecimal" -> Row::numberOrNull;
            case "java.time.Instant" -> Row::instantOrNull;
            case "java.time.LocalDate" -> Row::dateOrNull;
            case "int", "java.lang.Integer" -> Row::integerOrNull;
            case "long", "java.lang.Long" -> Row::longOrNull;
            case "double", "java.lang.Double" -> Row::decimalOrNull;
            case "boolean", "java.lang.Boolean" -> Row::flagOrNull;
            default -> throw new IllegalArgumentException("A column cannot be read into " + type);
        };
    }

    private static @Nullable Object constant(Class<?> type, @Nullable String code) {
        if (code == null) {
            return null;
        }
        String name = code.toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(type + " has no " + code));
    }

    @Override
    @SuppressWarnings("unchecked")
    public T read(Row row) {
        @Nullable Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Component component = components[i];
            values[i] = component.read().apply(row, component.column());
            if (values[i] == null && !component.nullable()) {
                throw new NullPointerException("Column " + component.column() + " is null");
            }
        }
        return (T) constructor.make(values);
    }
}
