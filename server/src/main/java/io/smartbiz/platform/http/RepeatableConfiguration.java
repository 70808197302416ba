package io.smartbiz.platform.http;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives operations their {@link Repeatable}. */
@Configuration(proxyBeanMethods = false)
class RepeatableConfiguration implements WebMvcConfigurer {

    private static final String DONE = "done";

    private final ObjectProvider<Idempotency> idempotency;

    RepeatableConfiguration(ObjectProvider<Idempotency> idempotency) {
        this.idempotency = idempotency;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RepeatableArgument());
    }

    private final class RepeatableArgument implements HandlerMethodArgumentResolver {

        @Override
        public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Repeatable.class;
        }

        @Override
        public Object resolveArgument(
                MethodParameter parameter,
                @Nullable ModelAndViewContainer container,
                NativeWebRequest request,
                @Nullable WebDataBinderFactory binders) {
            Method operation = Objects.requireNonNull(parameter.getMethod());
            var servlet = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
            CurrentRequest current = CurrentRequest.current();
            Caller caller = current == null ? null : current.caller();
            if (caller == null) {
                throw Failure.of(ErrorCode.UNAUTHENTICATED);
            }
            return new Repeatable(
                    idempotency.getObject(),
                    caller,
                    servlet.getHeader(Idempotency.HEADER),
                    servlet.getRequestURI(),
                    status(operation),
                    message(operation));
        }
    }

    private static int status(Method operation) {
        ResponseStatus declared = operation.getAnnotation(ResponseStatus.class);
        return (declared == null ? HttpStatus.OK : declared.value()).value();
    }

    private static String message(Method operation) {
        Says says = operation.getAnnotation(Says.class);
        return says == null ? DONE : says.value();
    }
}
