package io.smartbiz.platform.http.failures;

import io.smartbiz.platform.errors.DatabaseFailures;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.JsonTooLongException;
import io.smartbiz.platform.json.Wire;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.accept.InvalidApiVersionException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Turns every exception into an answer. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public class ErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(ErrorHandler.class);

    private final ErrorWriter errors;

    ErrorHandler(ErrorWriter errors) {
        this.errors = errors;
    }

    @ExceptionHandler(Throwable.class)
    void handle(Throwable error, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (error instanceof AsyncRequestNotUsableException) {
            return;
        }
        if (error instanceof HttpRequestMethodNotSupportedException method && method.getSupportedMethods() != null) {
            response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
        }
        Failure answer = failure(error);
        if (response.isCommitted()) {
            // A part of the answer has been sent: cut the connection, so that nobody takes it for the whole.
            throw new IOException("The answer broke off", error);
        }
        errors.write(answer, request, response);
    }

    /** What is answered; a fault of ours is logged. */
    public static Failure failure(Throwable error) {
        return switch (error) {
            case Failure refusal -> refusal;
            case MethodArgumentNotValidException invalid -> invalid(invalid);
            case HttpMessageNotReadableException unreadable -> unreadable(unreadable);
            case MethodArgumentTypeMismatchException mismatch -> mismatch(mismatch);
            case MissingRequestHeaderException missing -> Failure.invalid(missing.getHeaderName(), "field.required");
            case MissingServletRequestPartException missing ->
                Failure.invalid(missing.getRequestPartName(), "field.required");
            case MissingServletRequestParameterException missing ->
                Failure.invalid(missing.getParameterName(), "field.required");
            case MaxUploadSizeExceededException _ -> Failure.of(ErrorCode.PAYLOAD_TOO_LARGE);
            case MultipartException broken -> broken(broken);
            case InvalidParameterException form
            when form.getErrorCode() == ErrorCode.PAYLOAD_TOO_LARGE.status() -> Failure.of(ErrorCode.PAYLOAD_TOO_LARGE);
            case InvalidParameterException _, RequestRejectedException _ -> Failure.of(ErrorCode.MALFORMED_REQUEST);
            case NoResourceFoundException _ -> Failure.notFound();
            case NoHandlerFoundException _ -> Failure.notFound();
            case HttpRequestMethodNotSupportedException _ -> Failure.of(ErrorCode.METHOD_NOT_ALLOWED);
            case HttpMediaTypeNotAcceptableException _ -> Failure.of(ErrorCode.NOT_ACCEPTABLE);
            case HttpMediaTypeNotSupportedException _ -> Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
            case InvalidApiVersionException _ -> Failure.of(ErrorCode.UNSUPPORTED_API_VERSION);
            default -> fromDatabaseOrFault(error);
        };
    }

    private static Failure fromDatabaseOrFault(Throwable error) {
        Failure refusal = DatabaseFailures.refusal(error);
        if (refusal != null) {
            return refusal;
        }
        if (DatabaseFailures.isOutage(error)
                || error instanceof CannotCreateTransactionException
                || error instanceof DataAccessResourceFailureException) {
            // During an outage, the failing statement does not matter, so do not log it.
            log.warn(
                    "The database cannot work at present: {}",
                    NestedExceptionUtils.getMostSpecificCause(error).getMessage());
            return Failure.of(ErrorCode.UNAVAILABLE).retryAfter(5);
        }
        log.error("A request failed", error);
        return findCause(error, OutOfMemoryError.class) == null
                ? Failure.of(ErrorCode.INTERNAL_ERROR)
                : Failure.of(ErrorCode.UNAVAILABLE).retryAfter(5);
    }

    private static Failure invalid(MethodArgumentNotValidException invalid) {
        var errors = new FieldErrors();
        Class<?> body = invalid.getParameter().getParameterType();
        invalid.getBindingResult().getFieldErrors().forEach(field -> {
            if (!errors.isFull()) {
                String text = field.getDefaultMessage();
                errors.add(Wire.path(body, field.getField()), text == null ? "field.invalid" : text);
            }
        });
        invalid.getBindingResult().getGlobalErrors().forEach(global -> {
            String text = global.getDefaultMessage();
            errors.add(".", text == null ? "field.invalid" : text);
        });
        return errors.failure();
    }

    /** An upload that broke off: too slow, or no form. */
    private static Failure broken(MultipartException upload) {
        Failure refusal = findCause(upload, Failure.class);
        if (refusal != null) {
            return refusal;
        }
        boolean isSilent = findCause(upload, SocketTimeoutException.class) != null;
        return Failure.of(isSilent ? ErrorCode.REQUEST_TIMEOUT : ErrorCode.MALFORMED_REQUEST);
    }

    private static Failure mismatch(MethodArgumentTypeMismatchException mismatch) {
        // A malformed id cannot exist.
        return mismatch.getParameter()
                        .hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class)
                ? Failure.notFound()
                : Failure.invalid(mismatch.getName(), "field.wrong_type");
    }

    private static Failure unreadable(HttpMessageNotReadableException unreadable) {
        if (findCause(unreadable, JsonTooLongException.class) != null) {
            return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE);
        }
        JacksonException json = findCause(unreadable, JacksonException.class);
        String path = json == null ? "" : path(json);
        if (path.isEmpty() || isBroken(unreadable)) {
            return Failure.of(ErrorCode.MALFORMED_REQUEST);
        }
        Failure inner = findCause(unreadable.getMostSpecificCause(), Failure.class);
        if (inner != null) {
            return inner;
        }
        if (json instanceof UnrecognizedPropertyException) {
            return Failure.invalid(path, "field.unknown");
        }
        if (json instanceof InvalidFormatException format
                && format.getTargetType() != null
                && format.getTargetType().isEnum()) {
            return Failure.invalid(path, "field.not_one_of", Wire.choices(format.getTargetType()));
        }
        return Failure.invalid(path, isMissing(json) ? "field.required" : "field.wrong_type");
    }

    /** Whether a value that must be there is left out or null: Jackson has no other sign of it. */
    private static boolean isMissing(@Nullable JacksonException error) {
        return error instanceof MismatchedInputException mismatch
                && mismatch.getTargetType() != null
                && mismatch.getTargetType().isPrimitive()
                && mismatch.getOriginalMessage().startsWith("Cannot map `null`");
    }

    /** Whether the text is not JSON at any depth. A number that is out of range only makes its field wrong. */
    private static boolean isBroken(HttpMessageNotReadableException unreadable) {
        StreamReadException broken = findCause(unreadable, StreamReadException.class);
        return broken != null && !(broken instanceof InputCoercionException);
    }

    private static String path(JacksonException error) {
        if (error.getPath().isEmpty()
                && error instanceof InputCoercionException
                && error.processor() instanceof JsonParser parser) {
            // Jackson refused the number while it set the fields of a group or an edit aside, before it assigned them.
            return path(parser.streamReadContext());
        }
        return error.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String path(TokenStreamContext place) {
        var path = new StringBuilder();
        for (TokenStreamContext at = place; at != null && !at.inRoot(); at = at.getParent()) {
            path.insert(0, at.inArray() ? "[" + at.getCurrentIndex() + "]" : "." + at.currentName());
        }
        return path.toString().replaceFirst("^\\.", "");
    }

    private static <T extends Throwable> @Nullable T findCause(Throwable error, Class<T> type) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
