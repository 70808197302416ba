package io.smartbiz.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UCharacter.DecompositionType;
import com.ibm.icu.lang.UCharacterEnums.ECharacterCategory;
import com.ibm.icu.lang.UProperty;
import java.text.Normalizer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    /** What a decomposition would take the look of. */
    private static final List<Integer> DECORATED = List.of(
            DecompositionType.SUPER,
            DecompositionType.SUB,
            DecompositionType.CIRCLE,
            DecompositionType.SQUARE,
            DecompositionType.FRACTION);

    @Test
    void keepsEverySmallOrCircledSignFromItsPlainOne() {
        List<Integer> signs = IntStream.range(0x80, 0x10000)
                .filter(letter ->
                        DECORATED.contains(UCharacter.getIntPropertyValue(letter, UProperty.DECOMPOSITION_TYPE)))
                .boxed()
                .toList();
        assertThat(signs).hasSizeGreaterThan(600);
        assertThat(signs.stream()
                        .map(Character::toString)
                        .filter(sign -> NameKey.isSame("Lux" + sign, "Lux" + plain(sign)))
                        // ICU knows newer ones than Java.
                        .filter(sign -> !plain(sign).equals(sign)))
                .isEmpty();
    }

    private static String plain(String sign) {
        return Normalizer.normalize(sign, Normalizer.Form.NFKD);
    }

    @Test
    void seesNothingOfWhatUnicodeSaysIsInvisible() {
        List<Integer> invisible = IntStream.range(0, 0x110000)
                .filter(letter -> UCharacter.hasBinaryProperty(letter, UProperty.DEFAULT_IGNORABLE_CODE_POINT))
                .filter(letter -> UCharacter.getType(letter) != ECharacterCategory.UNASSIGNED)
                // Signs of musical notation and shorthand.
                .filter(letter -> letter < 0x1bca0 || letter > 0x1d17a)
                .boxed()
                .toList();
        assertThat(invisible).hasSizeGreaterThan(300);
        assertThat(invisible.stream().map(Character::toString))
                .allMatch(sign -> NameKey.isUnseen(sign) && NameKey.of(sign).isEmpty());
        assertThat(NameKey.isUnseen(" \u00a0\u3000\u200e\n")).isTrue();
        assertThat(NameKey.isUnseen("\u200e-")).isFalse();
    }

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
                "Ўзбек | ўЗБЕК",
                "خانۀ | خانهٔ",
                "А-1 | A-1",
                "ОХ | ox",
                "“Lux” | \"lux\"",
                "Lux\u3164 | Lux",
                "Lux\u2800Gold | Lux Gold",
                "Lux ७ | Lux 7",
                "ﻛﺘﺎﺏ | کتاب",
                "Ёлка | ёлкА"
            })
    void takesNamesThatShowTheSameForOne(String one, String other) {
        assertThat(NameKey.of(one)).isEqualTo(NameKey.of(other)).isNotEmpty();
    }

    @Test
    void keepsApartWhatASearchWouldTakeForOne() {
        List<String> names = List.of(
                "Lux", "Lux+", "Lux++", "Lux-", "Люкс", "Lyuks", "★", "☆", "+", "Café", "Cafe", "𝄞", "Lux²", "Lux2",
                "Lux①", "Lux½", "Вал", "Bал", "Кот", "Kот", "آب", "اب", "مُحمد", "محمد", "Елка", "Ёлка");
        assertThat(names.stream().map(NameKey::of)).doesNotHaveDuplicates().doesNotContain("");
    }
}
