package io.smartbiz.platform.http;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes the version that an edit is based on from {@code If-Match}, if the body states none. {@code If-Match: *} accepts any
 * version. Operations that create a record ignore the header, as reads do: there is no version yet.
 */
@RestControllerAdvice
class IfMatch extends RequestBodyAdviceAdapter {

    private static final String VERSION = "version";
    private static final String ANY = "*";
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");

    private final JsonMapper json;

    IfMatch(JsonMapper json) {
        this.json = json;
    }

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        Class<?> edited = edited(type);
        return !KnownFields.creates(Objects.requireNonNull(parameter.getMethod()))
                && edited.isRecord()
                && Arrays.stream(edited.getRecordComponents())
                        .anyMatch(component -> component.getName().equals(VERSION));
    }

    private static Class<?> edited(Type type) {
        return ResolvableType.forType(
                        type instanceof ParameterizedType edit && edit.getRawType() == Edit.class
                                ? edit.getActualTypeArguments()[0]
                                : type)
                .toClass();
    }

    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        String tag = message.getHeaders().getFirst(HttpHeaders.IF_MATCH);
        if (tag == null || tag.equals(ANY)) {
            return message;
        }
        Matcher version = TAG.matcher(tag);
        if (!version.matches()) {
            throw Failure.invalid(HttpHeaders.IF_MATCH, "field.not_a_integer");
        }
        byte[] body = message.getBody().readAllBytes();
        return new KeptBody(message.getHeaders(), versioned(body, Integer.parseInt(version.group(1))));
    }

    private byte[] versioned(byte[] body, int version) {
        try {
            if (json.readTree(body) instanceof ObjectNode edit && !edit.has(VERSION)) {
                return json.writeValueAsBytes(edit.put(VERSION, version));
            }
        } catch (JacksonException e) {
            // Reported later, when the body itself is read.
        }
        return body;
    }
}
