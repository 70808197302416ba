package io.smartbiz.tickets.levels;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * When a desk works: intervals of the days of a week, but for holidays. Time passes for service levels only within them.
 *
 * @param hours for each day of the week its intervals, in order and apart; a day that is missing is closed
 * @param holidays days on which it is closed whatever the week says
 */
record WorkingHours(ZoneId zone, Map<DayOfWeek, List<Interval>> hours, Set<LocalDate> holidays) {

    /** How many days a search for the due time looks ahead: past any holidays, but not forever. */
    private static final int MOST_DAYS = 3 * 366;

    /**
     * A part of a day.
     *
     * @param from minutes after midnight by the wall clock
     * @param to minutes after midnight, 1440 for the end of the day
     */
    record Interval(int from, int to) {

        static final int DAY = 24 * 60;

        Interval {
            if (from < 0 || to > DAY || from >= to) {
                throw new IllegalArgumentException("No interval of a day: " + from + " to " + to);
            }
        }

        private Instant begin(LocalDate day, ZoneId zone) {
            return moment(day, from, zone);
        }

        private Instant end(LocalDate day, ZoneId zone) {
            return moment(day, to, zone);
        }

        /** A time skipped by daylight saving begins right after the skip. */
        private static Instant moment(LocalDate day, int minute, ZoneId zone) {
            LocalDate date = minute == DAY ? day.plusDays(1) : day;
            return date.atTime(minute % DAY / 60, minute % 60).atZone(zone).toInstant();
        }
    }

    /** Works day and night. */
    static WorkingHours always(ZoneId zone) {
        var day = List.of(new Interval(0, Interval.DAY));
        var week = new java.util.EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek one : DayOfWeek.values()) {
            week.put(one, day);
        }
        return new WorkingHours(zone, week, Set.of());
    }

    private List<Interval> of(LocalDate day) {
        return holidays.contains(day) ? List.of() : hours.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** The working time between two moments; none when the second is not later. */
    Duration between(Instant from, Instant to) {
        Duration worked = Duration.ZERO;
        LocalDate last = LocalDate.ofInstant(to, zone);
        for (LocalDate day = LocalDate.ofInstant(from, zone); !day.isAfter(last); day = day.plusDays(1)) {
            for (Interval interval : of(day)) {
                Instant begin = later(interval.begin(day, zone), from);
                Instant end = earlier(interval.end(day, zone), to);
                if (begin.isBefore(end)) {
                    worked = worked.plus(Duration.between(begin, end));
                }
            }
        }
        return worked;
    }

    /**
     * The first moment after {@code from} by which {@code worked} working time has passed; {@code from} if {@code worked}
     * is zero; the end of the search range if the desk hardly ever works.
     */
    Instant plus(Instant from, Duration worked) {
        if (!worked.isPositive()) {
            return from;
        }
        Duration rest = worked;
        LocalDate first = LocalDate.ofInstant(from, zone);
        LocalDate last = first.plusDays(MOST_DAYS);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            for (Interval interval : of(day)) {
                Instant begin = later(interval.begin(day, zone), from);
                Duration open = Duration.between(begin, interval.end(day, zone));
                if (open.compareTo(rest) >= 0) {
                    return begin.plus(rest);
                }
                if (open.isPositive()) {
                    rest = rest.minus(open);
                }
            }
        }
        return last.atStartOfDay(zone).toInstant();
    }

    /** The moment itself when the desk works then, else its next opening. */
    Instant nextOpen(Instant moment) {
        LocalDate first = LocalDate.ofInstant(moment, zone);
        LocalDate last = first.plusDays(MOST_DAYS);
        for (LocalDate day = first; day.isBefore(last); day = day.plusDays(1)) {
            for (Interval interval : of(day)) {
                if (moment.isBefore(interval.end(day, zone))) {
                    return later(interval.begin(day, zone), moment);
                }
            }
        }
        return last.atStartOfDay(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
