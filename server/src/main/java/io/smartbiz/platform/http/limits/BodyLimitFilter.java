package io.smartbiz.platform.http.limits;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.failures.ErrorWriter;
import io.smartbiz.platform.http.failures.TooLargeException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses bodies above one megabyte, whether they say their length or not. Uploads have limits of their own. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class BodyLimitFilter extends OncePerRequestFilter {

    private static final int LIMIT = 1024 * 1024;

    private final ErrorWriter errors;

    BodyLimitFilter(ErrorWriter errors) {
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = request.getContentType();
        if (request.getContentLengthLong() == 0 || (type != null && type.startsWith("multipart/"))) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LIMIT) {
            errors.write(Failure.of(ErrorCode.PAYLOAD_TOO_LARGE), request, response);
        } else if (request.getContentLengthLong() > 0) {
            chain.doFilter(request, response);
        } else {
            chain.doFilter(new LimitedRequest(request), response);
        }
    }

    private static final class LimitedRequest extends HttpServletRequestWrapper {

        LimitedRequest(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new LimitedStream(super.getInputStream());
        }
    }

    private static final class LimitedStream extends ServletInputStream {

        private final ServletInputStream body;
        private int read;

        LimitedStream(ServletInputStream body) {
            this.body = body;
        }

        private int count(int bytes) throws TooLargeException {
            read += Math.max(0, bytes);
            if (read > LIMIT) {
                throw new TooLargeException();
            }
            return bytes;
        }

        @Override
        public int read() throws IOException {
            int next = body.read();
            count(next < 0 ? 0 : 1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return count(body.read(buffer, offset, length));
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
