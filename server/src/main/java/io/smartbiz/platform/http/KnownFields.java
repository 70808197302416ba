package io.smartbiz.platform.http;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.json.Wire;
import java.lang.reflect.Type;
import java.util.Objects;
import java.util.Set;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/**
 * Refuses an {@link Edit} with fields that nobody knows, and names all of them. Fields of the operation's answer are ignored:
 * clients send a record back as they have read it.
 */
@RestControllerAdvice
class KnownFields extends RequestBodyAdviceAdapter {

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return parameter.getParameterType() == Edit.class;
    }

    @Override
    public Object afterBodyRead(
            Object body,
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter) {
        if (!(body instanceof Edit<?> edit)) {
            // A body that is null is refused as missing.
            return body;
        }
        Set<String> answered =
                Wire.fields(Objects.requireNonNull(parameter.getMethod()).getReturnType());
        var errors = new FieldErrors();
        edit.unknown().forEach(field -> errors.addIf(!answered.contains(field), field, "field.unknown"));
        errors.throwIfAny();
        return body;
    }
}
