package io.smartbiz.platform.settings;

import org.jspecify.annotations.Nullable;

/**
 * One setting, as {@code .env.example} documents it.
 *
 * @param name of the environment variable
 * @param defaultValue null when it has none
 * @param secret whether it can be given by file
 */
public record Definition(String name, @Nullable String defaultValue, boolean secret) {

    static final String PREFIX = "SMARTBIZ_";

    /** @param name without the prefix */
    static Definition plain(String name, @Nullable String defaultValue) {
        return new Definition(PREFIX + name, defaultValue, false);
    }

    /** @param name without the prefix */
    static Definition secret(String name) {
        return new Definition(PREFIX + name, null, true);
    }
}
