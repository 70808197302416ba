package io.smartbiz.platform.http.queries;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Fuzzer;
import io.smartbiz.testing.Shop;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Damaged query parameters are read within their bounds, or refused by name, at once. */
class QueryFuzzTest {

    private static final Duration MOST = Duration.ofSeconds(2);

    private static final List<byte[]> WORDS = Stream.of(
                    "1e999999999", "-", "+", ".", ",", "٫", "۱", "\u0000", "0".repeat(100), "9".repeat(100))
            .map(text -> text.getBytes(UTF_8))
            .toList();

    private enum Choice {
        FIRST,
        SECOND
    }

    private interface Reading {
        void of(String text);
    }

    /** Nothing may be thrown: what is wrong is an error of its parameter. */
    private static void fuzz(String name, List<String> samples, Reading reading) {
        Fuzzer.run(
                name,
                samples.stream().map(text -> text.getBytes(UTF_8)).toList(),
                WORDS,
                _ -> false,
                MOST,
                input -> reading.of(new String(input, UTF_8)));
    }

    private static void fuzzValue(Class<?> type, String... samples) {
        fuzz("query-" + type.getSimpleName(), List.of(samples), text -> {
            var errors = new FieldErrors();
            Object value = QueryValue.read(type, "field", text, errors);
            assertThat(errors.isEmpty()).as("either a value or an error").isEqualTo(value != null);
            if (value != null) {
                assertThat(value).isInstanceOf(type);
                assertThat(isBounded(value)).as("bounded: %s", type).isTrue();
            }
        });
    }

    private static boolean isBounded(Object value) {
        return switch (value) {
            case BigDecimal number -> Bounds.hold(number);
            case LocalDate day -> Bounds.hold(day);
            case Instant moment -> Bounds.hold(moment);
            case String text -> text.length() <= 500 && text.indexOf(0) < 0;
            default -> true;
        };
    }

    @Test
    void numbers() {
        fuzzValue(BigDecimal.class, "1", "-1.50", "2.5e3", "123456789012345.678", "1e-30");
        fuzzValue(Integer.class, "1", "-20", "2147483647", "+7");
        fuzzValue(Long.class, "1", "-20", "9223372036854775807");
    }

    @Test
    void otherValues() {
        fuzzValue(LocalDate.class, "2026-01-31", "1900-01-01", "2199-12-31");
        fuzzValue(Instant.class, "2026-01-31T10:00:00Z", "2026-01-31T10:00:00.123456789+03:30");
        fuzzValue(UUID.class, "019b76c0-0000-7000-8000-000000000001");
        fuzzValue(Boolean.class, "true", "false");
        fuzzValue(Choice.class, "first", "SECOND");
        fuzzValue(String.class, "Afsona", "فرش", " \uD83D\uDE00 ");
    }

    /** The parameters of a list, as they come over HTTP: pages, sizes of pages and of carpets, cursors and numbers. */
    @Test
    void lists() {
        var shop = new Shop();
        shop.product().sizes("2x3").create();
        shop.product().create();
        Client admin = shop.admin();
        String cursor = admin.get("/api/products?size=1&sort=-name").expect(200).text("/page/next_cursor");
        assertThat(cursor).isNotEmpty();
        fuzzList(admin, "cursor", "/api/products?size=1&sort=-name&cursor=", cursor);
        fuzzList(admin, "size", "/api/products?size=", "2×3", "1.5x2,3", "۲*۳٫۵", "20", "200");
        fuzzList(admin, "page", "/api/products?page=", "1", "100", "2147483647");
        fuzzList(admin, "sort", "/api/products?sort=", "-name", "created_at");
    }

    private static void fuzzList(Client caller, String name, String path, String... samples) {
        fuzz("list-" + name, List.of(samples), text -> {
            // A longer address is refused by the container.
            String value = text.substring(0, Math.min(text.length(), 600));
            var answer = caller.get(path + URLEncoder.encode(value, UTF_8));
            assertThat(answer.status())
                    .as("%s answered %s", answer.request(), answer.body())
                    .isIn(200, 400, 422);
        });
    }
}
