package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.failures.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Buffers the body of a request completely, within {@link BodyBudget}, when the operation first reads it and before
 * anything parses it. Uploads have limits of their own.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyFilter extends OncePerRequestFilter {

    private final ErrorWriter errors;
    private final BodyBudget budget = new BodyBudget();

    BodyFilter(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() == 0 || BodyKinds.isUpload(request)) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > BodyBudget.MOST_BYTES) {
            errors.write(Failure.of(ErrorCode.PAYLOAD_TOO_LARGE), request, response);
        } else {
            try (var body = new BufferedRequest(request, budget)) {
                chain.doFilter(body, response);
            }
        }
    }
}
