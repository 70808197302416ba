package io.smartbiz.platform.settings;

import io.smartbiz.platform.settings.Settings.Database;
import io.smartbiz.platform.settings.Settings.Definition;
import io.smartbiz.platform.settings.Settings.Profile;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Reads the settings: the environment before {@code .env} before {@code config/application.yaml} before the defaults. A
 * secret can be given by file: {@code SMARTBIZ_TOKEN_KEY_FILE}.
 */
public final class SettingsReader {

    private static final String PREFIX = "SMARTBIZ_";
    private static final int SHORTEST_KEY = 32;

    /** Every setting there is; {@code .env.example} lists the same, which a test checks. */
    public static final List<Definition> DEFINITIONS = List.of(
            plain("PORT", "8080"),
            plain("ADDRESS", ""),
            plain("DATA_DIR", "./data"),
            plain("DATABASE_URL", null),
            plain("DATABASE_USERNAME", null),
            secret("DATABASE_PASSWORD"),
            plain("DATABASE_APP_USERNAME", "smartbiz_app"),
            plain("DATABASE_POOL_SIZE", "8"),
            plain("RATE_LIMIT_PER_MINUTE", "100"),
            plain("LOGIN_LIMIT_PER_MINUTE", "5"),
            secret("TOKEN_KEY"),
            plain("ACCESS_TOKEN_MINUTES", "1440"),
            plain("REFRESH_TOKEN_DAYS", "7"),
            plain("BCRYPT_COST", "12"),
            plain("DEFAULT_ORGANIZATION", null),
            plain("ALLOWED_ORIGINS", ""),
            secret("METRICS_TOKEN"),
            plain("FILES_DIR", null),
            plain("FILES_STORAGE", "folder"),
            plain("FILE_LIMIT_MB", "10"),
            plain("S3_ENDPOINT", null),
            plain("S3_REGION", "us-east-1"),
            plain("S3_BUCKET", null),
            plain("S3_ACCESS_KEY", null),
            secret("S3_SECRET_KEY"),
            plain("S3_REDIRECT", "no"),
            plain("CLAMD", null),
            plain("PROFILE", "development"),
            plain("LOG_FORMAT", "text"),
            plain("LOG_DIR", "./logs"),
            plain("ADMIN_USERNAME", null),
            secret("ADMIN_PASSWORD"),
            plain("ORGANIZATION_NAME", null),
            plain("JAVA_OPTS", ""));

    private enum FileStorage {
        FOLDER,
        S3
    }

    private enum YesOrNo {
        YES,
        NO
    }

    private enum LogFormat {
        TEXT,
        JSON
    }

    /** PostgreSQL folds other names or wants them quoted. */
    private static final String ROLE_NAME = "[a-z_][a-z0-9_]{0,62}";

    private static final Pattern HOST_AND_PORT = Pattern.compile("([^\\s:/]+|\\[[0-9a-fA-F:]+]):([1-9]\\d{0,4})");

    private final Map<String, String> given;
    private final Path home;

    private SettingsReader(Map<String, String> given, Path home) {
        this.given = given;
        this.home = home;
    }

    private static Definition plain(String name, @Nullable String defaultValue) {
        return new Definition(PREFIX + name, defaultValue, false);
    }

    private static Definition secret(String name) {
        return new Definition(PREFIX + name, null, true);
    }

    /**
     * Collects what is given.
     *
     * @param environment the process's environment
     * @param home the folder of the start script, where {@code .env} and {@code config} lie and where relative paths start
     */
    public static SettingsReader of(Map<String, String> environment, Path home) {
        var given = new LinkedHashMap<String, String>();
        given.putAll(fromYaml(home.resolve("config/application.yaml")));
        given.putAll(fromDotEnv(home.resolve(".env")));
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
        Profile profile = choice("PROFILE", Profile.class);
        Path data = folder("DATA_DIR");
        return new Settings(
                number("PORT", 0, 65_535),
                text("ADDRESS"),
                data,
                database(),
                number("DATABASE_POOL_SIZE", 2, 200),
                number("RATE_LIMIT_PER_MINUTE", 0, 1_000_000),
                number("LOGIN_LIMIT_PER_MINUTE", 0, 1_000_000),
                tokenKey(data),
                number("ACCESS_TOKEN_MINUTES", 1, 10_080),
                number("REFRESH_TOKEN_DAYS", 1, 365),
                number("BCRYPT_COST", 4, 16),
                find("DEFAULT_ORGANIZATION"),
                Arrays.stream(text("ALLOWED_ORIGINS").split(",", -1))
                        .map(String::strip)
                        .filter(origin -> !origin.isEmpty())
                        .toList(),
                find("METRICS_TOKEN"),
                files(data),
                folder("LOG_DIR"),
                choice("LOG_FORMAT", LogFormat.class) == LogFormat.JSON,
                profile);
    }

