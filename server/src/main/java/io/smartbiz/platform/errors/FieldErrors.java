package io.smartbiz.platform.errors;

import io.smartbiz.platform.text.Message;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects the errors of a request, so that the caller learns all of them at once: those of the first 200 fields. */
public final class FieldErrors {

    /** A longer list would help nobody, and the answer could become larger than the request. */
    private static final int MOST = 200;

    private final Map<String, Message> fields = new LinkedHashMap<>();

    /** Adds an error of a field; the first error of each field is kept. */
    public FieldErrors add(String field, String key, @Nullable Object... arguments) {
        if (!isFull()) {
            fields.putIfAbsent(field, Message.of(key, arguments));
        }
        return this;
    }

    /** Adds what the constraints of a record refuse. @param name what the caller calls the field at a Java path */
    public FieldErrors addAll(Collection<? extends ConstraintViolation<?>> violations, UnaryOperator<String> name) {
        violations.forEach(
                violation -> add(name.apply(violation.getPropertyPath().toString()), violation.getMessage()));
        return this;
    }

    /** Adds what a failure says about its fields. @throws Failure itself if it is not about fields */
    public FieldErrors addAll(Failure failure) {
        if (!(failure.details().get("fields") instanceof Map<?, ?> wrong)) {
            throw failure;
        }
        wrong.forEach((field, message) -> {
            if (!isFull()) {
                fields.putIfAbsent((String) field, (Message) message);
            }
        });
        return this;
    }

    /** As {@link #add} when {@code wrong}; else nothing. */
    public FieldErrors addIf(boolean wrong, String field, String key, @Nullable Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    /** Whether no more errors are told. */
    public boolean isFull() {
        return fields.size() >= MOST;
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
