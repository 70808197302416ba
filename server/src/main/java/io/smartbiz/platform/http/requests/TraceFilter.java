package io.smartbiz.platform.http.requests;

import io.smartbiz.platform.access.Caller.Origin;
import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.access.Peer;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.failures.ErrorHandler;
import io.smartbiz.platform.http.failures.ErrorWriter;
import io.smartbiz.platform.settings.ServerSettings;
import io.smartbiz.platform.text.Language;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The outermost filter: gives each request its trace (taken from {@code traceparent} when the caller has one), its
 * language and its origin, which is the sender's even behind proxies, and turns whatever escapes the other filters into an
 * answer.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TraceFilter extends OncePerRequestFilter {

    private static final Pattern TRACE_PARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final int LONGEST_PROGRAM = 300;

    private final ErrorWriter errors;
    private final ForwardedHeaders forwarded;

    TraceFilter(ErrorWriter errors, ServerSettings settings) {
        this.errors = errors;
        this.forwarded = new ForwardedHeaders(settings.proxies());
    }

    /** Error pages are in the reader's language, too. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest connected, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest request = forwarded.read(connected);
        String traceId = traceId(request.getHeader("traceparent"));
        var origin = new Origin(request.getRemoteAddr(), program(request.getHeader(HttpHeaders.USER_AGENT)), traceId);
        String asked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        Language language = asked == null ? null : Language.accepted(asked).orElse(null);
        MDC.put("trace_id", traceId);
        try {
            CurrentRequest.call(new CurrentRequest(origin, language, peer(connected)), () -> {
                answer(request, response, chain);
                return true;
            });
        } catch (IOException | ServletException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            MDC.clear();
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (Failure refusal) {
            errors.write(refusal, request, response);
        } catch (IOException | ServletException e) {
            throw e;
        } catch (RuntimeException e) {
            // The request failed before it reached an operation, so the advice has not seen it.
            errors.write(ErrorHandler.failure(e), request, response);
        }
    }

    /** The connection itself, whoever is behind it. */
    private static Peer peer(HttpServletRequest request) {
        return new Peer(request.getRemoteAddr(), request.getRemotePort(), request.getLocalPort());
    }

    private static String traceId(@Nullable String traceParent) {
        Matcher given = traceParent == null ? null : TRACE_PARENT.matcher(traceParent);
        if (given != null && given.matches()) {
            return given.group(1);
        }
        var random = ThreadLocalRandom.current();
        return HexFormat.of().toHexDigits(random.nextLong()) + HexFormat.of().toHexDigits(random.nextLong());
    }

    private static @Nullable String program(@Nullable String userAgent) {
        if (userAgent == null) {
            return null;
        }
        String clean = userAgent.replaceAll("\\p{Cntrl}", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST_PROGRAM));
    }
}
