package io.smartbiz.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "TODAY, MONDAY, 2026-03-01, 2026-03-01",
        "YESTERDAY, MONDAY, 2026-02-28, 2026-02-28",
        "WEEK, MONDAY, 2026-02-23, 2026-03-01",
        "WEEK, SATURDAY, 2026-02-28, 2026-03-01",
        "WEEK, SUNDAY, 2026-03-01, 2026-03-01",
        "MONTH, MONDAY, 2026-03-01, 2026-03-01",
        "YEAR, MONDAY, 2026-01-01, 2026-03-01"
    })
    void endsNamedRangesTodayOrYesterday(Period.Range range, DayOfWeek weekStart, LocalDate from, LocalDate to) {
        assertThat(Period.of(range, LocalDate.parse("2026-03-01"), weekStart, CalendarSystem.GREGORIAN))
                .isEqualTo(new Period(from, to));
    }

    /** Days of Nowruz and the month before it, of leap years and others, as the calendars of Iran print them. */
    @ParameterizedTest
    @CsvSource({
        "2021-03-20, 2021-02-19, 2020-03-20",
        "2021-03-21, 2021-03-21, 2021-03-21",
        "2024-03-19, 2024-02-20, 2023-03-21",
        "2024-03-20, 2024-03-20, 2024-03-20",
        "2025-03-20, 2025-02-19, 2024-03-20",
        "2026-11-26, 2026-11-22, 2026-03-21",
        "2029-03-19, 2029-02-19, 2028-03-20"
    })
    void countsMonthsAndYearsOfTheSolarHijriCalendar(LocalDate day, LocalDate month, LocalDate year) {
        assertThat(Period.of(Period.Range.MONTH, day, DayOfWeek.SATURDAY, CalendarSystem.SOLAR_HIJRI))
                .isEqualTo(new Period(month, day));
        assertThat(Period.of(Period.Range.YEAR, day, DayOfWeek.SATURDAY, CalendarSystem.SOLAR_HIJRI))
                .isEqualTo(new Period(year, day));
    }

    @Test
    void comparesWithAsManyDaysBefore() {
        var february = new Period(LocalDate.parse("2024-02-01"), LocalDate.parse("2024-02-29"));
        assertThat(february.days()).isEqualTo(29);
        assertThat(february.before())
                .isEqualTo(new Period(LocalDate.parse("2024-01-03"), LocalDate.parse("2024-01-31")));
    }

    @Test
    void neitherEndsBeforeItBeginsNorMakesUpDates() {
        var day = LocalDate.parse("2026-03-01");
        assertThatIllegalArgumentException().isThrownBy(() -> new Period(day, day.minusDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Period.of(Period.Range.CUSTOM, day, DayOfWeek.MONDAY, CalendarSystem.GREGORIAN));
    }
}
