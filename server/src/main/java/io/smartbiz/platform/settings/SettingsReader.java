package io.smartbiz.platform.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads the settings: the environment before {@code .env} before {@code config/application.yaml} before the defaults. A
 * secret can be given by file: {@code SMARTBIZ_TOKEN_KEY_FILE}.
 */
public final class SettingsReader {

    private static final String PREFIX = Definition.PREFIX;

    private final Map<String, String> given;
    private final Path home;

    private SettingsReader(Map<String, String> given, Path home) {
        this.given = given;
        this.home = home;
    }

    /**
     * Collects what is given.
     *
     * @param environment the process's environment
     * @param home the folder of the start script, where {@code .env} and {@code config} lie and where relative paths start
     */
    public static SettingsReader of(Map<String, String> environment, Path home) {
        var given = new LinkedHashMap<String, String>();
        given.putAll(SettingsFiles.fromYaml(home.resolve("config/application.yaml")));
        given.putAll(SettingsFiles.fromDotEnv(home.resolve(".env")));
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                given.put(name, value);
            }
        });
        return new SettingsReader(given, home);
    }

    /** The same settings with one set by the command line. */
    public SettingsReader with(String name, String value) {
        var more = new LinkedHashMap<>(given);
        more.put(PREFIX + name, value);
        return new SettingsReader(more, home);
    }

    /** @throws SettingsException with the first thing that is wrong */
    public Settings read() {
        refuseUnknown();
        return Settings.read(this);
    }

    /** The value of one setting, by its name without the prefix; null when it is not set and has no default. */
    public @Nullable String find(String name) {
        String value = given.get(PREFIX + name);
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        Definition definition = definition(name);
        String file = definition.secret() ? given.get(PREFIX + name + "_FILE") : null;
        if (file == null) {
            return definition.defaultValue();
        }
        try {
            return Files.readString(home.resolve(file.strip())).strip();
        } catch (IOException | InvalidPathException e) {
            throw wrong(name + "_FILE", "names a file that cannot be read: " + file);
        }
    }

    private static Definition definition(String name) {
        return Settings.DEFINITIONS.stream()
                .filter(one -> one.name().equals(PREFIX + name))
                .findFirst()
                .orElseThrow();
    }

    String text(String name) {
        String value = find(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    Path folder(String name) {
        String value = text(name);
        try {
            return home.resolve(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong(name, "must be the path of a folder, but is '" + value + "'");
        }
    }

    int number(String name, int least, int most) {
        String value = text(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Reported below, with what would be right.
        }
        throw wrong(name, "must be a whole number from " + least + " to " + most + ", but is '" + value + "'");
    }

    <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        String choices = Arrays.stream(type.getEnumConstants())
                .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        throw wrong(name, "must be one of " + choices + ", but is '" + value + "'");
    }

    private void refuseUnknown() {
        for (String name : given.keySet()) {
            boolean known = Settings.DEFINITIONS.stream()
                    .anyMatch(one -> one.name().equals(name) || (one.secret() && name.equals(one.name() + "_FILE")));
            if (!known) {
                throw new SettingsException(name + " is not a setting of SmartBiz; .env.example lists all of them.");
            }
        }
    }

    static SettingsException wrong(String name, String what) {
        return new SettingsException("The setting " + PREFIX + name + " " + what + ".");
    }
}
