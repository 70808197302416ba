package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

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
}
