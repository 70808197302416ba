package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.HandlerMethod;

/**
 * Which body an operation takes: JSON, a short one if the operation is open to everybody, or uploads if its mapping says so. The container would write the files of any
 * other request to the disk, or read its form, as soon as somebody asks for a parameter.
 */
public final class BodyKinds {

    private BodyKinds() {}

    /**
     * To be called before a parameter of the request is read.
     *
     * @throws Failure {@code UNSUPPORTED_MEDIA_TYPE} for a form, and for an upload that the operation does not take
     */
    public static void check(HandlerMethod operation, HttpServletRequest request) {
        String type = kindOf(request);
        if (type.startsWith(MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                || (isUpload(type) && !takesUploads(operation))) {
            throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        if (operation.hasMethodAnnotation(Open.class)) {
            BufferedRequest.openToAnybody(request);
        }
    }

    /** Whether the body of a request is a form with files. */
    public static boolean isUpload(HttpServletRequest request) {
        return isUpload(kindOf(request));
    }

    private static boolean isUpload(String type) {
        return type.startsWith("multipart/");
    }

    private static String kindOf(HttpServletRequest request) {
        @Nullable String type = request.getContentType();
        return type == null ? "" : type.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean takesUploads(HandlerMethod operation) {
        RequestMapping mapping = operation.getMethodAnnotation(RequestMapping.class);
        return Arrays.asList(Objects.requireNonNull(mapping).consumes()).contains(MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
