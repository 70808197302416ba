package io.smartbiz.openapi;

import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import io.smartbiz.platform.json.Wire;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The schemas of an organisation's settings, composed from the areas of all modules. */
final class SettingsSchemas {

    private final ApiSchemas schemas = new ApiSchemas();
    private final List<SettingsArea> areas;

    SettingsSchemas(List<SettingsArea> areas) {
        this.areas = areas;
    }

    /** All settings, which an answer always has. */
    Schema<?> answered() {
        Schema<?> schema = object();
        settings().forEach(setting -> schema.addProperty(name(setting), schemas.of(setting.getType())));
        return schema.required(settings().map(SettingsSchemas::name).toList());
    }

    /** All settings with their bounds; an edit sends those that it changes. */
    Schema<?> edited() {
        Schema<?> schema = object();
        areas.forEach(area -> declared(area).forEach(schema::addProperty));
        settings()
                .filter(setting -> !setting.getAnnotation(Setting.class).required())
                .map(SettingsSchemas::name)
                .forEach(name -> schema.getProperties()
                        .put(name, ApiSchemas.orNull(schema.getProperties().get(name))));
        return schema;
    }

    private Map<String, Schema> declared(SettingsArea area) {
        schemas.of(area.type());
        return Objects.requireNonNull(schemas.named(area.type().getSimpleName()).getProperties());
    }

    private Stream<RecordComponent> settings() {
        return areas.stream().flatMap(area -> Arrays.stream(area.type().getRecordComponents()));
    }

    private static String name(RecordComponent setting) {
        return Wire.name(setting.getName());
    }

    private static Schema<?> object() {
        return new JsonSchema().types(Set.of("object"));
    }
}
