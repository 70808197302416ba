package io.smartbiz.platform.http.queries;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads query parameters strictly: into {@link ListRequest} and {@link QueryParameters} records, and reports all wrong
 * values and unknown parameters at once.
 */
public class QueryArguments implements HandlerMethodArgumentResolver, HandlerInterceptor {

    private static final Set<String> LIST_PARAMETERS = Set.of("page", "size", "cursor", "sort", "deleted");

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    /** Refuses parameters that the operation does not document. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method && isOurs(method)) {
            Set<String> allowed = known.computeIfAbsent(method, QueryArguments::parametersOf);
            var errors = new FieldErrors();
            addUnknown(request.getParameterMap(), allowed, errors);
            errors.throwIfAny();
        }
        return true;
    }

    private static void addUnknown(Map<String, String[]> parameters, Set<String> allowed, FieldErrors errors) {
        for (String name : parameters.keySet()) {
            errors.addIf(!allowed.contains(name), name, "field.unknown_parameter");
        }
    }

    private static boolean isOurs(HandlerMethod method) {
        return method.getBeanType().getPackageName().startsWith("io.smartbiz");
    }

    static Set<String> parametersOf(HandlerMethod method) {
        var names = new HashSet<String>();
        for (MethodParameter parameter : method.getMethodParameters()) {
            Class<?> type = parameter.getParameterType();
            if (type == ListRequest.class) {
                names.addAll(LIST_PARAMETERS);
            } else if (QueryComponents.isGroup(type)) {
                names.addAll(QueryRecord.of(type).names());
            }
        }
        return names;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class
                || QueryComponents.isGroup(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var errors = new FieldErrors();
        Object argument = parameter.getParameterType() == ListRequest.class
                ? listRequest(parameter, request, errors)
                : QueryRecord.of(parameter.getParameterType()).read(request.getParameterMap(), errors);
        errors.throwIfAny();
        return Objects.requireNonNull(argument);
    }

    private static ListRequest listRequest(MethodParameter parameter, NativeWebRequest request, FieldErrors errors) {
        Integer number = (Integer) QueryValue.read(Integer.class, "page", request.getParameter("page"), errors);
        Integer size = (Integer) QueryValue.read(Integer.class, QueryRecord.SIZE, pageSize(request, parameter), errors);
        Boolean deleted = (Boolean) QueryValue.read(Boolean.class, "deleted", request.getParameter("deleted"), errors);
        String sort = request.getParameter("sort");
        int rows = size == null ? ListRequest.DEFAULT_SIZE : size;
        int page = number == null ? 1 : number;
        errors.addIf(rows < 1 || rows > ListRequest.LARGEST, "size", "field.between", 1, ListRequest.LARGEST);
        errors.addIf(page < 1, "page", "field.at_least", 1);
        errors.addIf((long) (page - 1) * rows > Page.COUNTED, "page", "field.page_too_far");
        List<ListRequest.Order> orders = sort == null || sort.isBlank()
                ? List.of()
                : Arrays.stream(sort.split(",", -1)).map(ListRequest.Order::of).toList();
        String cursor = request.getParameter("cursor");
        errors.addIf(cursor != null && number != null, "cursor", "field.cursor_or_page");
        return new ListRequest(page, rows, cursor, orders, deleted != null && deleted);
    }

    /** {@code size} is ambiguous: a number is the page size, {@code 2×3} a carpet size. */
    private static @Nullable String pageSize(NativeWebRequest request, MethodParameter parameter) {
        String[] given = request.getParameterValues(QueryRecord.SIZE);
        if (given == null) {
            return null;
        }
        boolean alsoFilter = false;
        for (Class<?> type : parameter.getExecutable().getParameterTypes()) {
            alsoFilter |= QueryComponents.isGroup(type)
                    && QueryRecord.of(type).names().contains(QueryRecord.SIZE);
        }
        for (String text : given) {
            if (!alsoFilter || QueryRecord.isNumber(text)) {
                return text;
            }
        }
        return null;
    }

    /**
     * Reads a record of query parameters that were kept as texts, as strictly as those of a request.
     *
     * @throws io.smartbiz.platform.errors.Failure {@code VALIDATION_ERROR} with every wrong value and unknown name
     */
    public <T extends Record> T read(Class<T> type, Map<String, String[]> parameters) {
        var errors = new FieldErrors();
        QueryRecord described = QueryRecord.of(type);
        addUnknown(parameters, described.names(), errors);
        Object record = described.read(parameters, errors);
        errors.throwIfAny();
        return type.cast(Objects.requireNonNull(record));
    }
}
