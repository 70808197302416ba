package io.smartbiz.platform.http.requests;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Makes {@code /api/v1/sales} the same as {@code /api/sales} with the header {@code API-Version: 1}. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class VersionPathFilter extends OncePerRequestFilter {

    private static final Pattern VERSIONED = Pattern.compile("/api/v(\\d+)(/.*)");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.startsWith("/api/v")) {
            Matcher versioned = VERSIONED.matcher(path);
            if (versioned.matches()) {
                chain.doFilter(new Unversioned(request, versioned.group(1), "/api" + versioned.group(2)), response);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private static final class Unversioned extends HttpServletRequestWrapper {

        private final String version;
        private final String path;

        Unversioned(HttpServletRequest request, String version, String path) {
            super(request);
            this.version = version;
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }

        @Override
        public StringBuffer getRequestURL() {
            return new StringBuffer(super.getRequestURL().toString().replaceFirst("/api/v\\d+/", "/api/"));
        }

        @Override
        public @Nullable String getHeader(String name) {
            return name.equalsIgnoreCase(WebConfiguration.VERSION_HEADER) ? version : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return name.equalsIgnoreCase(WebConfiguration.VERSION_HEADER)
                    ? Collections.enumeration(List.of(version))
                    : super.getHeaders(name);
        }
    }
}
