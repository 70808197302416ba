package io.smartbiz.platform.errors;

import io.smartbiz.platform.text.Message;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: an error code, a sentence in the caller's language and facts. Any other exception becomes
 * {@link ErrorCode#INTERNAL_ERROR}.
 */
public final class Failure extends RuntimeException {

    private final ErrorCode code;
    private final Message text;
    private final Map<String, Object> details;
    private final int retryAfterSeconds;

    private Failure(ErrorCode code, Message text, Map<String, Object> details, int retryAfterSeconds) {
        // A refusal is an answer, not a fault: its stack trace would only cost time.
        super(code.name(), null, false, false);
        this.code = code;
        this.text = text;
        this.details = details;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The code with its general text. */
    public static Failure of(ErrorCode code) {
        return new Failure(code, Message.of("error." + code.name()), Map.of(), 0);
    }

    /** The code with a text that says more than the general one. */
    public static Failure of(ErrorCode code, Message text) {
        return new Failure(code, text, Map.of(), 0);
    }

    /**
     * For a record that does not exist, or is outside of the caller's organisation or branches: the two cannot be told
     * apart.
     */
    public static Failure notFound() {
        return of(ErrorCode.NOT_FOUND);
    }

    /** The caller lacks a permission. */
    public static Failure forbidden() {
        return of(ErrorCode.FORBIDDEN);
    }

    /** One wrong field; {@code key} is the text that says what would be right. */
    public static Failure invalid(String field, String key, @Nullable Object... arguments) {
        return new FieldErrors().add(field, key, arguments).failure();
    }

    /** The same failure with one more fact, such as what is available. */
    public Failure with(String name, @Nullable Object value) {
        var more = new LinkedHashMap<>(details);
        more.put(name, value == null ? "" : value);
        return new Failure(code, text, more, retryAfterSeconds);
    }

    /** The same failure of a request that is a part of another one: the names of its fields begin with that part's name. */
    public Failure within(String part) {
        if (!(details.get("fields") instanceof Map<?, ?> wrong)) {
            return this;
        }
        var inside = new LinkedHashMap<String, Object>();
        wrong.forEach((field, message) -> inside.put(part + "." + field, Objects.requireNonNull(message)));
        return with("fields", Map.copyOf(inside));
    }

    /** The same failure with the time after which the caller may try again. */
    public Failure retryAfter(long seconds) {
        return new Failure(code, text, details, (int) Math.max(1, seconds));
    }

    public ErrorCode code() {
        return code;
    }

    public Message text() {
        return text;
    }

    /** Facts for programs: fields in error, what is available, the current state. */
    public Map<String, Object> details() {
        return details;
    }

    /** Seconds until a further try makes sense; 0 when it makes no difference. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
