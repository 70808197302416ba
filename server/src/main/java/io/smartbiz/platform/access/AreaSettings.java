package io.smartbiz.platform.access;

import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** An organisation's settings, by the record of each {@link SettingsArea}. */
public record AreaSettings(Map<Class<?>, Record> areas) {

    public AreaSettings {
        areas = Map.copyOf(areas);
    }

    public static AreaSettings of(Record... areas) {
        return new AreaSettings(Arrays.stream(areas).collect(Collectors.toMap(Record::getClass, area -> area)));
    }

    /** @throws NullPointerException when no bean declares the area */
    public <S extends Record> S of(Class<S> area) {
        return area.cast(Objects.requireNonNull(areas.get(area), area::getName));
    }
}
