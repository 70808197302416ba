package io.smartbiz.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a printed page writes, in each language. */
class PrintedPageTest {

    @ParameterizedTest
    @CsvSource({
        "EN, 21.11.2026, 22.11.2026, 01:05, 12",
        "UZ, 21.11.2026, 22.11.2026, 01:05, 12",
        "RU, 21.11.2026, 22.11.2026, 01:05, 12",
        "FA, ۱۴۰۵/۰۸/۳۰, ۱۴۰۵/۰۹/۰۱, ۰۱:۰۵, ۱۲"
    })
    void writesDaysAndTimesInTheZoneAsThePanelDoes(
            Language language, String day, String next, String time, String count) {
        PrintedPage page = PrintedPage.of(language, "Z");
        assertThat(page.day(LocalDate.of(2026, 11, 21))).isEqualTo(day);
        assertThat(page.time(Instant.parse("2026-11-21T20:05:00Z"), ZoneId.of("Asia/Tashkent")))
                .isEqualTo(next + (language == Language.FA ? "\u200f\u00a0" : "\u00a0") + time);
        assertThat(page.count(12)).isEqualTo(count);
        assertThat(PrintedPage.number(language, 12)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-20, ۱۴۰۴/۱۲/۲۹", "2026-03-21, ۱۴۰۵/۰۱/۰۱", "2025-03-20, ۱۴۰۳/۱۲/۳۰"})
    void turnsThePersianYearInSpring(LocalDate day, String written) {
        assertThat(PrintedPage.of(Language.FA, "Z").day(day)).isEqualTo(written);
    }
}
