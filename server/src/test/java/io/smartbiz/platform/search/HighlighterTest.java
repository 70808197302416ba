package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HighlighterTest {

    private static String marked(List<Segment> segments) {
        return segments.stream()
                .map(segment -> segment.hit() ? "[" + segment.text() + "]" : segment.text())
                .collect(Collectors.joining());
    }

    private static String whole(String text, String... words) {
        return marked(Highlighter.ofWords(Set.of(words)).whole(text));
    }

    @Test
    void marksWordsAsTheyAreWritten() {
        assertThat(whole("The Projector, the PROJECTOR!", "projector")).isEqualTo("The [Projector], the [PROJECTOR]!");
        assertThat(whole("كتابِ علی", "کتاب")).isEqualTo("[كتابِ] علی");
        assertThat(whole("چراغ می\u200cسوزد", "میسوزد")).isEqualTo("چراغ [می\u200cسوزد]");
        assertThat(whole("Oʻquv xonasi", "oquv")).isEqualTo("[Oʻquv] xonasi");
        assertThat(whole("کتاب ۲ و کتاب ۳", "کتاب2")).isEqualTo("[کتاب ۲] و کتاب ۳");
        assertThat(whole("Nothing of it", "projector")).isEmpty();
    }

    @Test
    void cutsLongTextsAroundTheFirstHit() {
        String text = "word ".repeat(100) + "needle " + "word ".repeat(100);
        String snippet = marked(Highlighter.ofWords(Set.of("needle")).snippet(text));
        assertThat(snippet).startsWith("…").contains("[needle]").endsWith("…").hasSizeLessThan(350);
        assertThat(marked(Highlighter.ofWords(Set.of("needle")).snippet("a needle")))
                .isEqualTo("a [needle]");
    }

    @Test
    void marksPartsAsTheyAreWritten() {
        assertThat(parts("Oʻzbek gilami", "zbek")).isEqualTo("Oʻ[zbek] gilami");
        assertThat(parts("Oʻzbek gilami", "oz")).isEqualTo("[Oʻz]bek gilami");
        assertThat(parts("Цех-12,5×3", "12.5x3")).isEqualTo("Цех-[12,5×3]");
        assertThat(parts("Цех", "tsex")).isEqualTo("[Цех]");
        assertThat(parts("می\u200cسوزد", "سوز")).isEqualTo("می\u200c[سوز]د");
        assertThat(parts("كتابِ", "کتاب")).isEqualTo("[كتابِ]");
        assertThat(parts("(carpet)", "carpet")).isEqualTo("([carpet])");
    }

    private static String parts(String text, String searched) {
        return marked(Highlighter.ofParts(SearchWords.of(searched)).whole(text));
    }

    @Test
    void foldsLetterByLetterAsItFoldsTexts() {
        var random = new Random(7);
        String letters = "aİßéй Йўё'ʻ`-.,×x*()123۴٣½ﻻكةۀآِّـ\u200cЦщЪю́😀ａ~—";
        int[] points = letters.codePoints().toArray();
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(12), 0, points.length).forEach(point -> text.appendCodePoint(points[point]));
            assertThat(FoldedRun.of(text.toString()).text())
                    .as(text.toString())
                    .isEqualTo(SearchText.fold(text.toString()));
        }
    }

    /** Were the time to grow with the square of the length, these would take minutes. */
    @ParameterizedTest
    @ValueSource(strings = {"carpet", "1x", "a-", "ئِ", "-", ".", "'"})
    void takesTimeInProportionToTheLength(String piece) {
        String text = piece.repeat(200_000 / piece.length());
        String searched = "carpet 1x1x a aa";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            Highlighter.ofParts(SearchWords.of(searched)).whole(text);
            Highlighter.ofSimilar(SearchWords.of(searched)).whole(text);
            Highlighter.ofWords(Set.of("carpet", "1x1")).whole(text);
        });
    }
}
