package io.smartbiz.platform.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text that is translated once the reader's language is known.
 *
 * @param key the text's key in the language files
 * @param arguments what stands for {@code {0}}, {@code {1}} ...; a list for several words, separated by commas
 */
public record Message(String key, List<@Nullable Object> arguments) {

    /** A text by its key in the language files. */
    public static Message of(String key, @Nullable Object... arguments) {
        return new Message(key, Arrays.asList(arguments));
    }
}
