package io.smartbiz.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel's {@code written-number.test.ts} has the same cases. */
class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|0",
                "1250000|1250000",
                "1 250 000|1250000",
                "1\u00a0250\u202f000|1250000",
                "1,250,000|1250000",
                "1.250.000|1250000",
                "1’250’000|1250000",
                "1ʻ250'000|1250000",
                "۱٬۲۵۰٬۰۰۰|1250000",
                "۱۲۵۰۰۰۰|1250000",
                "١٢٫٥|12.5",
                "१२|12",
                "１２|12",
                "1.250,50|1250.50",
                "1,250.50|1250.50",
                "1 250,000|1250.000",
                "1 250.5|1250.5",
                "12,5|12.5",
                "12.5|12.5",
                "0,125|0.125",
                "0.125|0.125",
                "1250,125|1250.125",
                "1.2345|1.2345",
                ".5|0.5",
                "5.|5",
                "-5|-5",
                "−1 250|-1250",
                "+7|7",
                "\u200e125\u200f|125",
                "1،5|1.5",
            })
    void readsNumbersThatMeanOneThing(String text, String number) {
        assertThat(WrittenNumber.read(text).certain()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "125.000|125000|125",
                "6,125|6125|6.125",
                "-1.250|-1250|-1.25",
                "۱۲۵.۰۰۰|125000|125",
                "999,999|999999|999.999",
            })
    void saysBothThatANumberMayMean(String text, String thousands, String decimals) {
        WrittenNumber written = WrittenNumber.read(text);
        assertThat(written.isAmbiguous()).isTrue();
        assertThat(written.certain()).isNull();
        assertThat(written.withThousands()).isEqualByComparingTo(thousands);
        assertThat(written.withDecimals()).isEqualByComparingTo(decimals);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                ".",
                ",",
                "12 m",
                "1.2.3",
                "1,25,000",
                "1 25",
                "12 50",
                "1250 000",
                "0 125",
                "1.250.50",
                "1,250.500,5",
                "1 250'000",
                "1e5",
                "½",
                "५x",
                "(5)",
                "--5",
                "5-",
                "1.250 000",
                "1٫5٫5",
                "1  250"
            })
    void isNoNumberWhereTheMarksDoNotFit(String text) {
        assertThat(WrittenNumber.read(text).isNumber()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"12,5|COMMA", "12.5|POINT", "1.250.000|COMMA", "1.250,5|COMMA", "125.000|", "125|", "x|"})
    void saysWhichMarkANumberNeeds(String text, @Nullable DecimalMark mark) {
        assertThat(WrittenNumber.read(text).needs()).isEqualTo(mark);
    }
}
