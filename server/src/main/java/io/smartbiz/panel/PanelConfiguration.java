package io.smartbiz.panel;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * Serves the panel's files at {@code /}. A browser that opens a path without a file gets the panel, which routes by the
 * address. Programs, and the server's own paths, get 404.
 */
@Configuration(proxyBeanMethods = false)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PanelConfiguration implements WebMvcConfigurer {

    private static final String FILES = "classpath:/static/";

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry files) {
        // Their names carry a hash of their content.
        files.addResourceHandler("/assets/**")
                .addResourceLocations(FILES + "assets/")
                .setCacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .resourceChain(true)
                .addResolver(new EncodedResourceResolver())
                .addResolver(new PathResourceResolver());
        files.addResourceHandler("/**")
                .addResourceLocations(FILES)
                .setCacheControl(CacheControl.noCache())
                .resourceChain(false)
                .addResolver(new PanelPages());
    }

    /** Answers with the panel's one page where there is no file. */
    static final class PanelPages extends PathResourceResolver {

        /** What belongs to the server, and names with an ending, which are files. */
        private static final Pattern NO_PAGE =
                Pattern.compile("(?:api|docs|health|metrics|webjars|assets)(?:/.*)?|.*\\.[^/]*");

        static boolean isPage(String path) {
            return !NO_PAGE.matcher(path).matches();
        }

        @Override
        protected @Nullable Resource resolveResourceInternal(
                @Nullable HttpServletRequest request,
                String path,
                List<? extends Resource> locations,
                ResourceResolverChain chain) {
            Resource file = path.isEmpty() ? null : super.resolveResourceInternal(request, path, locations, chain);
            return file == null && isPage(path) && asksForAPage(request)
                    ? super.resolveResourceInternal(request, "index.html", locations, chain)
                    : file;
        }

        /** A browser that opens a page accepts HTML; a program with a wrong address gets 404. */
        private static boolean asksForAPage(@Nullable HttpServletRequest request) {
            String accepted = request == null ? null : request.getHeader(HttpHeaders.ACCEPT);
            return accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
        }
    }
}
