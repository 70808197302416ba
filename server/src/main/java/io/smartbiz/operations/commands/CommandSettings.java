package io.smartbiz.operations.commands;

import io.smartbiz.platform.settings.Settings;
import io.smartbiz.platform.settings.SettingsReader;
import java.nio.file.Path;

/** The settings of commands, from the environment and the folder of the start script. */
final class CommandSettings {

    private CommandSettings() {}

    static SettingsReader reader() {
        return SettingsReader.of(System.getenv(), home());
    }

    static Settings read() {
        return reader().read();
    }

    /** The folder of the start script, which sets a system property; without it the working folder. */
    static Path home() {
        return Path.of(System.getProperty("smartbiz.home", "."));
    }
}
