package io.smartbiz.platform.errors;

import io.smartbiz.platform.text.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a request, so that the caller is told everything at once. */
public final class FieldErrors {

    private final Map<String, Message> fields = new LinkedHashMap<>();

    /** Adds what is wrong with a field; the first thing said of a field stays. */
    public FieldErrors add(String field, String key, @Nullable Object... arguments) {
        fields.putIfAbsent(field, Message.of(key, arguments));
        return this;
    }

    /** As {@link #add} when {@code wrong}; else nothing. */
    public FieldErrors addIf(boolean wrong, String field, String key, @Nullable Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    public boolean isEmpty() {
        return fields.isEmpty();
    }

    /** What is wrong, by the field's name on the wire. */
    public Map<String, Message> fields() {
        return fields;
    }

    /** The failure that carries all of it, {@link ErrorCode#VALIDATION_ERROR}. */
    public Failure failure() {
        return Failure.of(ErrorCode.VALIDATION_ERROR).with("fields", Map.copyOf(fields));
    }

    /** @throws Failure when anything was added */
    public void throwIfAny() {
        if (!fields.isEmpty()) {
            throw failure();
        }
    }
}
