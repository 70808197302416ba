package io.smartbiz.platform.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The settings of an installation, by area. Each comes from an environment variable {@code SMARTBIZ_<NAME>}, a {@code .env}
 * file or {@code config/application.yaml}. An area defines, reads and checks its own.
 *
 * <p>All areas are in this package: they are read before there are modules, and several floors need them. {@code platform}
 * bounds uploads by {@link FileSettings}; {@code organizations}, {@code files} and {@code identity} read
 * {@link SignInSettings}. What an organisation decides is declared by the module that reads it.
 */
public record Settings(
        ServerSettings server, DatabaseSettings database, SignInSettings signIn, FileSettings files, LogSettings logs) {

    /** Read by the start command on an empty installation, and by the start script. */
    private static final List<Definition> OF_THE_START = List.of(
            Definition.plain("ADMIN_USERNAME", null),
            Definition.secret("ADMIN_PASSWORD"),
            Definition.plain("ORGANIZATION_NAME", null),
            Definition.plain("JAVA_OPTS", ""));

    /** Every setting there is; {@code .env.example} lists the same, which a test checks. */
    public static final List<Definition> DEFINITIONS = Stream.of(
                    ServerSettings.DEFINITIONS,
                    ProxySettings.DEFINITIONS,
                    DatabaseSettings.DEFINITIONS,
                    SignInSettings.DEFINITIONS,
                    FileSettings.DEFINITIONS,
                    FileQuotas.DEFINITIONS,
                    LogSettings.DEFINITIONS,
                    OF_THE_START)
            .flatMap(List::stream)
            .toList();

    static Settings read(SettingsReader reader) {
        ServerSettings server = ServerSettings.read(reader);
        Path data = server.dataDirectory();
        return new Settings(
                server,
                DatabaseSettings.read(reader, data),
                SignInSettings.read(reader, data),
                FileSettings.read(reader, data),
                LogSettings.read(reader));
    }

    @Override
    public String toString() {
        // Holds secrets, so nothing of it is printed.
        return "Settings";
    }
}
