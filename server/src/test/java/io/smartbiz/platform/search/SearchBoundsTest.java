package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.testing.Answer;
import io.smartbiz.testing.Client;
import io.smartbiz.testing.Shop;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search uses of words that nobody types: enough to find by, and never so little that everything is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchBoundsTest {

    private static final String LONG = "abcdefghij".repeat(8);

    private final Shop shop = new Shop();
    private final Client admin = shop.admin();

    @Test
    void usesTheBeginningOfALongWordAndFewWords() {
        assertThat(SearchText.words("9".repeat(400))).containsExactly("9".repeat(60));
        assertThat(SearchText.words("a ".repeat(1_500))).containsExactly("a");
        String many = IntStream.range(0, 500).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(SearchText.words(many)).hasSize(8).startsWith("w0", "w1");
        assertThat(SearchText.words(" -%_! ")).isEmpty();
        // A letter of two units is not cut in two.
        assertThat(SearchText.words("a" + "\ud800\udc80".repeat(100))).containsExactly("a" + "\ud800\udc80".repeat(29));
    }

    @Test
    void bringsNoLongNumberToTheDatabase() {
        var words = SearchWords.of("9".repeat(400) + " " + "8".repeat(400));
        assertThat(words.digits()).isNull();
        assertThat(words.parts()).allMatch(part -> part.length() <= SearchText.LONGEST_WORD);
        assertThat(SearchWords.of("+998 90 123-45-67").digits()).isEqualTo("998901234567");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/products?q=", "/api/products/autocomplete?q=", "/api/search?type=product&q="})
    void findsByTheBeginningOfALongWordAndNothingElse(String path) {
        UUID found = shop.product().with("name", "Carpet " + LONG).create();
        UUID other = shop.product().with("name", "Carpet " + "x".repeat(80)).create();
        assertThat(ids(admin.get(path + LONG + "zzzz"))).contains(found).doesNotContain(other);
        assertThat(ids(admin.get(path + "9".repeat(400)))).isEmpty();
        assertThat(ids(admin.get(path + "q".repeat(500)))).isEmpty();
        assertThat(ids(admin.get(path + "%21%25_"))).isEmpty();
    }

    @Test
    void changesNoPriceForASearchThatSaysNothing() {
        UUID product = shop.product().create();
        for (String nothing : List.of("!%_", "9".repeat(200))) {
            Answer answer = admin.put(
                    "/api/products/bulk-price-update",
                    Map.of("q", nothing, "rule", Map.of("kind", "percent", "value", 10), "preview", true));
            assertThat(answer.expect(200).body().toString()).doesNotContain(product.toString());
        }
    }

    private static List<UUID> ids(Answer list) {
        return list.expect(200)
                .data()
                .valueStream()
                .map(one -> UUID.fromString(one.get("id").asString()))
                .toList();
    }
}
