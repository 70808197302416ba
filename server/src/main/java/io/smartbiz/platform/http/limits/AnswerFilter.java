package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Idempotency;
import io.smartbiz.platform.http.failures.ErrorWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps answers until they are whole, within the memory that all answers share, and sends them at the client's pace. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AnswerFilter extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(AnswerFilter.class);

    private static final int ALL_BYTES = 24 * 1024 * 1024;
    private static final int BYTES_OF_NEWCOMERS = 4 * 1024 * 1024;

    /** Of an organisation's half, so that two members who take long answers slowly do not stop the others' work. */
    private static final int BYTES_OF_COLLEAGUES = 2 * 1024 * 1024;

    /** An ordinary page. */
    private static final int MOST_OF_NEWCOMER = 256 * 1024;

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final ErrorWriter errors;
    private final ByteBudget budget =
            new ByteBudget(ALL_BYTES, BYTES_OF_NEWCOMERS, BYTES_OF_COLLEAGUES, MOST_OF_NEWCOMER, MOST_OF_NEWCOMER);

    AnswerFilter(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        CurrentRequest current = CurrentRequest.current();
        var pace = new AnswerPace(current == null ? null : current.peer());
        try (var answer = new KeptAnswer(
                response,
                budget,
                () -> Sender.ofRequest(request.getRemoteAddr()),
                () -> StreamedAnswers.isStreamed(request),
                kind(request),
                pace)) {
            chain.doFilter(request, answer);
            Failure refusal = answer.refusal();
            if (refusal == null) {
                answer.send();
            } else {
                log.info(
                        "The answer to {} {} is refused: {}",
                        request.getMethod(),
                        request.getRequestURI(),
                        refusal.code());
                errors.write(refusal, request, response);
            }
        }
    }

    private static KeptAnswer.Kind kind(HttpServletRequest request) {
        if (READING.contains(request.getMethod())) {
            return KeptAnswer.Kind.READ;
        }
        return request.getHeader(Idempotency.HEADER) == null ? KeptAnswer.Kind.ONCE : KeptAnswer.Kind.REPEATABLE;
    }
}
