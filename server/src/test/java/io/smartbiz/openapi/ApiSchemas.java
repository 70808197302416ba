package io.smartbiz.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.text.Message;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.jackson.TypeNameResolver;
import io.swagger.v3.core.util.PrimitiveType;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schemas of the records on the wire, with their names as JSON has them. What can be null says so. A request has to
 * send what cannot be null; an answer contains every field, except those that it says only sometimes.
 */
final class ApiSchemas {

    private final Map<String, Class<?>> classes = new HashMap<>();
    private final TreeMap<String, Schema<?>> schemas = new TreeMap<>();
    /** The records that requests consist of; an answer can contain them, too. */
    private final Set<String> sent = new HashSet<>();
    /** The records that requests are, wholly or in part. */
    private final Set<String> bodies = new HashSet<>();

    private final Set<String> partials = new HashSet<>();
    /** Schemas that are composed by hand. */
    private final Set<String> added = new HashSet<>();

    private final ModelConverters converters = new ModelConverters(true);

    ApiSchemas() {
        PrimitiveType.customClasses().put(Message.class.getName(), PrimitiveType.STRING);
        PrimitiveType.customClasses().put(JsonNode.class.getName(), PrimitiveType.OBJECT);
        PrimitiveType.customClasses().put(JSONB.class.getName(), PrimitiveType.OBJECT);
        // One type for each choice, instead of one for each field that has it.
        ModelResolver.enumsAsRef = true;
        var json = new ObjectMapper().setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        converters.addConverter(new ModelResolver(json, new Names()).openapi31(true));
    }

    /** A record inside another one is named after both, so that two kinds of lines stay apart. */
    private final class Names extends TypeNameResolver {
        @Override
        protected String nameForClass(Class<?> type, Set<Options> options) {
            Class<?> outer = type.getEnclosingClass();
            String name = (outer == null || outer.getSimpleName().endsWith("Controller")
                            ? ""
                            : outer.getSimpleName().replaceFirst("Repository$", ""))
                    + type.getSimpleName();
            Class<?> former = classes.put(name, type);
            if (former != null && former != type) {
                throw new IllegalStateException("%s and %s are both named %s".formatted(former, type, name));
            }
            return name;
        }
    }

    Schema<?> of(Type type) {
        return of(type, false);
    }

    private Schema<?> of(Type type, boolean isSent) {
        var resolved = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        resolved.referencedSchemas.forEach((name, schema) -> {
            if (!isGroup(classes.get(name))) {
                schemas.computeIfAbsent(name, _ -> complete(name, schema));
                if (isSent) {
                    sent.add(name);
                }
            }
        });
        return lowerCaseChoices(resolved.schema);
    }

    /** The record that a body is read into, or that it is an edit of. */
    static Class<?> commandOf(Type body) {
        return (Class<?>)
                (body instanceof ParameterizedType edit && edit.getRawType() == Edit.class
                        ? edit.getActualTypeArguments()[0]
                        : body);
    }

    /** The body of a request; that of an edit may leave out each field. */
    Schema<?> ofBody(Type type) {
        Class<?> edited = commandOf(type);
        if (edited == type) {
            bodies.add(new Names().nameForClass(edited, Set.of()));
            return of(type, true);
        }
        of(edited, true);
        String name = new Names().nameForClass(edited, Set.of());
        String partial = "Partial" + name;
        partials.add(name);
        Schema<?> whole = named(name);
        var schema = new JsonSchema().types(Set.of("object"));
        whole.getProperties().forEach(schema::addProperty);
        schemas.put(partial, schema);
        return new JsonSchema().$ref("#/components/schemas/" + partial);
    }

    Schema<?> named(String name) {
        return schemas.get(name);
    }

    void add(String name, Schema<?> schema) {
        schemas.put(name, schema);
        added.add(name);
    }

    /** All schemas, complete. */
    Map<String, Schema<?>> all() {
        schemas.forEach((name, schema) -> {
            Class<?> type = classes.get(name);
            if (type != null && type.isRecord() && schema.getProperties() != null && !added.contains(name)) {
                schema.setRequired(required(type, schema, sent.contains(name)));
            }
        });
        // A record that is only edited is never sent as a whole.
        partials.stream().filter(name -> !bodies.contains(name)).forEach(schemas::remove);
        return schemas;
    }

