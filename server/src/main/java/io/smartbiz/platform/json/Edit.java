package io.smartbiz.platform.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The body of an edit: what was sent of a {@code T}. A field that was not sent keeps its value; {@code null} empties it.
 * Fields of the answer, such as {@code created_at}, are ignored, so that a record can be sent back as it was read.
 *
 * <p>To make a {@code PUT} a partial edit:
 *
 * <ol>
 *   <li>Its body is {@code @RequestBody Edit<EditThing> edit}, without {@code @Valid}. The record {@code EditThing} with its
 *       constraints can be the body of the {@code POST}, too.
 *   <li>{@code EditThing} gets a factory that returns the record as it is stored, regardless of what the caller may see.
 *   <li>The operation locks the row and calls {@link #onto} with that: the result is complete and checked. For a record
 *       of one table, {@code AuditedRows.edit(caller, TYPE, id, edit, EditThing::of, Repository::fill)} does all of it.
 *       If more than one table changes, lock the row with {@code AuditedRows.lock}, call {@link #onto}, and give the edit to
 *       {@code AuditedRows.edit(caller, TYPE, row, edit, change, more)}.
 * </ol>
 *
 * <p>A caller who may not see a field reads null. Sent back, this null must not empty the field: {@link #asShown}.
 *
 * <p>Both check the {@link #version} if the caller stated one, and otherwise note in the audit log which version was
 * overwritten. Lists and objects are replaced as a whole. The fields of a group ({@code @JsonUnwrapped}) are kept one by one.
 */
public final class Edit<T extends Record> {

    private static final String VERSION = "version";

    private final T sent;
    private final Set<String> names;
    private final Set<String> empty;
    private final Validator validator;

    /** @param empty those of the names whose value is null */
    Edit(T sent, Set<String> names, Set<String> empty, Validator validator) {
        this.sent = sent;
        this.names = Set.copyOf(names);
        this.empty = Set.copyOf(empty);
        this.validator = validator;
    }

    /**
     * The edit as one sends it who does not see all fields: null for a field that is hidden counts as not sent.
     *
     * @param shown whether the caller sees a field, by its name on the wire
     */
    public Edit<T> asShown(Predicate<String> shown) {
        var named = new LinkedHashSet<>(names);
        named.removeIf(name -> empty.contains(name) && !shown.test(name));
        return new Edit<>(sent, named, empty, validator);
    }

    /** Whether the edit names a field, be it with null. @param name on the wire */
    public boolean names(String name) {
        return names.contains(name);
    }

    /** What was sent. Fields that were not are null, or the default of their primitive type. */
    public T sent() {
        return sent;
    }

    /** The version that the caller has seen, from the body or {@code If-Match}; null if any may be overwritten. */
    public @Nullable Integer version() {
        return Arrays.stream(sent.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(VERSION))
                .findFirst()
                .map(component -> (Integer) value(component, sent))
                .orElse(null);
    }

    /**
     * The record as it is to be: {@code current} with what was sent.
     *
     * @throws Failure {@code VALIDATION_ERROR} if a value does not fit its constraints
     */
    public T onto(T current) {
        return onto(current, (_, _) -> {});
    }

    /** As above; {@code more} adds errors that no constraint expresses. */
    public T onto(T current, BiConsumer<T, FieldErrors> more) {
        T whole = merged(sent, current);
        FieldErrors errors = new FieldErrors().addAll(validator.validate(whole), path -> wirePath(whole, path));
        more.accept(whole, errors);
        errors.throwIfAny();
        return whole;
    }

    private static String wirePath(Record whole, String javaPath) {
        String path = javaPath.replaceAll("\\.?<[^>]*>", "");
        return path.isEmpty() ? "." : Wire.path(whole.getClass(), path);
    }

    @SuppressWarnings("unchecked")
    private <R extends Record> R merged(R given, R kept) {
        Object[] values = Arrays.stream(given.getClass().getRecordComponents())
                .map(component -> merged(component, given, kept))
                .toArray();
        return (R) new RecordConstructor(given.getClass()).make(values);
    }

    private @Nullable Object merged(RecordComponent component, Record given, Record kept) {
        Object mine = value(component, given);
        Object theirs = value(component, kept);
        if (Wire.isFlat(component)) {
            return mine instanceof Record some && theirs instanceof Record all ? merged(some, all) : theirs;
        }
        return names.contains(wireName(component)) ? mine : theirs;
    }

    /** The name of a component on the wire. */
    static String wireName(RecordComponent component) {
        JsonProperty renamed = component.getAccessor().getAnnotation(JsonProperty.class);
        return renamed == null || renamed.value().isEmpty() ? Wire.name(component.getName()) : renamed.value();
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
