package io.smartbiz.platform.settings;

import static io.smartbiz.platform.settings.Definition.plain;

import java.nio.file.Path;
import java.util.List;

/**
 * The logs.
 *
 * @param directory the folder of {@code app.log}
 * @param json whether logs also go to standard output, as JSON
 */
public record LogSettings(Path directory, boolean json) {

    static final List<Definition> DEFINITIONS = List.of(plain("LOG_FORMAT", "text"), plain("LOG_DIR", "./logs"));

    private enum Format {
        TEXT,
        JSON
    }

    static LogSettings read(SettingsReader reader) {
        return new LogSettings(reader.folder("LOG_DIR"), reader.choice("LOG_FORMAT", Format.class) == Format.JSON);
    }
}
