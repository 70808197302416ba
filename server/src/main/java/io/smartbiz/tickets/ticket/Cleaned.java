package io.smartbiz.tickets.ticket;

import io.smartbiz.platform.text.NameKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts of requests as they are kept: without blanks around them. */
public final class Cleaned {

    private Cleaned() {}

    /** Null for a text that is blank or left out. */
    public static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Each tag once, in the order given. Of tags that show the same, the first stays. */
    public static List<String> tags(@Nullable List<String> given) {
        var byKey = new LinkedHashMap<String, String>();
        for (String tag : Objects.requireNonNullElse(given, List.<String>of())) {
            byKey.putIfAbsent(NameKey.of(tag), tag.strip());
        }
        return List.copyOf(byKey.values());
    }

    /** Some tags and more of them. */
    public static List<String> tags(List<String> before, @Nullable List<String> added) {
        return tags(Stream.concat(before.stream(), tags(added).stream()).toList());
    }

    /** Some tags without those that show the same as one of {@code removed}. */
    public static List<String> tagsWithout(List<String> before, @Nullable List<String> removed) {
        Set<String> keys = tags(removed).stream().map(NameKey::of).collect(Collectors.toSet());
        return before.stream().filter(tag -> !keys.contains(NameKey.of(tag))).toList();
    }
}
