package io.smartbiz.platform.json;

import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.node.ObjectNode;

/** Reads an {@link Edit}: the record, and which of its fields were sent. */
final class EditReader extends ValueDeserializer<Edit<?>> {

    private final Supplier<Validator> validator;
    private final @Nullable JavaType type;

    EditReader(Supplier<Validator> validator, @Nullable JavaType type) {
        this.validator = validator;
        this.type = type;
    }

    @Override
    public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty property) {
        return new EditReader(validator, context.getContextualType().containedType(0));
    }

    @Override
    public Edit<?> deserialize(JsonParser json, DeserializationContext context) {
        JsonNode tree = context.readTree(json);
        JavaType record = Objects.requireNonNull(type);
        Record sent = context.readTreeAsValue(complete(tree, record.getRawClass()), record);
        var names = new LinkedHashSet<String>();
        var empty = new LinkedHashSet<String>();
        if (tree instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                names.add(field.getKey());
                if (field.getValue().isNull()) {
                    empty.add(field.getKey());
                }
            });
        }
        return new Edit<>(sent, names, empty, validator.get());
    }

    /** A record cannot be read without its primitive fields. Their values do not matter: they are not among the names. */
    private static JsonNode complete(JsonNode tree, Class<?> record) {
        if (!(tree instanceof ObjectNode sent)) {
            return tree;
        }
        ObjectNode whole = sent.deepCopy();
        for (RecordComponent component : record.getRecordComponents()) {
            String name = Edit.wireName(component);
            if (component.getType().isPrimitive() && !sent.has(name)) {
                if (component.getType() == boolean.class) {
                    whole.put(name, false);
                } else {
                    whole.put(name, 0);
                }
            }
        }
        return whole;
    }
}
