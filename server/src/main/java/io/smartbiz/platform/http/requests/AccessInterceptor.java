package io.smartbiz.platform.http.requests;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Neighbourhood;
import io.smartbiz.platform.access.Open;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.limits.BodyKinds;
import io.smartbiz.platform.http.limits.CountedApart;
import io.smartbiz.platform.http.limits.RateLimiter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets a request through to its operation: within the rate limit, signed in, in an organisation that uses the operation's
 * module, with a permission that the operation asks for. An operation that says nothing of this is closed to everybody.
 */
class AccessInterceptor implements HandlerInterceptor {

    private static final String SEARCHED = "q";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final RateLimiter limiter;
    private final RateLimiter organizations;
    private final RateLimiter apart;

    /**
     * @param limiter of members and of senders without a session; when it is off, nothing is counted
     * @param organizations of the members of an organisation together
     * @param apart of senders who call an operation that is {@linkplain CountedApart counted apart}
     */
    AccessInterceptor(RateLimiter limiter, RateLimiter organizations, RateLimiter apart) {
        this.limiter = limiter;
        this.organizations = organizations;
        this.apart = apart;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (isOfLostAnswer(request)) {
            return false;
        }
        CurrentRequest current = Objects.requireNonNull(CurrentRequest.current());
        Caller caller = current.caller();
        if (!limiter.isOff() && request.getRequestURI().startsWith("/api/")) {
            if (isCountedApart(handler)) {
                apart.count(strangerOf(current), response);
            } else {
                count(caller, current, response);
            }
        }
        if (handler instanceof HandlerMethod method) {
            check(method, caller, current);
            BodyKinds.check(method, request);
            current.become(work(method, request));
        }
        return true;
    }

    /** A search reads more than a page: every list that takes a text to search for names it {@code q}. */
    private static WorkClass work(HandlerMethod method, HttpServletRequest request) {
        Heavy heavy = method.getMethodAnnotation(Heavy.class);
        if (heavy == null) {
            heavy = method.getBeanType().getAnnotation(Heavy.class);
        }
        if (heavy != null) {
            return heavy.value();
        }
        boolean searches = READING.contains(request.getMethod()) && isText(request.getParameter(SEARCHED));
        return searches ? WorkClass.HEAVY : WorkClass.ORDINARY;
    }

    private static boolean isText(@Nullable String parameter) {
        return parameter != null && !parameter.isBlank();
    }

    /** The container asks for an error page, but the client has disconnected, so there is nobody to answer. */
    private static boolean isOfLostAnswer(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ERROR
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof IOException;
    }

    private static boolean isCountedApart(Object handler) {
        return handler instanceof HandlerMethod method && method.hasMethodAnnotation(CountedApart.class);
    }

    private void count(@Nullable Caller caller, CurrentRequest current, HttpServletResponse response) {
        if (caller == null) {
            limiter.count(strangerOf(current), response);
            return;
        }
        // In this order: what a member is refused does not use up the requests of the colleagues.
        limiter.count(caller.requireMember(), response);
        if (!organizations.isOff()) {
            organizations.countQuietly(caller.organizationId(), response);
        }
    }

    /** Others at the same address, as behind a proxy, do not use up the requests of a device that the server knows. */
    private static Object strangerOf(CurrentRequest current) {
        String device = current.device();
        return device == null
                ? Neighbourhood.of(Objects.requireNonNull(current.origin().address()))
                : new Device(device);
    }

    private record Device(String id) {}

    private static void check(HandlerMethod method, @Nullable Caller caller, CurrentRequest current) {
        if (method.hasMethodAnnotation(Open.class)) {
            return;
        }
        if (caller == null) {
            throw current.rejection();
        }
        caller.requireModuleOf(method.getBeanType());
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            if (!method.hasMethodAnnotation(SignedIn.class)) {
                throw Failure.forbidden();
            }
            return;
        }
        for (Permission permission : requires.value()) {
            if (caller.may(permission)) {
                return;
            }
        }
        throw Failure.forbidden();
    }
}
