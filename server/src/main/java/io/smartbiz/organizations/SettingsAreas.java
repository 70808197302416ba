package io.smartbiz.organizations;

import io.smartbiz.platform.access.AreaSettings;
import io.smartbiz.platform.access.Setting;
import io.smartbiz.platform.access.SettingsArea;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Wire;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The settings that modules declare in areas: reads, checks and joins them without knowing any of them. */
@Component
class SettingsAreas {

    private final Map<String, Declared> settings = new LinkedHashMap<>();
    private final List<SettingsArea> areas;
    private final JsonMapper json;
    private final Validator validator;

    SettingsAreas(List<SettingsArea> areas, JsonMapper json, Validator validator) {
        this.areas = areas;
        this.json = json;
        this.validator = validator;
        for (SettingsArea area : areas) {
            for (RecordComponent component : area.type().getRecordComponents()) {
                String name = Wire.name(component.getName());
                if (settings.put(name, declared(area, component)) != null) {
                    throw new IllegalStateException("Two areas have a setting " + name);
                }
            }
        }
    }

    private record Declared(Class<? extends Record> area, RecordComponent component, Setting setting, JsonNode value) {}

    private Declared declared(SettingsArea area, RecordComponent component) {
        Setting setting = Objects.requireNonNull(component.getAnnotation(Setting.class), component::toString);
        return new Declared(area.type(), component, setting, json.readTree(setting.byDefault()));
    }

    /**
     * The settings by area.
     *
     * @param stored values by their names on the wire; a missing one has its default
     */
    AreaSettings byArea(Map<String, ?> stored) {
        var values = new HashMap<Class<?>, Map<String, Object>>();
        settings.forEach((name, setting) -> {
            Object value = stored.get(name);
            values.computeIfAbsent(setting.area(), _ -> new HashMap<>())
                    .put(name, value == null ? setting.value() : value);
        });
        var records = new HashMap<Class<?>, Record>();
        areas.forEach(area -> records.put(area.type(), json.convertValue(values.get(area.type()), area.type())));
        return new AreaSettings(records);
    }

    OrganizationSettings together(AreaSettings settings) {
        var values = new LinkedHashMap<String, Object>();
        for (SettingsArea area : areas) {
            Map<?, ?> own = json.convertValue(settings.of(area.type()), Map.class);
            own.forEach((name, value) -> values.put((String) name, value));
        }
        return new OrganizationSettings(values);
    }

    /** The settings after an edit; what it leaves out stays. */
    AreaSettings after(AreaSettings before, EditOrganization.Rules edit) {
        var values = new HashMap<>(together(before).values());
        edit.given().forEach((name, value) -> {
            if (!value.isNull()) {
                values.put(name, value);
            }
        });
        return byArea(values);
    }

    /** What is wrong with an edit, by the settings' names on the wire. */
    FieldErrors check(EditOrganization.Rules edit) {
        var errors = new FieldErrors();
        edit.given().keySet().forEach(name -> errors.addIf(!settings.containsKey(name), name, "field.unknown"));
        settings.forEach((name, setting) -> check(name, setting, edit.given().get(name), errors));
        return errors;
    }

    private void check(String name, Declared declared, @Nullable JsonNode given, FieldErrors errors) {
        Class<?> type = declared.component().getType();
        if (given == null) {
            return;
        }
        if (given.isNull()) {
            // A number that is missing reads as one of a wrong type, as in every request.
            errors.addIf(
                    declared.setting().required(), name, type.isPrimitive() ? "field.wrong_type" : "field.not_null");
            return;
        }
        try {
            Object value = json.treeToValue(given, type);
            validator
                    .validateValue(declared.area(), declared.component().getName(), value)
                    .forEach(violation -> errors.add(name, violation.getMessage()));
        } catch (JacksonException e) {
            errors.add(name, "field.wrong_type");
        }
    }
}
