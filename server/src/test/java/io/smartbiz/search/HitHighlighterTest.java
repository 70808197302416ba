package io.smartbiz.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.search.SearchCandidate;
import io.smartbiz.platform.search.SearchWords;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitHighlighterTest {

    private static List<String> marked(String typed, String title, String line) {
        var found = new SearchCandidate(new UUID(0, 0), title, line, List.of(), null, null);
        return new HitHighlighter(SearchWords.of(typed))
                .of(found).stream()
                        .map(piece -> (piece.part() == SearchHit.Part.TITLE ? title : line)
                                .substring(piece.start(), piece.end()))
                        .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gilam | Гилам Лара | Гилам",
                "shaf | Шафран шафоат | Шаф,шаф",
                "shah | Шаҳноза | Шаҳ",
                "20260108 | B1-20260108-0042 | 20260108",
                "b1 42 | B1-20260108-0042 | B1",
                "قالیچه | قالیچهٔ آبی | قالیچهٔ",
                "ابی | قالیچهٔ آبی | آبی",
                "می‌خواهم | می‌خواهم | می‌خواهم",
                "میخواهم | او می‌خواهم گفت | می‌خواهم",
                "می‌خواهم | میخواهم | میخواهم",
                "خانه | خانۀ قەوە | خانۀ",
                "قهوه | خانۀ قەوە | قەوە",
                "kok | Koʻk yoʻlak | Koʻk",
                "2x3 | Lara 2×3 | 2×3",
                "901112233 | +998901112233 | 901112233",
                "lara ara | Lara | Lara",
                "an | Bananas andijon | an",
                "prestije | Prestij gilam | Prestij",
                "gilom | Qizil gilam | gilam",
                "strasse | Straße | Straße"
            })
    void marksInTheOriginalWhatFits(String typed, String text, String marked) {
        assertThat(marked(typed, text, "")).containsExactly(marked.split(","));
        assertThat(marked(typed, "", text)).containsExactly(marked.split(","));
    }

    @Test
    void marksNothingWhereNothingFits() {
        assertThat(marked("zzz", "Lara", "Gilam")).isEmpty();
        assertThat(marked("lara", "", "")).isEmpty();
    }
}
