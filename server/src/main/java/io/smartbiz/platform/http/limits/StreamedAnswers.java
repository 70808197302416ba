package io.smartbiz.platform.http.limits;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;

/** Lets answers pass that come from files: those of the panel, and of operations that are {@link Streamed}. */
public class StreamedAnswers implements HandlerInterceptor {

    private static final String STREAMED = StreamedAnswers.class.getName();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof ResourceHttpRequestHandler
                || handler instanceof HandlerMethod method
                        && (method.hasMethodAnnotation(Streamed.class)
                                || method.getBeanType().isAnnotationPresent(Streamed.class))) {
            request.setAttribute(STREAMED, true);
        }
        return true;
    }

    static boolean isStreamed(HttpServletRequest request) {
        return request.getAttribute(STREAMED) != null;
    }
}
