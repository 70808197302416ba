package io.smartbiz.platform.http;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which days a list or report is about, in the organisation's time zone: a named range, or the days between two dates.
 *
 * @param range {@code custom}, or none, for the two dates
 * @param startDate the first day
 * @param endDate the last day, included; today when it is left out
 */
@QueryParameters
public record DateRange(
        Period.@Nullable Range range,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate) {

    /** Ten years with their leap days. It bounds every loop over the days of a range. */
    static final int MOST_DAYS = 3_653;

    private static final String START = "start_date";
    private static final String END = "end_date";

    /**
     * The days meant, seen from today.
     *
     * @return null when the request names no range
     * @throws Failure {@code VALIDATION_ERROR} when the three don't go together
     */
    public @Nullable Period period(Organization organization, Clock clock) {
        if (range == null && startDate == null && endDate == null) {
            return null;
        }
        LocalDate today = organization.today(clock);
        if (range == null || range == Period.Range.CUSTOM) {
            return between(today);
        }
        if (startDate != null || endDate != null) {
            throw Failure.invalid(startDate == null ? END : START, "field.only_with_custom_range");
        }
        return organization.period(range, today);
    }

    private Period between(LocalDate today) {
        if (startDate == null) {
            throw Failure.invalid(START, "field.required");
        }
        LocalDate last = endDate == null ? today : endDate;
        if (last.isBefore(startDate)) {
            throw Failure.invalid(END, "field.before_start_date");
        }
        if (ChronoUnit.DAYS.between(startDate, last) >= MOST_DAYS) {
            throw Failure.invalid(START, "field.range_too_long", MOST_DAYS);
        }
        return new Period(startDate, last);
    }

    /** As above, with a range for requests that name none. */
    public Period period(Organization organization, Clock clock, Period.Range otherwise) {
        Period period = period(organization, clock);
        return period == null ? organization.period(otherwise, organization.today(clock)) : period;
    }
}
