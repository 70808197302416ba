package io.smartbiz.platform.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.json.JsonMapper;

class BoundsTest {

    private static final String HUGE = "1e999999999";

    private final JsonMapper json = mapper();

    private static JsonMapper mapper() {
        var configuration = new JsonConfiguration();
        JsonMapper.Builder builder = JsonMapper.builder(configuration.boundedJson());
        configuration.strictJson().customize(builder);
        return builder.build();
    }

    record Order(BigDecimal amount, LocalDate day, Instant at, Map<String, Object> fields, List<Line> lines) {}

    record Line(Long number) {}

    @ParameterizedTest
    @ValueSource(strings = {"amount", "fields", "lines"})
    void refusesNumbersThatNobodyCanWriteOutWhereverTheyStand(String place) {
        for (String number :
                List.of(HUGE, "-" + HUGE, "1e-999999999", "9".repeat(900), "1E+2147483647", "1e" + "4".repeat(44))) {
            String document = switch (place) {
                case "amount" -> "{\"amount\": %s}";
                case "fields" -> "{\"fields\": {\"a\": [{\"b\": %s}]}}";
                default -> "{\"lines\": [{\"number\": %s}]}";
            };
            assertThatThrownBy(() -> json.readValue(document.formatted(number), Order.class))
                    .as("%s in %s", number, place)
                    .isInstanceOf(JacksonException.class);
        }
    }

    @Test
    void refusesThemInFreeFormJsonToo() {
        String document = "{\"a\": " + HUGE + "}";
        assertThatThrownBy(() -> json.readValue(document, new TypeReference<Map<String, Object>>() {}))
                .isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readTree(document)).isInstanceOf(JacksonException.class);
        assertThatThrownBy(() -> json.readValue(document, JsonNode.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void keepsOrdinaryNumbersAsTheyAre() {
        Order order =
                json.readValue("{\"amount\": 1234567890123456.70, \"fields\": {\"a\": 1e3, \"b\": 7}}", Order.class);
        assertThat(order.amount()).isEqualTo(new BigDecimal("1234567890123456.70"));
        assertThat(order.fields()).containsEntry("a", new BigDecimal("1E+3")).containsEntry("b", 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-01-01", "-0001-01-01", "1899-12-31", "2200-01-01"})
    void refusesDatesThatNobodyMeans(String date) {
        assertThatThrownBy(() -> json.readValue("{\"day\": \"" + date + "\"}", Order.class))
                .isInstanceOf(InvalidFormatException.class);
        assertThatThrownBy(() -> json.readValue("{\"at\": \"" + date + "T00:00:00Z\"}", Order.class))
                .isInstanceOf(InvalidFormatException.class);
    }

    @Test
    void stopsReadingAnArrayWithoutAnEnd() {
        String nulls = "{\"lines\": [" + "null,".repeat(Bounds.ARRAY_ELEMENTS) + "null]}";
        assertThatThrownBy(() -> json.readValue(nulls, Order.class)).isInstanceOf(JsonTooLongException.class);
        String objects = "{\"fields\": {\"a\": [" + "{},".repeat(Bounds.ARRAY_ELEMENTS) + "{}]}}";
        assertThatThrownBy(() -> json.readValue(objects, Order.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void stopsReadingADocumentOfTooManyParts() {
        String row = "[" + "{},".repeat(999) + "{}],";
        String document = "{\"fields\": {\"a\": [" + row.repeat(100) + "1]}}";
        assertThatThrownBy(() -> json.readValue(document, Order.class)).isInstanceOf(JacksonException.class);
    }

    @Test
    void takesAnArrayUpToTheBound() {
        String objects = "{\"lines\": [" + "{\"number\": 1},".repeat(Bounds.ARRAY_ELEMENTS - 1) + "{\"number\": 1}]}";
        assertThat(json.readValue(objects, Order.class).lines()).hasSize(Bounds.ARRAY_ELEMENTS);
    }

    @Test
    void comparesWithoutComputing() {
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(Duration.ofSeconds(2), () -> {
            assertThat(Bounds.hold(new BigDecimal(HUGE))).isFalse();
            assertThat(Bounds.hold(new BigDecimal("1e-99999999"))).isFalse();
            assertThat(Bounds.hold(Instant.MAX)).isFalse();
        });
    }
}
