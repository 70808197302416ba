package io.smartbiz.operations.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens on a ticket.
 *
 * @param lang {@code en}; Persian when it is null
 * @param asset the name of the asset that it is about
 * @param file the attached file, one of {@link DemoFiles}
 * @param talk comments: {@code agent}, {@code internal} or {@code requester}, the text, and perhaps a file
 * @param end the last status, or {@code waiting_} and for whom
 * @param stars the requester's rating; null for none
 * @param minutes the time spent on it
 */
record Story(
        String category,
        String priority,
        @Nullable String lang,
        @Nullable String asset,
        List<String> tags,
        String title,
        String text,
        @Nullable String file,
        List<List<String>> talk,
        String end,
        @Nullable Integer stars,
        int minutes) {

    /** The stories of the demo desk. */
    static List<Story> all(JsonMapper json) {
        try (InputStream file = Objects.requireNonNull(Story.class.getResourceAsStream("/demo/tickets.json"))) {
            return List.of(json.readValue(file, Story[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean isEnglish() {
        return "en".equals(lang);
    }
}
