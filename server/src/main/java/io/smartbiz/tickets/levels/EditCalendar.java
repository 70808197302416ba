package io.smartbiz.tickets.levels;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.levels.WorkingHours.Interval;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request to create or replace a working calendar.
 *
 * @param hours when the desk works; a day that is left out is closed
 * @param holidays days on which it is closed; null for none
 * @param branchIds the branches that work by it; null for none
 * @param isDefault whether it holds for branches without a calendar of their own
 */
public record EditCalendar(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Valid Week hours,
        @Nullable @Size(max = 1000) List<@NotNull @Valid Holiday> holidays,
        @Nullable @Size(max = 1000) List<@NotNull UUID> branchIds,
        boolean isDefault,
        @Nullable Integer version) {

    /** The hours of each day of the week; null or empty where the desk is closed. */
    public record Week(
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> monday,
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> tuesday,
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> wednesday,
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> thursday,
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> friday,
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> saturday,
            @Nullable @Size(max = 10) List<@NotNull @Valid OpenHours> sunday) {

        static Week of(Map<DayOfWeek, List<Interval>> intervals) {
            Function<DayOfWeek, List<OpenHours>> day = one -> intervals.getOrDefault(one, List.of()).stream()
                    .map(OpenHours::of)
                    .toList();
            return new Week(
                    day.apply(DayOfWeek.MONDAY),
                    day.apply(DayOfWeek.TUESDAY),
                    day.apply(DayOfWeek.WEDNESDAY),
                    day.apply(DayOfWeek.THURSDAY),
                    day.apply(DayOfWeek.FRIDAY),
                    day.apply(DayOfWeek.SATURDAY),
                    day.apply(DayOfWeek.SUNDAY));
        }

        private @Nullable List<OpenHours> of(DayOfWeek day) {
            return switch (day) {
                case MONDAY -> monday;
                case TUESDAY -> tuesday;
                case WEDNESDAY -> wednesday;
                case THURSDAY -> thursday;
                case FRIDAY -> friday;
                case SATURDAY -> saturday;
                case SUNDAY -> sunday;
            };
        }
    }

    /**
     * When the desk works on a day.
     *
     * @param from such as {@code 08:00}
     * @param to such as {@code 12:30}; {@code 24:00} is the end of the day
     */
    public record OpenHours(
            @NotNull @Pattern(regexp = TIME) String from,
            @NotNull @Pattern(regexp = TIME) String to) {

        private static final String TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d|24:00";

        private static OpenHours of(Interval interval) {
            return new OpenHours(text(interval.from()), text(interval.to()));
        }

        private static String text(int minutes) {
            return "%02d:%02d".formatted(minutes / 60, minutes % 60);
        }

        private static int minutes(String text) {
            return 60 * Integer.parseInt(text.substring(0, 2)) + Integer.parseInt(text.substring(3));
        }

        private Interval interval(String field) {
            int begin = minutes(from);
            int end = minutes(to);
            if (begin >= end) {
                throw Failure.invalid(field, "calendar.ends_before_it_begins");
            }
            return new Interval(begin, end);
        }
    }

    /** A day on which the desk is closed, and why. */
    public record Holiday(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 100) String name) {}

    /**
     * The hours, put in order.
     *
     * @throws Failure {@code VALIDATION_ERROR} when they overlap, end before they begin, or leave no time at all
     */
    Map<DayOfWeek, List<Interval>> intervals() {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<OpenHours> open = hours.of(day);
            if (open != null && !open.isEmpty()) {
                week.put(day, inOrder("hours." + day.name().toLowerCase(Locale.ROOT), open));
            }
        }
        if (week.isEmpty()) {
            throw Failure.invalid("hours", "calendar.never_open");
        }
        return week;
    }

    private static List<Interval> inOrder(String field, List<OpenHours> open) {
        List<Interval> intervals = open.stream()
                .map(one -> one.interval(field))
                .sorted(Comparator.comparingInt(Interval::from))
                .toList();
        for (int i = 1; i < intervals.size(); i++) {
            if (intervals.get(i).from() < intervals.get(i - 1).to()) {
                throw Failure.invalid(field, "calendar.hours_overlap");
            }
        }
        return intervals;
    }

    /** The branches that work by it, each once. */
    List<UUID> branches() {
        return branchIds == null ? List.of() : branchIds.stream().distinct().toList();
    }

    /** The holidays. @throws Failure {@code VALIDATION_ERROR} when a day is named twice */
    List<Holiday> holidaysOnce() {
        List<Holiday> days = holidays == null ? List.of() : holidays;
        var seen = new HashSet<LocalDate>();
        for (int i = 0; i < days.size(); i++) {
            if (!seen.add(days.get(i).day())) {
                throw Failure.invalid("holidays[" + i + "].day", "field.given_twice");
            }
        }
        return days;
    }
}
