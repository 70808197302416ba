package io.smartbiz.platform.http.requests;

import io.smartbiz.platform.access.CurrentRequest;
import io.smartbiz.platform.http.limits.CountedApart;
import io.smartbiz.platform.http.limits.DiskGuard;
import io.smartbiz.platform.http.limits.RateLimiter;
import io.smartbiz.platform.http.limits.StreamedAnswers;
import io.smartbiz.platform.http.limits.UploadTurns;
import io.smartbiz.platform.http.queries.QueryArguments;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.settings.DatabaseSettings;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.settings.PrivateFiles;
import io.smartbiz.platform.settings.ServerSettings;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.Texts;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.validator.HibernateValidatorConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.validation.autoconfigure.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ApiVersionConfigurer;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Versions, limits, strict parameters and cross-origin rules of the HTTP API. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    static final String VERSION_HEADER = "API-Version";
    static final String DEFAULT_VERSION = "1";

    /** So many files of the largest size may come in one request, or more smaller ones. */
    private static final int UPLOADS_TOGETHER = 5;

    private static final int FORM_BYTES = 64 * 1024;

    private final ServerSettings server;
    private final DatabaseSettings database;
    private final FileSettings files;
    private final QueryArguments queryArguments = new QueryArguments();

    WebConfiguration(ServerSettings server, DatabaseSettings database, FileSettings files) {
        this.server = server;
        this.database = database;
        this.files = files;
    }

    @Override
    public void configureApiVersioning(ApiVersionConfigurer versions) {
        versions.useRequestHeader(VERSION_HEADER)
                .setDefaultVersion(DEFAULT_VERSION)
                .addSupportedVersions(DEFAULT_VERSION)
                .detectSupportedVersions(true);
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new AccessInterceptor(
                new RateLimiter(server.rateLimitPerMinute()),
                new RateLimiter(server.organizationRateLimitPerMinute()),
                new RateLimiter(server.rateLimitPerMinute() * CountedApart.TIMES)));
        if (database.own() == null) {
            interceptors.addInterceptor(DiskGuard.of(database.embedded().toFile()));
        }
        if (!files.inS3()) {
            interceptors.addInterceptor(DiskGuard.of(files.directory().toFile()));
        }
        interceptors.addInterceptor(new UploadTurns());
        interceptors.addInterceptor(new StreamedAnswers());
        interceptors.addInterceptor(queryArguments);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CallerArgument());
        resolvers.add(queryArguments);
    }

    /** The API speaks JSON, whatever a library on the class path would add. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(list -> list.removeIf(one -> one.getSupportedMediaTypes().stream()
                .anyMatch(type -> type.getSubtype().endsWith("xml"))));
    }

    @Override
    public void addCorsMappings(CorsRegistry origins) {
        if (!server.allowedOrigins().isEmpty()) {
            origins.addMapping("/api/**")
                    .allowedOrigins(server.allowedOrigins().toArray(String[]::new))
                    .allowedMethods("GET", "POST", "PUT", "PATCH", "DELETE")
                    .exposedHeaders("Location", "Retry-After", "Idempotency-Replayed");
        }
    }

    /**
     * Uploads are written to the disk as they arrive, next to where they will be stored. They are read only after the
     * caller's rights are checked.
     */
    @Bean
    @ConditionalOnWebApplication
    MultipartConfigElement uploads() throws IOException {
        PrivateFiles.createFolder(files.directory());
        Path incoming = PrivateFiles.createFolder(files.incoming());
        long most = files.mostMegabytes() * 1024L * 1024;
        return new MultipartConfigElement(incoming.toString(), most, UPLOADS_TOGETHER * most + FORM_BYTES, 0);
    }

    /** Validation texts come out of our own language files, in the caller's language. */
    @Bean
    ValidationConfigurationCustomizer validationTexts() {
        return configuration -> {
            if (configuration instanceof HibernateValidatorConfiguration hibernate) {
                hibernate.customViolationExpressionLanguageFeatureLevel(
                        org.hibernate.validator.messageinterpolation.ExpressionLanguageFeatureLevel.NONE);
            }
            configuration.messageInterpolator(new ConstraintTexts());
        };
    }

    /** {@code {jakarta.validation.constraints.Size.message}} is the text {@code field.size} with the constraint's bounds. */
    private static final class ConstraintTexts implements jakarta.validation.MessageInterpolator {

        /** By template. A hostile list breaks thousands of constraints at a time. */
        private final Map<String, String> keys = new ConcurrentHashMap<>();

        @Override
        public String interpolate(String template, Context context) {
            return interpolate(template, context, Locale.ENGLISH);
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            Language language = CurrentRequest.language();
            Map<String, Object> bounds = context.getConstraintDescriptor().getAttributes();
            String key = plainer(keys.computeIfAbsent(template, ConstraintTexts::key), bounds);
            String text = Texts.in(language, Texts.has(language, key) ? key : "field.invalid");
            if (text.indexOf('{') < 0) {
                return text;
            }
            for (Map.Entry<String, Object> bound : bounds.entrySet()) {
                text = text.replace("{" + bound.getKey() + "}", String.valueOf(bound.getValue()));
            }
            return text;
        }

        /** The text without a bound that says nothing to people: from length 0, or with 0 decimals. */
        private static String plainer(String key, Map<String, Object> bounds) {
            Object none = 0;
            return switch (key) {
                case "field.size" -> none.equals(bounds.get("min")) ? "field.size_at_most" : key;
                case "field.digits" -> none.equals(bounds.get("fraction")) ? "field.whole_digits" : key;
                default -> key;
            };
        }

        private static String key(String template) {
            String constraint = template.replaceAll("[{}]", "").replaceAll("\\.message$", "");
            return "field." + Wire.name(constraint.substring(constraint.lastIndexOf('.') + 1));
        }
    }
}
