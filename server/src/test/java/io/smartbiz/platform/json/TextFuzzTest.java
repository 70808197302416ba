package io.smartbiz.platform.json;

import io.smartbiz.catalog.Size;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.Listing;
import io.smartbiz.testing.Fuzzer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Damaged numbers, moments, sizes, cursors and JSON are read or refused, at once. */
class TextFuzzTest {

    private static final Duration MOST = Duration.ofSeconds(2);

    private interface Reading {
        void of(String text);
    }

    private static void fuzz(String name, List<String> samples, Reading reading) {
        Fuzzer.run(
                name,
                samples.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                Stream.of("1e999999999", "-", "٫", "\u0000", "\uD800", "[[[[", "999999999-01-01T00:00:00Z")
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toList(),
                error -> error instanceof Failure
                        || error instanceof JacksonException
                        || error instanceof DateTimeException,
                MOST,
                input -> reading.of(new String(input, StandardCharsets.UTF_8)));
    }

    @Test
    void json() {
        var configuration = new JsonConfiguration();
        JsonMapper.Builder builder = JsonMapper.builder(configuration.boundedJson());
        configuration.strictJson().customize(builder);
        JsonMapper mapper = builder.build();
        fuzz(
                "json",
                List.of("{\"a\": [1, 2.5e3, \"x\", null, true], \"b\": {\"c\": -0.1}}", "1e400", "[[[]]]"),
                text -> mapper.readTree(text).toString());
    }

    @Test
    void sizesCursorsAndMoments() {
        fuzz(
                "size",
                List.of("2×3", "1.5x2,3", "۲*۳٫۵"),
                text -> Size.parse("size", text).toString());
        fuzz("cursor", List.of(Listing.encode(List.of("name", "Lara", "7"))), Listing::decode);
        fuzz("moment", List.of("2026-01-31T10:00:00Z", "1900-01-01T00:00:00+03:30"), Bounds::moment);
    }
}
