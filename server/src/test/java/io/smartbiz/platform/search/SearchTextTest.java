package io.smartbiz.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Гилам Лара | gilam lara",
                "ЖОЙНАМОЗ | joynamoz",
                "Кўк ғунча қизил ҳовли | kok guncha qizil hovli",
                "Ковёр | kover",
                "ЩУКА и объезд | shuka i obezd",
                "Цех чай юбка яма | tsex chay yubka yama",
                "كتاب علي | کتاب علی",
                "قالیچهٔ آبی | قالیچه ابی",
                "مُحَمَّد | محمد",
                "فـــرش | فرش",
                "می‌خواهم | می خواهم",
                "مدرسة | مدرسه",
                "خانۀ قەوە | خانه قهوه",
                "ڪتاب ے | کتاب ی",
                "مسئول مؤسسه | مسیول موسسه",
                "۲×۳ | 2x3",
                "٢ * ٣ | 2x3",
                "2 х 3 | 2x3",
                "1,5X2,3 | 1.5x2.3",
                "۱٫۵×۲ | 1.5x2",
                "v1. end. 3.5 | v1 end 3.5",
                "ＦＵＬＬ　width | full width",
                "Straße Æble İzmir | strasse æble izmir"
            })
    void foldsWhatPeopleTypeForOneAnother(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
        assertThat(SearchText.fold(folded)).as("folding again changes nothing").isEqualTo(folded);
    }

    @Test
    void takesEveryApostropheForTheSame() {
        assertThat(List.of("oʻ", "oʼ", "o'", "o‘", "o’", "o`", "o´", "oʿ", "oˈ", "oʾ", "o＇", "ў", "Ў", "ў"))
                .allSatisfy(letter ->
                        assertThat(SearchText.fold("k" + letter + "k")).isEqualTo("kok"));
    }

    @Test
    void leavesNothingOfWhatCannotBeSearched() {
        assertThat(SearchText.fold(" %_ \u200b-– !؟ ")).isEmpty();
        assertThat(SearchText.fold("")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "كتاب۲ | کتاب2 کتاب 2",
                "کتاب ۲ | کتاب 2 کتاب2",
                "کتاب\u200c۲ | کتاب 2 کتاب2",
                "می\u200cسوزد | می سوزد میسوزد",
                "room 12 is 2×3 | room 12 room12 is 12is 2x3",
                "a1b2c3d4 | a1b2c3d4",
                "v1.5 x | v1.5 v 1.5 x"
            })
    void knowsJoinedAndSeparated(String text, String terms) {
        assertThat(SearchText.terms(text)).containsExactlyInAnyOrder(terms.split(" "));
        assertThat(SearchText.index(text).split(" ")).contains(terms.split(" "));
    }
}