    /** The value of one setting, by its name without the prefix; null when it is not set and has no default. */
    public @Nullable String find(String name) {
        String value = given.get(PREFIX + name);
        if (value != null && !value.isBlank()) {
            return value.strip();
        }
        Definition definition = DEFINITIONS.stream()
                .filter(one -> one.name().equals(PREFIX + name))
                .findFirst()
                .orElseThrow();
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

    private String text(String name) {
        String value = find(name);
        if (value == null) {
            throw wrong(name, "is missing");
        }
        return value;
    }

    private Path folder(String name) {
        String value = text(name);
        try {
            return home.resolve(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            throw wrong(name, "must be the path of a folder, but is '" + value + "'");
        }
    }

    private int number(String name, int least, int most) {
        String value = text(name);
        try {
            int number = Integer.parseInt(value);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with what would be right.
        }
        throw wrong(name, "must be a whole number from " + least + " to " + most + ", but is '" + value + "'");
    }

    private <E extends Enum<E>> E choice(String name, Class<E> type) {
        String value = text(name);
        for (E choice : type.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(value)) {
                return choice;
            }
        }
        String choices = String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT))
                        .toList());
        throw wrong(name, "must be one of " + choices + ", but is '" + value + "'");
    }

    private @Nullable Database database() {
        String url = find("DATABASE_URL");
        if (url == null) {
            return null;
        }
        String jdbc = url.startsWith("postgres") ? "jdbc:" + url.replaceFirst("^postgres:", "postgresql:") : url;
        if (!jdbc.startsWith("jdbc:postgresql://")) {
            throw wrong("DATABASE_URL", "must look like postgresql://host:5432/database");
        }
        if (jdbc.matches("[^?]*@.*")) {
            throw wrong(
                    "DATABASE_URL",
                    "must hold no name and password; they are SMARTBIZ_DATABASE_USERNAME and SMARTBIZ_DATABASE_PASSWORD");
        }
        String role = text("DATABASE_APP_USERNAME");
        if (!role.matches(ROLE_NAME)) {
            throw wrong("DATABASE_APP_USERNAME", "must be made of a-z, 0-9 and _, but is '" + role + "'");
        }
        return new Database(jdbc, text("DATABASE_USERNAME"), text("DATABASE_PASSWORD"), role);
    }

    private Settings.Files files(Path data) {
        boolean inS3 = choice("FILES_STORAGE", FileStorage.class) == FileStorage.S3;
        Path directory = find("FILES_DIR") == null ? data.resolve("files") : folder("FILES_DIR");
        Settings.S3 s3 = find("S3_BUCKET") == null && !inS3 ? null : s3();
        return new Settings.Files(directory, number("FILE_LIMIT_MB", 1, 1_000), inS3, s3, address("CLAMD"));
    }

    private Settings.@Nullable Address address(String name) {
        String value = find(name);
        if (value == null) {
            return null;
        }
        var parts = HOST_AND_PORT.matcher(value);
        if (!parts.matches() || Integer.parseInt(parts.group(2)) > 65_535) {
            throw wrong(name, "must look like scanner.example:3310");
        }
        return new Settings.Address(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    private Settings.S3 s3() {
        String endpoint = find("S3_ENDPOINT");
        if (endpoint != null && !endpoint.matches("https?://[^/@?#\\s]+/?")) {
            throw wrong("S3_ENDPOINT", "must look like https://s3.example:9000");
        }
        return new Settings.S3(
                endpoint,
                text("S3_REGION"),
                text("S3_BUCKET"),
                text("S3_ACCESS_KEY"),
                text("S3_SECRET_KEY"),
                choice("S3_REDIRECT", YesOrNo.class) == YesOrNo.YES);
    }

    private byte[] tokenKey(Path data) {
        String given = find("TOKEN_KEY");
        if (given == null) {
            return keptKey(data.resolve("keys/token-key"));
        }
        byte[] key = given.getBytes(StandardCharsets.UTF_8);
        if (key.length < SHORTEST_KEY) {
            throw wrong("TOKEN_KEY", "must be at least " + SHORTEST_KEY + " bytes (256 bits) long");
        }
        return key;
    }

    /** The key that the first start made; readable by its owner alone. */
    private static byte[] keptKey(Path file) {
        try {
            if (!Files.exists(file)) {
                byte[] random = new byte[SHORTEST_KEY];
                new SecureRandom().nextBytes(random);
                Files.createDirectories(file.getParent());
                Files.createFile(file);
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
                }
                Files.writeString(file, Base64.getEncoder().encodeToString(random));
            }
            byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
            if (key.length < SHORTEST_KEY) {
                throw new SettingsException("The token key in " + file + " is too short; delete the file, and SmartBiz"
                        + " generates a new one. Everybody must then sign in again.");
            }
            return key;
        } catch (IOException e) {
            throw new SettingsException(
                    "SMARTBIZ_DATA_DIR: the token key " + file + " cannot be kept there: " + e + ".");
        } catch (IllegalArgumentException e) {
            throw new SettingsException("The token key in " + file + " is damaged; delete the file, and SmartBiz"
                    + " generates a new one. Everybody must then sign in again.");
        }
    }

    private void refuseUnknown() {
        for (String name : given.keySet()) {
            boolean known = DEFINITIONS.stream()
                    .anyMatch(one -> one.name().equals(name) || (one.secret() && name.equals(one.name() + "_FILE")));
            if (!known) {
                throw new SettingsException(name + " is not a setting of SmartBiz; .env.example lists all of them.");
            }
        }
    }

    private static SettingsException wrong(String name, String what) {
        return new SettingsException("The setting " + PREFIX + name + " " + what + ".");
    }

    private static Map<String, String> fromDotEnv(Path file) {
        var values = new LinkedHashMap<String, String>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String text = line.strip().replaceFirst("^export\\s+", "");
                if (text.isEmpty() || text.startsWith("#")) {
                    continue;
                }
                int equals = text.indexOf('=');
                if (equals < 1) {
                    // The line itself is not told: it may hold a secret.
                    throw new SettingsException("Line " + number + " of " + file + " is not of the form NAME=value.");
                }
                values.put(
                        text.substring(0, equals).strip(),
                        unquote(text.substring(equals + 1).strip()));
            }
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e);
        }
        return values;
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** {@code smartbiz: {port: 8081}} is SMARTBIZ_PORT=8081. */
    private static Map<String, String> fromYaml(Path file) {
        if (!Files.exists(file)) {
            return Map.of();
        }
        try (Reader reader = Files.newBufferedReader(file)) {
            Object root = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Object smartbiz = root instanceof Map<?, ?> map ? map.get("smartbiz") : null;
            if (!(smartbiz instanceof Map<?, ?> settings)) {
                throw new SettingsException(file + " must hold its settings under 'smartbiz:'.");
            }
            var values = new LinkedHashMap<String, String>();
            settings.forEach((name, value) -> values.put(
                    PREFIX + String.valueOf(name).toUpperCase(Locale.ROOT).replace('-', '_'), words(value)));
            return values;
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e);
        } catch (org.yaml.snakeyaml.error.YAMLException e) {
            // Its own words repeat the line, which may hold a secret.
            throw new SettingsException(file + " is not valid YAML"
                    + (e instanceof MarkedYAMLException marked && marked.getProblemMark() != null
                            ? " in line " + (marked.getProblemMark().getLine() + 1)
                            : "")
                    + ".");
        }
    }

    private static String words(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list ->
                String.join(",", list.stream().map(String::valueOf).toList());
            default -> value.toString();
        };
    }
}