    private Schema<?> complete(String name, Schema<?> schema) {
        lowerCaseChoices(schema);
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(ApiSchemas::lowerCaseChoices);
            Class<?> type = classes.get(name);
            if (type != null && type.isRecord()) {
                // Other methods of a record are no fields.
                schema.getProperties()
                        .keySet()
                        .retainAll(components(type).map(ApiSchemas::nameOf).collect(Collectors.toSet()));
                components(type).forEach(component -> complete(schema.getProperties(), component));
            }
        }
        return schema;
    }

    private static void complete(Map<String, Schema> properties, RecordComponent component) {
        String field = nameOf(component);
        if (component.getType() == JSONB.class) {
            properties.put(field, new JsonSchema().types(Set.of("object")).additionalProperties(true));
        }
        if (isNullable(component) && properties.containsKey(field)) {
            properties.put(field, orNull(properties.get(field)));
        }
    }

    private static List<String> required(Class<?> type, Schema<?> schema, boolean isSent) {
        List<String> names = components(type)
                .filter(component -> isSent ? !isNullable(component) : !isSaidSometimes(component))
                .map(ApiSchemas::nameOf)
                .filter(schema.getProperties()::containsKey)
                .collect(Collectors.toCollection(ArrayList::new));
        return names.isEmpty() ? null : names;
    }

    private static boolean isSaidSometimes(RecordComponent component) {
        return component.getAccessor().isAnnotationPresent(JsonInclude.class)
                || (component.getDeclaringRecord().isAnnotationPresent(JsonInclude.class) && isNullable(component));
    }

    private static String nameOf(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null ? Wire.name(component.getName()) : renamed.value();
    }

    static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() == null && schema.getEnum() == null && schema.getTypes() != null) {
            var types = new LinkedHashSet<>(schema.getTypes());
            types.add("null");
            schema.setTypes(types);
            return schema;
        }
        Schema<?> either = new JsonSchema();
        either.addAnyOfItem(schema);
        either.addAnyOfItem(new JsonSchema().types(Set.of("null")));
        return either;
    }

    /** The components of a record; instead of its groups those of the groups, which are no objects on the wire. */
    private static Stream<RecordComponent> components(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                        ? components(component.getType())
                        : Stream.of(component));
    }

    /** Whether a record only groups fields of the record that it is declared in. */
    private static boolean isGroup(@Nullable Class<?> type) {
        return type != null
                && type.isRecord()
                && type.getEnclosingClass() != null
                && type.getEnclosingClass().isRecord()
                && Arrays.stream(type.getEnclosingClass().getRecordComponents())
                        .anyMatch(component -> component.getType() == type
                                && component.getAccessor().isAnnotationPresent(JsonUnwrapped.class));
    }

    static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> lowerCaseChoices(Schema<?> schema) {
        if (schema.getAnyOf() != null) {
            schema.getAnyOf().forEach(ApiSchemas::lowerCaseChoices);
        }
        if (schema.getItems() != null) {
            lowerCaseChoices(schema.getItems());
        }
        anchorPattern(schema);
        if (schema.getEnum() != null) {
            @SuppressWarnings("unchecked")
            var choices = (Schema<Object>) schema;
            choices.setEnum(schema.getEnum().stream()
                    .map(choice -> (Object) choice.toString().toLowerCase(Locale.ROOT))
                    .toList());
        }
        return schema;
    }

    /** Java matches the whole text, JSON Schema a part of it. Many programs do not know the classes of Unicode. */
    private static void anchorPattern(Schema<?> schema) {
        String pattern = schema.getPattern();
        if (pattern == null || pattern.startsWith("^")) {
            return;
        }
        boolean isUnicode = pattern.contains("\\p{");
        schema.setPattern(isUnicode ? null : "^(?:" + pattern + ")$");
        if (isUnicode) {
            schema.setDescription("Matches `" + pattern + "`, with the classes of Unicode");
        }
    }
}
