package io.smartbiz.platform.text;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The names of one thing in several languages, as commands have them and as rows store them. */
public final class NamesByLanguage {

    private NamesByLanguage() {}

    /** For a row: stripped, by the codes of their languages, without those that show nothing. @param names null for none */
    public static Map<String, String> stored(@Nullable Map<Language, String> names) {
        var stored = new TreeMap<String, String>();
        if (names != null) {
            names.forEach((language, name) -> {
                if (!NameKey.isUnseen(name)) {
                    stored.put(language.code(), name.strip());
                }
            });
        }
        return stored;
    }

    /** For a command: those of a row, without languages that we do not speak. */
    public static Map<Language, String> read(Map<String, String> stored) {
        var names = new EnumMap<Language, String>(Language.class);
        stored.forEach((code, name) -> Language.of(code).ifPresent(language -> names.put(language, name)));
        return names;
    }
}
