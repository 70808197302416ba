package io.smartbiz.tickets.ticket;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Texts of requests as they are kept: without blanks around them. */
public final class Cleaned {

    private Cleaned() {}

    /** Null for a text that is blank or left out. */
    public static @Nullable String text(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    /** Each tag once, in the order given. */
    public static List<String> tags(@Nullable List<String> given) {
        return Objects.requireNonNullElse(given, List.<String>of()).stream()
                .map(String::strip)
                .distinct()
                .toList();
    }
}
