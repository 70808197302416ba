package io.smartbiz.platform.http.queries;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Reads query parameters strictly: into {@link ListRequest} and {@link QueryParameters} records, with every wrong value
 * and every unknown parameter told at once.
 */
public class QueryArguments implements HandlerMethodArgumentResolver, HandlerInterceptor {

    private static final String PAGE_SIZE = "size";
    private static final Set<String> LIST_PARAMETERS = Set.of("page", "size", "cursor", "sort", "deleted");

    private final Map<Class<?>, MethodHandle> constructors = new ConcurrentHashMap<>();
    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    /** Refuses parameters that the operation does not document. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, jakarta.servlet.http.HttpServletResponse response, Object handler) {
        if (request.getQueryString() != null && handler instanceof HandlerMethod method && isOurs(method)) {
            Set<String> allowed = known.computeIfAbsent(method, QueryArguments::parametersOf);
            var errors = new FieldErrors();
            for (String name : request.getParameterMap().keySet()) {
                errors.addIf(!isAllowed(allowed, name), name, "field.unknown_parameter");
            }
            errors.throwIfAny();
        }
        return true;
    }

    /** What ends in a dot stands for all names that begin so. */
    private static boolean isAllowed(Set<String> allowed, String name) {
        int dot = name.indexOf('.');
        return allowed.contains(name) || (dot > 0 && allowed.contains(name.substring(0, dot + 1)));
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
            } else if (type.isAnnotationPresent(QueryParameters.class)) {
                names.addAll(namesOf(type));
            }
        }
        return names;
    }

    private static Set<String> namesOf(Class<?> type) {
        return QueryComponents.of(type)
                .map(component -> Wire.name(component.getName()) + (component.getType() == Map.class ? "." : ""))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == ListRequest.class
                || parameter.getParameterType().isAnnotationPresent(QueryParameters.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var errors = new FieldErrors();
        @Nullable
        Object argument = parameter.getParameterType() == ListRequest.class
                ? listRequest(parameter, request, errors)
                : record(parameter.getParameterType(), request.getParameterMap(), errors);
        errors.throwIfAny();
        return Objects.requireNonNull(argument);
    }

    private static ListRequest listRequest(MethodParameter parameter, NativeWebRequest request, FieldErrors errors) {
        Integer number = (Integer) QueryValue.read(Integer.class, "page", request.getParameter("page"), errors);
        Integer size = (Integer) QueryValue.read(Integer.class, PAGE_SIZE, pageSize(request, parameter), errors);
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
        String[] given = request.getParameterValues(PAGE_SIZE);
        if (given == null) {
            return null;
        }
        boolean alsoFilter = Arrays.stream(parameter.getExecutable().getParameterTypes())
                .filter(type -> type.isAnnotationPresent(QueryParameters.class))
                .flatMap(QueryComponents::of)
                .anyMatch(component -> component.getName().equals(PAGE_SIZE));
        return Arrays.stream(given)
                .filter(text -> !alsoFilter || isNumber(text))
                .findFirst()
                .orElse(null);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(Character::isDigit);
    }

    /**
     * Reads a record of query parameters that were kept as texts, as strictly as those of a request.
     *
     * @throws io.smartbiz.platform.errors.Failure {@code VALIDATION_ERROR} with every wrong value and unknown name
     */
    public <T extends Record> T read(Class<T> type, Map<String, String[]> parameters) {
        var errors = new FieldErrors();
        Set<String> allowed = namesOf(type);
        for (String name : parameters.keySet()) {
            errors.addIf(!isAllowed(allowed, name), name, "field.unknown_parameter");
        }
        @Nullable Object record = record(type, parameters, errors);
        errors.throwIfAny();
        return type.cast(Objects.requireNonNull(record));
    }

    /** A record, with its groups; null when anything is wrong. */
    private @Nullable Object record(Class<?> type, Map<String, String[]> parameters, FieldErrors errors) {
        @Nullable
        Object[] values = Arrays.stream(type.getRecordComponents())
                .map(component -> component(component, parameters, errors))
                .toArray();
        return errors.isEmpty() ? make(type, values) : null;
    }

    private @Nullable Object component(
            RecordComponent component, Map<String, String[]> parameters, FieldErrors errors) {
        Class<?> type = component.getType();
        String name = Wire.name(component.getName());
        if (QueryComponents.isGroup(type)) {
            return record(type, parameters, errors);
        }
        if (type == Map.class) {
            return named(name + ".", parameters, errors);
        }
        String[] given = parameters.get(name);
        if (name.equals(PAGE_SIZE) && given != null) {
            given = Arrays.stream(given).filter(text -> !isNumber(text)).toArray(String[]::new);
        }
        return type == List.class
                ? values(elementOf(component.getGenericType()), name, given, errors)
                : QueryValue.read(type, name, single(name, given, errors), errors);
    }

    private Object make(Class<?> type, @Nullable Object[] values) {
        try {
            return constructors
                    .computeIfAbsent(type, QueryArguments::constructor)
                    .invokeWithArguments(values);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructor(Class<?> type) {
        Class<?>[] types = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getType)
                .toArray(Class<?>[]::new);
        try {
            return MethodHandles.privateLookupIn(type, MethodHandles.lookup())
                    .findConstructor(type, MethodType.methodType(void.class, types));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The parameters with this prefix, by the rest of their names. One without a value is left out, so it filters nothing. */
    private static Map<String, List<String>> named(
            String prefix, Map<String, String[]> parameters, FieldErrors errors) {
        var named = new TreeMap<String, List<String>>();
        parameters.forEach((name, given) -> {
            List<String> values = name.startsWith(prefix) ? values(String.class, name, given, errors) : List.of();
            if (!values.isEmpty()) {
                named.put(name.substring(prefix.length()), values);
            }
        });
        return named;
    }

    private static @Nullable String single(String name, String @Nullable [] given, FieldErrors errors) {
        if (given == null || given.length == 0) {
            return null;
        }
        errors.addIf(given.length > 1, name, "field.given_twice");
        return given[0];
    }

    private static Class<?> elementOf(Type listType) {
        return (Class<?>) ((ParameterizedType) listType).getActualTypeArguments()[0];
    }

    private static <T> List<T> values(Class<T> type, String name, String @Nullable [] given, FieldErrors errors) {
        var values = new ArrayList<T>();
        for (String text : given == null ? new String[0] : given) {
            Object value = QueryValue.read(type, name, text, errors);
            if (value != null) {
                values.add(type.cast(value));
            }
        }
        return List.copyOf(values);
    }
}
