package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;

import java.util.List;

/**
 * The proxies before the server.
 *
 * @param trusted whose word about the sender of a request is believed
 * @param headers in which they give it
 */
public record ProxySettings(Networks trusted, Headers headers) {

    static final List<Definition> DEFINITIONS =
            List.of(plain("TRUSTED_PROXIES", ""), plain("PROXY_HEADERS", "x_forwarded"));

    /**
     * The headers in which proxies name the sender. Only one kind is read: a proxy that sets one kind passes the other on as
     * anybody has sent it.
     */
    public enum Headers {
        /** {@code X-Forwarded-For}, {@code X-Forwarded-Proto} and {@code X-Forwarded-Host}. */
        X_FORWARDED,
        /** {@code Forwarded} of RFC 7239. */
        FORWARDED
    }

    static ProxySettings read(SettingsReader reader) {
        return new ProxySettings(networks(reader), reader.choice("PROXY_HEADERS", Headers.class));
    }

    private static Networks networks(SettingsReader reader) {
        try {
            return Networks.parse(reader.text("TRUSTED_PROXIES"));
        } catch (IllegalArgumentException e) {
            throw SettingsReader.wrong(
                    "TRUSTED_PROXIES",
                    "must list addresses and networks such as 192.0.2.7 or 10.1.0.0/16, but has '" + e.getMessage()
                            + "'");
        }
    }
}
