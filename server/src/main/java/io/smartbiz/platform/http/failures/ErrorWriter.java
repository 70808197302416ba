package io.smartbiz.platform.http.failures;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Texts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes a failure in the form that the caller accepts: the envelope, or a problem of RFC 9457. */
@Component
public class ErrorWriter {

    private final JsonMapper json;
    private final Clock clock;

    ErrorWriter(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    @JsonPropertyOrder({"success", "error", "timestamp"})
    private record ErrorEnvelope(boolean success, Error error, Instant timestamp) {}

    @JsonPropertyOrder({"code", "message", "details", "trace_id"})
    private record Error(
            String code,
            String message,
            Map<String, Object> details,
            @Nullable String traceId) {}

    @JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "details", "trace_id"})
    private record Problem(
            String type,
            String title,
            int status,
            String detail,
            String instance,
            String code,
            Map<String, Object> details,
            @Nullable String traceId) {}

    /** Writes the failure as the answer, unless an answer is under way already. */
    public void write(Failure failure, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        response.resetBuffer();
        response.setStatus(failure.code().status());
        if (failure.retryAfterSeconds() > 0) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Integer.toString(failure.retryAfterSeconds()));
        }
        if (failure.code().status() == 401) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        CurrentRequest current = CurrentRequest.current();
        String traceId = current == null ? null : current.origin().traceId();
        String message = Texts.in(CurrentRequest.language(), failure.text());
        byte[] body;
        if (wantsProblem(request)) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            body = json.writeValueAsBytes(new Problem(
                    "about:blank",
                    Texts.in(CurrentRequest.language(), "error." + failure.code()),
                    failure.code().status(),
                    message,
                    request.getRequestURI(),
                    failure.code().name(),
                    failure.details(),
                    traceId));
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            body = json.writeValueAsBytes(new ErrorEnvelope(
                    false,
                    new Error(failure.code().name(), message, failure.details(), traceId),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS)));
        }
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        // Tomcat reads the rest of a refused body before it sends what is in its buffer.
        response.flushBuffer();
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    }
}
