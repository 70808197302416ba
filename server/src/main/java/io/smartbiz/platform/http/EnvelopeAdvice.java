package io.smartbiz.platform.http;

import io.smartbiz.platform.text.Message;
import java.net.URI;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import tools.jackson.databind.util.RawValue;

/** Puts what controllers return into the envelope. */
@RestControllerAdvice
class EnvelopeAdvice implements ResponseBodyAdvice<Object> {

    private static final String DONE = "done";

    private final Clock clock;

    EnvelopeAdvice(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return returned.getContainingClass().getPackageName().startsWith("io.smartbiz")
                && !returned.hasMethodAnnotation(Bare.class)
                && !org.springframework.http.HttpEntity.class.isAssignableFrom(returned.getParameterType());
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (returned.getParameterType() == void.class) {
            return body;
        }
        Says says = returned.getMethodAnnotation(Says.class);
        Message message = Message.of(says == null ? DONE : says.value());
        Object data = body;
        if (body instanceof Answer<?> answer) {
            response.setStatusCode(HttpStatus.valueOf(answer.status()));
            if (answer.location() != null) {
                response.getHeaders().setLocation(URI.create(answer.location()));
            }
            if (answer.replayed()) {
                response.getHeaders().set("Idempotency-Replayed", "true");
            }
            return answer.body().isEmpty() ? null : new RawValue(answer.body());
        }
        if (body instanceof Created<?> created) {
            response.setStatusCode(HttpStatus.CREATED);
            response.getHeaders().setLocation(URI.create(request.getURI().getPath() + "/" + created.id()));
            data = created.data();
        }
        if (body instanceof Told<?> told) {
            message = Message.of(told.message());
            data = told.data();
        }
        return Envelope.of(data, message, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }
}
