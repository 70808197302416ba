package io.smartbiz.tickets.levels;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartbiz.tickets.levels.WorkingHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingHoursTest {

    private static final ZoneId TEHRAN = ZoneId.of("Asia/Tehran");

    /** Saturday to Wednesday with a lunch, Thursday in the morning, Friday off; 2026-03-21 is a holiday, a Saturday. */
    private static final WorkingHours IRAN = iran();

    private static WorkingHours iran() {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : List.of(
                DayOfWeek.SATURDAY, DayOfWeek.SUNDAY, DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY)) {
            week.put(day, List.of(new Interval(8 * 60, 12 * 60), new Interval(13 * 60, 17 * 60)));
        }
        week.put(DayOfWeek.THURSDAY, List.of(new Interval(8 * 60, 12 * 60 + 30)));
        return new WorkingHours(TEHRAN, week, Set.of(LocalDate.parse("2026-03-21")));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(TEHRAN).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // a Sunday morning, over lunch
        "2026-11-22T11:30, 60, 2026-11-22T13:30",
        // to the minute of closing
        "2026-11-22T16:00, 60, 2026-11-22T17:00",
        // begun at night
        "2026-11-22T20:00, 30, 2026-11-23T08:30",
        // over Thursday noon and Friday into Saturday
        "2026-11-26T12:00, 60, 2026-11-28T08:30",
        // over the holiday as well
        "2026-03-19T12:30, 1, 2026-03-22T08:01",
        "2026-11-22T11:30, 0, 2026-11-22T11:30"
    })
    void findsWhenWorkingTimeHasPassed(String from, int minutes, String end) {
        assertThat(IRAN.plus(at(from), Duration.ofMinutes(minutes))).isEqualTo(at(end));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T11:30, 2026-11-22T13:30, 60",
        "2026-11-22T17:00, 2026-11-23T08:00, 0",
        "2026-11-26T00:00, 2026-11-28T00:00, 270",
        "2026-03-20T00:00, 2026-03-22T00:00, 0",
        "2026-11-22T13:30, 2026-11-22T11:30, 0"
    })
    void countsWorkingTime(String from, String to, int minutes) {
        assertThat(IRAN.between(at(from), at(to))).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T09:15, 2026-11-22T09:15",
        "2026-11-22T12:00, 2026-11-22T13:00",
        "2026-11-26T13:00, 2026-11-28T08:00",
        "2026-03-20T10:00, 2026-03-22T08:00"
    })
    void waitsForTheNextOpening(String moment, String open) {
        assertThat(IRAN.nextOpen(at(moment))).isEqualTo(at(open));
    }

    @Test
    void addsWhatItCounts() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            Instant from = at("2026-01-01T00:00").plusSeconds(random.nextInt(400 * 86_400));
            Duration worked = Duration.ofSeconds(1 + random.nextInt(200 * 3_600));
            Instant end = IRAN.plus(from, worked);
            assertThat(IRAN.between(from, end)).as("%s plus %s", from, worked).isEqualTo(worked);
            assertThat(IRAN.between(from, end.minusSeconds(1))).isLessThan(worked);
        }
    }

    @Test
    void keepsRealTimeWhenTheClocksChange() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        WorkingHours always = WorkingHours.always(berlin);
        Instant from = LocalDateTime.parse("2026-03-28T12:00").atZone(berlin).toInstant();
        // The night of the 29th has an hour less.
        assertThat(always.plus(from, Duration.ofHours(24)))
                .isEqualTo(
                        LocalDateTime.parse("2026-03-29T13:00").atZone(berlin).toInstant());
        assertThat(always.between(from, from.plus(Duration.ofDays(30)))).isEqualTo(Duration.ofDays(30));
    }

    @Test
    void givesUpWhenItNeverOpensAgain() {
        var never = new WorkingHours(TEHRAN, Map.of(), Set.of());
        assertThat(never.plus(at("2026-01-01T00:00"), Duration.ofMinutes(1)))
                .isEqualTo(LocalDate.parse("2026-01-01")
                        .plusDays(3 * 366)
                        .atStartOfDay(TEHRAN)
                        .toInstant());
    }
}
