package io.smartbiz.platform.http.queries;

import io.smartbiz.platform.http.QueryParameters;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;

/** The components of a {@link QueryParameters} record, one for each parameter. */
public final class QueryComponents {

    private QueryComponents() {}

    /** The components in order; those of a group stand in its place. */
    public static Stream<RecordComponent> of(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> isGroup(component.getType()) ? of(component.getType()) : Stream.of(component));
    }

    /** Whether a parameter of a method, or a component, of this type is a group of parameters rather than one. */
    static boolean isGroup(Class<?> type) {
        return type.isAnnotationPresent(QueryParameters.class);
    }
}
