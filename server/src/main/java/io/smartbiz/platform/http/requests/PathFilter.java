package io.smartbiz.platform.http.requests;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Accepts each path in exactly one spelling, so that limits, rights, logs and routing read it alike: no unnecessary
 * percent-encoding, no empty or {@code ..} segments, no zero in front of a version. Refuses methods that no operation has.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PathFilter extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** Characters that RFC 3986 allows unescaped, without the semicolon, which servers take for the start of a parameter. */
    private static final String PLAIN = "[A-Za-z0-9\\-._~!$&'()*+,=:@]";

    /** Characters that must be escaped: a space, {@code "#%<>?[]^`{|}}, and the bytes of all that are not ASCII. */
    private static final String ESCAPED = "%(?:20|2[235]|3[CEF]|5[BDE]|60|7[BCD]|[89A-F][0-9A-F])";

    private static final Pattern CANONICAL = Pattern.compile(
            "/|(?:/(?!\\.{1,2}(?:/|$))(?:" + PLAIN + "|" + ESCAPED + ")++)++/?", Pattern.CASE_INSENSITIVE);

    /** {@code /api/v01} would be a second spelling of {@code /api/v1}, of which the version filter makes {@code /api}. */
    private static final Pattern PADDED_VERSION = Pattern.compile("/api/v0\\d.*");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            throw Failure.of(ErrorCode.METHOD_NOT_ALLOWED);
        }
        if (!isCanonical(request.getRequestURI())) {
            throw Failure.of(ErrorCode.MALFORMED_REQUEST);
        }
        chain.doFilter(request, response);
    }

    static boolean isCanonical(String path) {
        return CANONICAL.matcher(path).matches()
                && !PADDED_VERSION.matcher(path).matches();
    }
}
