package io.smartbiz.openapi;

import io.smartbiz.platform.access.BusinessModule;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Told;
import io.smartbiz.platform.http.queries.QueryComponents;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One operation of the API, as its controller declares it. */
record ApiOperation(String method, String path, HandlerMethod handler) {

    private static final Set<String> USUAL = Set.of("list", "create", "get", "update", "delete", "restore");

    private static final Set<Class<?>> WRAPPERS =
            Set.of(Answer.class, Created.class, Page.class, ResponseEntity.class, Told.class);

    /** Every operation that is documented, by path and method. */
    static List<ApiOperation> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isDocumented(entry.getValue().getBeanType()))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .map(method -> new ApiOperation(
                                method.name(),
                                entry.getKey().getPatternValues().iterator().next(),
                                entry.getValue())))
                .sorted(Comparator.comparing(ApiOperation::path).thenComparing(ApiOperation::method))
                .toList();
    }

    private static boolean isDocumented(Class<?> controller) {
        return controller.getPackageName().startsWith("io.smartbiz.")
                && !controller.isAnnotationPresent(Hidden.class)
                && controller.isAnnotationPresent(Tag.class);
    }

    String key() {
        return method + " " + path;
    }

    String tag() {
        return handler.getBeanType().getAnnotation(Tag.class).name();
    }

    String summary() {
        Operation operation = handler.getMethodAnnotation(Operation.class);
        if (operation == null || operation.summary().isBlank()) {
            throw new IllegalStateException(key() + " has no summary");
        }
        return operation.summary();
    }

    /** What generated clients call it: as the controller says, or for the usual operations by what they do with the record. */
    String id() {
        Operation operation = Objects.requireNonNull(handler.getMethodAnnotation(Operation.class));
        if (!operation.operationId().isEmpty()) {
            return operation.operationId();
        }
        String verb = handler.getMethod().getName();
        if (!USUAL.contains(verb)) {
            throw new IllegalStateException(key() + " has no operation id");
        }
        String records = Stream.of(tag().split(" "))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return verb + (verb.equals("list") ? records : singular(records));
    }

    private static String singular(String records) {
        return records.replaceFirst("ies$", "y").replaceFirst("(?<=ch)es$|(?<!s)s$", "");
    }

    boolean isOpen() {
        return handler.hasMethodAnnotation(Open.class);
    }

    boolean isBare() {
        return handler.hasMethodAnnotation(Bare.class);
    }

    /** The permissions of which one is needed; empty when being signed in is enough, or not even that. */
    List<Permission> permissions() {
        Requires requires = handler.getMethodAnnotation(Requires.class);
        return requires == null ? List.of() : List.of(requires.value());
    }

    Stream<Parameter> parameters() {
        return Arrays.stream(handler.getMethod().getParameters());
    }

    boolean isList() {
        return parameters().anyMatch(parameter -> parameter.getType() == ListRequest.class);
    }

    boolean hasBody() {
        return parameters()
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestBody.class)
                        || parameter.isAnnotationPresent(RequestPart.class));
    }

    boolean isForm() {
        return parameters().anyMatch(parameter -> parameter.isAnnotationPresent(RequestPart.class));
    }

    /** Whether the answer is a file. */
    boolean answersBytes() {
        return isBare() && handler.getMethod().getReturnType() == void.class;
    }

    boolean answersPage() {
        return isPage(handler.getMethod().getGenericReturnType());
    }

    private static boolean isPage(Type type) {
        return type instanceof ParameterizedType generic
                && (generic.getRawType() == Page.class || isPage(generic.getActualTypeArguments()[0]));
    }

    /** Whether the same body can come with a status of failure: that of a server which is not healthy. */
    boolean tellsOfFailure() {
        return handler.getMethod().getReturnType() == ResponseEntity.class;
    }

    /** Whether the operator's token is asked for instead of a member's. */
    boolean isForOperators() {
        return parameters()
                .anyMatch(parameter -> parameter.isAnnotationPresent(RequestHeader.class)
                        && parameter.getAnnotation(RequestHeader.class).name().equals(HttpHeaders.AUTHORIZATION));
    }

    /** Whether it can be sent again with the same key. */
    boolean isRepeatable() {
        return parameters().anyMatch(parameter -> parameter.getType() == Repeatable.class);
    }

    /** The status that the handler declares for a success. */
    int status() {
        ResponseStatus declared = handler.getMethodAnnotation(ResponseStatus.class);
        return (declared == null ? HttpStatus.OK : declared.value()).value();
    }

    /** What {@code data} holds, or one row of it. */
    Type data() {
        return unwrapped(handler.getMethod().getGenericReturnType());
    }

    private static Type unwrapped(Type type) {
        return type instanceof ParameterizedType generic && WRAPPERS.contains((Class<?>) generic.getRawType())
                ? unwrapped(generic.getActualTypeArguments()[0])
                : type;
    }

    private static boolean namesARow(Parameter parameter) {
        return parameter.isAnnotationPresent(PathVariable.class)
                || (parameter.getType().isRecord()
                        && QueryComponents.of(parameter.getType())
                                .anyMatch(component -> component.getType() == UUID.class
                                        || component.getGenericType().toString().contains("UUID>")
                                        || component.getName().equals("lines")));
    }

    /** The module whose organisations have the operation; null when all have it. */
    @Nullable
    BusinessModule module() {
        return BusinessModule.of(handler.getBeanType());
    }

    /** Every code that the operation can fail with, but a fault of the server. */
    Set<ErrorCode> failures() {
        var codes = EnumSet.noneOf(ErrorCode.class);
        if (path.startsWith("/api/")) {
            codes.addAll(List.of(ErrorCode.UNSUPPORTED_API_VERSION, ErrorCode.RATE_LIMITED, ErrorCode.UNAVAILABLE));
        }
        if (!isOpen()) {
            codes.addAll(List.of(ErrorCode.UNAUTHENTICATED, ErrorCode.TOKEN_EXPIRED));
        }
        if (!permissions().isEmpty()) {
            codes.add(ErrorCode.FORBIDDEN);
        }
        if (module() != null || parameters().anyMatch(ApiOperation::namesARow)) {
            codes.add(ErrorCode.NOT_FOUND);
        }
        if (hasBody()) {
            codes.addAll(List.of(
                    ErrorCode.MALFORMED_REQUEST, ErrorCode.PAYLOAD_TOO_LARGE, ErrorCode.UNSUPPORTED_MEDIA_TYPE));
        }
        if (hasBody()
                || parameters()
                        .anyMatch(parameter -> parameter.getType() == ListRequest.class
                                || parameter.getType().isAnnotationPresent(QueryParameters.class))) {
            codes.add(ErrorCode.VALIDATION_ERROR);
        }
        if (isRepeatable()) {
            codes.addAll(List.of(
                    ErrorCode.VALIDATION_ERROR, ErrorCode.IDEMPOTENCY_KEY_REUSED, ErrorCode.REQUEST_IN_PROGRESS));
        }
        Fails fails = handler.getMethodAnnotation(Fails.class);
        if (fails != null) {
            codes.addAll(List.of(fails.value()));
        }
        return codes;
    }
}
