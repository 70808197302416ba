package io.smartbiz.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Lux | lux",
                "Lux\u00a0 Gold | lux gold",
                "\u200eLux\u200f\ufeff | LUX",
                "کتاب ۲ | كتاب 2",
                "می\u200cخواهم | می خواهم",
                "Koʻk | Ko'k",
                "Lux\u2011A | Lux-A",
                "Ｌｕｘ | Lux",
                "Ўзбек | ўЗБЕК"
            })
    void takesNamesThatShowTheSameForOne(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @Test
    void keepsApartWhatASearchWouldTakeForOne() {
        List<String> names =
                List.of("Lux", "Lux+", "Lux++", "Lux-", "Люкс", "Lyuks", "★", "☆", "+", "Café", "Cafe", "𝄞");
        assertThat(names.stream().map(NameKey::of)).doesNotHaveDuplicates().doesNotContain("");
    }
}
