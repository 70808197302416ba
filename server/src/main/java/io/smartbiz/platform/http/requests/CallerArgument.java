package io.smartbiz.platform.http.requests;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives operations the caller, or the request's origin where nobody is signed in. */
class CallerArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class || parameter.getParameterType() == Caller.Origin.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        CurrentRequest current = CurrentRequest.current();
        if (current == null) {
            throw new IllegalStateException("There is no request");
        }
        if (parameter.getParameterType() == Caller.Origin.class) {
            return current.origin();
        }
        Caller caller = current.caller();
        if (caller == null) {
            throw Failure.of(ErrorCode.UNAUTHENTICATED);
        }
        return caller;
    }
}
