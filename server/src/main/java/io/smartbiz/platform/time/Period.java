package io.smartbiz.platform.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * Whole days in the time zone of an organisation.
 *
 * @param from the first day
 * @param to the last day, included
 */
public record Period(LocalDate from, LocalDate to) {

    public Period {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("A period ends before it begins: " + from + " to " + to);
        }
    }

    /** The ranges that lists and reports take: up to today, from where the name says. */
    public enum Range {
        TODAY,
        YESTERDAY,
        WEEK,
        MONTH,
        YEAR,
        CUSTOM
    }

    /**
     * The named range as days, seen from {@code today}.
     *
     * @param weekStart the first day of the organisation's week
     * @param calendar the one of its months and years
     */
    public static Period of(Range range, LocalDate today, DayOfWeek weekStart, CalendarSystem calendar) {
        return switch (range) {
            case TODAY -> new Period(today, today);
            case YESTERDAY -> new Period(today.minusDays(1), today.minusDays(1));
            case WEEK -> new Period(today.with(TemporalAdjusters.previousOrSame(weekStart)), today);
            case MONTH -> new Period(calendar.beginOfMonth(today), today);
            case YEAR -> new Period(calendar.beginOfYear(today), today);
            case CUSTOM -> throw new IllegalArgumentException("A custom range has dates of its own");
        };
    }

    /** How many days there are, the first and the last included. */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    /** The same number of days just before this period, for comparison. */
    public Period before() {
        return new Period(from.minusDays(days()), from.minusDays(1));
    }
}
