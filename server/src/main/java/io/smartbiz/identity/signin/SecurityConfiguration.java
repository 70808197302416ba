package io.smartbiz.identity.signin;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.failures.ErrorWriter;
import io.smartbiz.platform.settings.FileSettings;
import io.smartbiz.platform.settings.SignInSettings;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Spring Security provides the security headers, the request firewall and the filter chain. Each operation states its
 * permission, and the platform checks it.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; script-src 'self'; style-src 'self'; img-src"
            + " 'self' data: blob:%1$s; font-src 'self'; connect-src 'self'%1$s; worker-src 'self'; object-src 'none';"
            + " frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http,
            AccessTokens tokens,
            SessionSnapshots sessions,
            SignInSettings signIn,
            FileSettings settings)
            throws Exception {
        return http.csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .servletApi(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_POLICY.formatted(storeOf(settings))))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN))
                        // Other servers of the domain may not have HTTPS.
                        .httpStrictTransportSecurity(https -> https.includeSubDomains(false))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .addFilterAfter(
                        new AuthenticationFilter(tokens, sessions, new KnownDevices(signIn)), HeaderWriterFilter.class)
                .build();
    }

    /** The filters are not measured one by one: that costs more than they do. */
    @Bean
    SecurityObservationSettings observations() {
        return SecurityObservationSettings.noObservations();
    }

    /** Where browsers are sent for files, when they are. */
    private static String storeOf(FileSettings files) {
        FileSettings.S3 store = files.s3();
        if (store == null || !store.redirect()) {
            return "";
        }
        String amazon = "https://" + store.bucket() + ".s3." + store.region() + ".amazonaws.com";
        return " " + (store.endpoint() == null ? amazon : store.endpoint().replaceFirst("/$", ""));
    }

    /** A path that Spring's firewall rejects gets the error of an unreadable request. */
    @Bean
    RequestRejectedHandler rejectedRequests(ErrorWriter errors) {
        return (request, response, _) -> errors.write(Failure.of(ErrorCode.MALFORMED_REQUEST), request, response);
    }
}
