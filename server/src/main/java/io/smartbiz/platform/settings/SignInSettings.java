package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;
import static io.smartbiz.platform.settings.Definition.secret;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Signing in, and what keeps people signed in.
 *
 * @param loginLimitPerMinute sign-ins a minute for each address and username; 0 for no limit
 * @param tokenKey signs access tokens, at least 32 bytes
 * @param accessTokenMinutes how long an access token lives
 * @param refreshTokenDays how long a session lives without being used
 * @param bcryptCost the work of one password check, 4 to 16
 * @param defaultOrganization the slug of the organisation that sign-ins without one mean; null for the only one
 */
public record SignInSettings(
        int loginLimitPerMinute,
        byte[] tokenKey,
        int accessTokenMinutes,
        int refreshTokenDays,
        int bcryptCost,
        @Nullable String defaultOrganization) {

    static final List<Definition> DEFINITIONS = List.of(
            plain("LOGIN_LIMIT_PER_MINUTE", "5"),
            secret("TOKEN_KEY"),
            plain("ACCESS_TOKEN_MINUTES", "1440"),
            plain("REFRESH_TOKEN_DAYS", "7"),
            plain("BCRYPT_COST", "12"),
            plain("DEFAULT_ORGANIZATION", null));

    static SignInSettings read(SettingsReader reader, Path data) {
        return new SignInSettings(
                reader.number("LOGIN_LIMIT_PER_MINUTE", 0, 1_000_000),
                TokenKey.read(reader, data),
                reader.number("ACCESS_TOKEN_MINUTES", 1, 10_080),
                reader.number("REFRESH_TOKEN_DAYS", 1, 365),
                reader.number("BCRYPT_COST", 4, 16),
                slug(reader.find("DEFAULT_ORGANIZATION")));
    }

    /** As organisations have them. */
    private static @Nullable String slug(@Nullable String given) {
        return given == null ? null : given.strip().toLowerCase(Locale.ROOT);
    }

    /** The key for one purpose, such as {@code file-links}. */
    public PurposeKey keyFor(String purpose) {
        return new PurposeKey(tokenKey, purpose);
    }

    @Override
    public String toString() {
        return "SignInSettings";
    }
}
