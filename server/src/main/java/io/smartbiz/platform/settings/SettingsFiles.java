package io.smartbiz.platform.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The files that settings are given in. A file that does not exist gives none. */
final class SettingsFiles {

    private SettingsFiles() {}

    static Map<String, String> fromDotEnv(Path file) {
        var values = new LinkedHashMap<String, String>();
        if (!Files.exists(file)) {
            return values;
        }
        try {
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                String text = line.strip().replaceFirst("^export\\s+", "");
                if (!text.isEmpty() && !text.startsWith("#")) {
                    readLine(file, number, text, values);
                }
            }
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e);
        }
        return values;
    }

    private static void readLine(Path file, int number, String text, Map<String, String> values) {
        int equals = text.indexOf('=');
        if (equals < 1) {
            // The message leaves out the line itself: it may hold a secret.
            throw new SettingsException("Line " + number + " of " + file + " is not of the form NAME=value.");
        }
        values.put(
                text.substring(0, equals).strip(),
                unquote(text.substring(equals + 1).strip()));
    }

    private static String unquote(String value) {
        boolean quoted = value.length() > 1
                && (value.startsWith("\"") && value.endsWith("\"") || value.startsWith("'") && value.endsWith("'"));
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    /** {@code smartbiz: {port: 8081}} is SMARTBIZ_PORT=8081. */
    static Map<String, String> fromYaml(Path file) {
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
                    Definition.PREFIX
                            + String.valueOf(name).toUpperCase(Locale.ROOT).replace('-', '_'),
                    words(value)));
            return values;
        } catch (IOException e) {
            throw new SettingsException(file + " cannot be read: " + e);
        } catch (YAMLException e) {
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
