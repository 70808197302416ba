package io.smartbiz.identity.signin;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.CurrentOrganization;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who calls, from the bearer token, and binds the caller's organisation for the rest of the request. */
class AuthenticationFilter extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final AccessTokens tokens;
    private final SessionSnapshots sessions;
    private final KnownDevices devices;

    AuthenticationFilter(AccessTokens tokens, SessionSnapshots sessions, KnownDevices devices) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.devices = devices;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Caller caller = identify(request.getHeader(HttpHeaders.AUTHORIZATION));
        if (caller == null) {
            Objects.requireNonNull(CurrentRequest.current()).comesFrom(devices.any(request));
            chain.doFilter(request, response);
            return;
        }
        MDC.put("organization", caller.organization().slug());
        MDC.put("member", String.valueOf(caller.memberId()));
        try {
            CurrentOrganization.call(caller.organizationId(), () -> {
                chain.doFilter(request, response);
                return null;
            });
        } catch (ServletException | IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        }
    }

    private @Nullable Caller identify(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return null;
        }
        CurrentRequest current = Objects.requireNonNull(CurrentRequest.current());
        try {
            AccessTokens.Claims claims =
                    tokens.verify(header.substring(BEARER.length()).strip());
            Caller caller = sessions.caller(claims.organizationId(), claims.sessionId());
            if (caller == null) {
                current.reject(Failure.of(ErrorCode.UNAUTHENTICATED));
                return null;
            }
            return current.identify(caller);
        } catch (Failure refusal) {
            current.reject(refusal.code() == ErrorCode.NOT_FOUND ? Failure.of(ErrorCode.UNAUTHENTICATED) : refusal);
            return null;
        }
    }
}
