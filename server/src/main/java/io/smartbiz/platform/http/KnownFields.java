package io.smartbiz.platform.http;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.json.UnknownFields;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Refuses a body with fields that nobody knows, and names all of them. Where a record is created or changed, fields that only
 * its answer has are ignored: clients send a record back as they have read it.
 */
@RestControllerAdvice
class KnownFields extends RequestBodyAdviceAdapter {

    private static final Set<Class<?>> WRAPPERS = Set.of(Answer.class, Created.class, Told.class);

    private final JsonMapper json;

    KnownFields(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return command(type) instanceof Class<?> record && record.isRecord();
    }

    /** The record that a body is read into, or that it is an edit of. */
    private static Type command(Type body) {
        return body instanceof ParameterizedType edit && edit.getRawType() == Edit.class
                ? edit.getActualTypeArguments()[0]
                : body;
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        byte[] body = message.getBody().readAllBytes();
        JsonNode tree;
        try {
            tree = json.readTree(body);
        } catch (JacksonException e) {
            // Reported later, when the body itself is read.
            return new KeptBody(message.getHeaders(), body);
        }
        var found = UnknownFields.remove(tree, command(type), answered(Objects.requireNonNull(parameter.getMethod())));
        var errors = new FieldErrors();
        found.unknown().forEach(field -> errors.add(field, "field.unknown"));
        errors.throwIfAny();
        return new KeptBody(message.getHeaders(), found.removed() ? json.writeValueAsBytes(tree) : body);
    }

    /** The record that an operation creates or changes, as its answer shows it; null for other operations. */
    private static @Nullable Type answered(Method operation) {
        if (!operation.isAnnotationPresent(PutMapping.class) && !creates(operation)) {
            return null;
        }
        Type answer = operation.getGenericReturnType();
        return answer instanceof ParameterizedType wrapped && WRAPPERS.contains((Class<?>) wrapped.getRawType())
                ? wrapped.getActualTypeArguments()[0]
                : answer;
    }

    /** Whether an operation answers with a new record. */
    static boolean creates(Method operation) {
        ResponseStatus status = operation.getAnnotation(ResponseStatus.class);
        return operation.getReturnType() == Created.class || (status != null && status.value() == HttpStatus.CREATED);
    }
}
