package io.smartbiz.platform.lists;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.time.Period;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Understands {@code range}, {@code from} and {@code to} of lists and reports. */
public final class Ranges {

    /** Ten years with their leap days. It bounds every loop over the days of a range. */
    static final int MOST_DAYS = 3_653;

    private Ranges() {}

    /**
     * The days meant, in the organisation's time zone.
     *
     * @return null when the request names no range
     * @throws Failure when the three don't go together
     */
    public static @Nullable Period period(
            Period.@Nullable Range range,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Organization organization,
            Clock clock) {
        if (range == null && from == null && to == null) {
            return null;
        }
        LocalDate today = organization.today(clock);
        if (range != null && range != Period.Range.CUSTOM) {
            if (from != null || to != null) {
                throw Failure.invalid(from == null ? "to" : "from", "field.only_with_custom_range");
            }
            return organization.period(range, today);
        }
        if (from == null) {
            throw Failure.invalid("from", "field.required");
        }
        LocalDate last = to == null ? today : to;
        if (last.isBefore(from)) {
            throw Failure.invalid("to", "field.before_from");
        }
        if (ChronoUnit.DAYS.between(from, last) >= MOST_DAYS) {
            throw Failure.invalid("from", "field.range_too_long", MOST_DAYS);
        }
        return new Period(from, last);
    }

    /** As {@link #period}, with a range for requests that name none. */
    public static Period period(
            Period.@Nullable Range range,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Organization organization,
            Clock clock,
            Period.Range otherwise) {
        Period period = period(range, from, to, organization, clock);
        return period == null ? organization.period(otherwise, organization.today(clock)) : period;
    }
}
