package io.smartbiz.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The form of every successful answer.
 *
 * @param data what was asked for
 * @param page where the page stands, for lists only
 * @param message what happened, in the caller's language
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({"success", "data", "page", "message", "timestamp"})
record Envelope(
        boolean success,
        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Object data,
        Page.@Nullable Info page,
        Message message,
        Instant timestamp) {

    static Envelope of(@Nullable Object body, Message message, Instant now) {
        return body instanceof Page<?> list
                ? new Envelope(true, list.items(), list.info(), message, now)
                : new Envelope(true, body, null, message, now);
    }
}
