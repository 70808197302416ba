package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;
import static io.smartbiz.platform.settings.Definition.secret;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The database of the installation.
 *
 * @param own the operator's PostgreSQL; null for the embedded one
 * @param embedded the folder of the embedded database, when there is no other
 * @param poolSize connections for requests
 */
public record DatabaseSettings(@Nullable Own own, Path embedded, int poolSize) {

    static final List<Definition> DEFINITIONS = List.of(
            plain("DATABASE_URL", null),
            plain("DATABASE_USERNAME", null),
            secret("DATABASE_PASSWORD"),
            plain("DATABASE_APP_USERNAME", "smartbiz_app"),
            plain("DATABASE_POOL_SIZE", "8"));

    /** PostgreSQL folds other names or wants them quoted. */
    private static final String ROLE_NAME = "[a-z_][a-z0-9_]{0,62}";

    /**
     * A PostgreSQL of the operator.
     *
     * @param url {@code jdbc:postgresql://host/database} or {@code postgresql://host/database}
     * @param username the owner of the database
     * @param appUsername the role of the application, which row-level security binds
     */
    public record Own(String url, String username, String password, String appUsername) {

        @Override
        public String toString() {
            return "Database";
        }
    }

    static DatabaseSettings read(SettingsReader reader, Path data) {
        return new DatabaseSettings(own(reader), data.resolve("postgres"), reader.number("DATABASE_POOL_SIZE", 2, 200));
    }

    private static @Nullable Own own(SettingsReader reader) {
        String url = reader.find("DATABASE_URL");
        if (url == null) {
            return null;
        }
        String jdbc = url.startsWith("postgres") ? "jdbc:" + url.replaceFirst("^postgres:", "postgresql:") : url;
        if (!jdbc.startsWith("jdbc:postgresql://")) {
            throw SettingsReader.wrong("DATABASE_URL", "must look like postgresql://host:5432/database");
        }
        if (jdbc.matches("[^?]*@.*")) {
            throw SettingsReader.wrong(
                    "DATABASE_URL",
                    "must hold no name and password; they are SMARTBIZ_DATABASE_USERNAME and SMARTBIZ_DATABASE_PASSWORD");
        }
        String role = reader.text("DATABASE_APP_USERNAME");
        if (!role.matches(ROLE_NAME)) {
            throw SettingsReader.wrong(
                    "DATABASE_APP_USERNAME", "must be made of a-z, 0-9 and _, but is '" + role + "'");
        }
        return new Own(jdbc, reader.text("DATABASE_USERNAME"), reader.text("DATABASE_PASSWORD"), role);
    }
}
