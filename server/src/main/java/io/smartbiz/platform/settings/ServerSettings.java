package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;
import static io.smartbiz.platform.settings.Definition.secret;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The server and what it lets in.
 *
 * @param port the TCP port
 * @param address the network address to listen on; empty for all
 * @param dataDirectory where the embedded database, files and keys lie
 * @param rateLimitPerMinute requests a minute for each member; 0 for no limit, not even for an organisation
 * @param organizationRateLimitPerMinute requests a minute of all members of an organisation; 0 for no limit
 * @param allowedOrigins web origins that may call the API from a browser
 * @param metricsToken opens {@code /metrics} and {@code /health/detailed}; null to close them
 * @param proxies who may tell the sender of a request
 * @param profile {@code production} refuses what is only for trying out
 */
public record ServerSettings(
        int port,
        String address,
        Path dataDirectory,
        int rateLimitPerMinute,
        int organizationRateLimitPerMinute,
        List<String> allowedOrigins,
        @Nullable String metricsToken,
        ProxySettings proxies,
        Profile profile) {

    static final List<Definition> DEFINITIONS = List.of(
            plain("PORT", "8080"),
            plain("ADDRESS", ""),
            plain("DATA_DIR", "./data"),
            plain("RATE_LIMIT_PER_MINUTE", "100"),
            plain("ORGANIZATION_RATE_LIMIT_PER_MINUTE", "6000"),
            plain("ALLOWED_ORIGINS", ""),
            secret("METRICS_TOKEN"),
            plain("PROFILE", "development"));

    /** How strict an installation is. */
    public enum Profile {
        DEVELOPMENT,
        DEMO,
        PRODUCTION
    }

    static ServerSettings read(SettingsReader reader) {
        return new ServerSettings(
                reader.number("PORT", 0, 65_535),
                reader.text("ADDRESS"),
                reader.folder("DATA_DIR"),
                reader.number("RATE_LIMIT_PER_MINUTE", 0, 1_000_000),
                reader.number("ORGANIZATION_RATE_LIMIT_PER_MINUTE", 0, 100_000_000),
                Arrays.stream(reader.text("ALLOWED_ORIGINS").split(",", -1))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .toList(),
                reader.find("METRICS_TOKEN"),
                ProxySettings.read(reader),
                reader.choice("PROFILE", Profile.class));
    }

    @Override
    public String toString() {
        return "ServerSettings";
    }
}
