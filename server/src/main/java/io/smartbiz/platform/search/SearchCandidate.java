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
 * A possible hit of the global search.
 *
 * @param title what people call it
 * @param line distinguishes it from others of the same name
 * @param codes what people type to find exactly this: a number, a barcode, a username, a phone number
 * @param amount a price or sum in the organisation's currency; null if it has none
 * @param at when it happened; null if it has no time
 */
public record SearchCandidate(
        UUID id,
        String title,
        String line,
        List<String> codes,
        @Nullable BigDecimal amount,
        @Nullable Instant at) {

    /** The parts that are present, in one line. */
    public static String lineOf(@Nullable String... parts) {
        return present(parts).collect(Collectors.joining(" · "));
    }

    /** The codes that are present. */
    public static List<String> codesOf(@Nullable String... codes) {
        return present(codes).toList();
    }

    private static Stream<String> present(@Nullable String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).filter(part -> !part.isBlank());
    }
}
