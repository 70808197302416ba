package io.smartbiz.platform.search;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that may be what is looked for.
 *
 * @param title how people call it
 * @param line what tells it from others of the same name
 * @param codes what it is asked for by exactly: a number, a barcode, a username, a phone
 * @param amount a price or sum in the organisation's currency; null where there is none
 * @param at when it happened; null for what has no moment
 */
public record SearchCandidate(
        UUID id,
        String title,
        String line,
        List<String> codes,
        @Nullable BigDecimal amount,
        @Nullable Instant at) {

    /** One line of the parts that are there. */
    public static String lineOf(@Nullable String... parts) {
        return present(parts).collect(Collectors.joining(" · "));
    }

    /** The codes that are there. */
    public static List<String> codesOf(@Nullable String... codes) {
        return present(codes).toList();
    }

    private static Stream<String> present(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank());
    }
}
