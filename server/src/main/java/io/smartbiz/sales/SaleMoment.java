package io.smartbiz.sales;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.AskedDate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When a sale counts.
 *
 * @param at the moment, in microseconds
 * @param day its day in the organisation's time zone
 * @param isPast whether that day is over, so that it may be summed already
 * @param hasWaited whether the sale waited on a device that was offline
 * @param recordedAt when it was recorded
 */
record SaleMoment(Instant at, LocalDate day, boolean isPast, boolean hasWaited, Instant recordedAt) {

    /** How long a sale may wait on a device. Idempotency keys are kept longer, so that no sale is recorded twice. */
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);

    /** A device loads the prices once a day, and a sale beyond the seller's limits is recorded for so long. */
    static final Duration DAY = Duration.ofDays(1);

    /** How far the clock of who sends a moment may be wrong. */
    private static final Duration WRONG_CLOCK = Duration.ofMinutes(5);

    /** When it was made, if that was before it was recorded; null if it is recorded as it is made. */
    @Nullable
    Instant before() {
        return at.isBefore(recordedAt) ? at : null;
    }

    /** Whether it was made before something else, even if the clock of its device is a little slow. */
    boolean isBefore(Instant other) {
        return at.plus(WRONG_CLOCK).isBefore(other);
    }

    /** Whether it waited for more than a day. */
    boolean hasWaitedLong() {
        return at.isBefore(recordedAt.minus(DAY));
    }

    /** A sale that is recorded as it is made. */
    static SaleMoment now(Instant now, Organization organization) {
        Instant at = now.truncatedTo(ChronoUnit.MICROS);
        return new SaleMoment(at, LocalDate.ofInstant(at, organization.timeZone()), false, false, at);
    }

    /**
     * A sale of another moment, or of a day at the present time of day. Today is always allowed. The caller's clock may be a
     * little fast: such a moment counts as now.
     *
     * @param isAllowed whether the seller may date sales back
     * @throws Failure {@code FORBIDDEN}, or {@code VALIDATION_ERROR} for a day that is yet to come or closed
     */
    static SaleMoment dated(AskedDate date, Instant now, Organization organization, boolean isAllowed) {
        SaleMoment present = now(now, organization);
        ZoneId zone = organization.timeZone();
        Instant asked = date.moment(zone);
        if (asked != null && asked.isAfter(present.at)) {
            if (asked.isAfter(present.at.plus(WRONG_CLOCK))) {
                throw Failure.invalid("date", "field.in_the_future");
            }
            return present;
        }
        LocalDate day = date.day(zone);
        if (!day.equals(present.day)) {
            requireOpen(
                    day, present.day, organization.settings(SaleSettings.class).backdateDays(), isAllowed);
        }
        Instant at = asked == null ? atPresentTime(day, present, zone) : asked.truncatedTo(ChronoUnit.MICROS);
        return new SaleMoment(at, day, day.isBefore(present.day), false, present.at);
    }

    private static Instant atPresentTime(LocalDate day, SaleMoment present, ZoneId zone) {
        return day.equals(present.day)
                ? present.at
                : day.atTime(present.at.atZone(zone).toLocalTime()).atZone(zone).toInstant();
    }

    private static void requireOpen(LocalDate day, LocalDate today, int openDays, boolean isAllowed) {
        if (day.isAfter(today)) {
            throw Failure.invalid("date", "field.in_the_future");
        }
        if (!isAllowed) {
            throw Failure.forbidden();
        }
        if (day.isBefore(today.minusDays(openDays))) {
            throw Failure.invalid("date", "sale.day_is_closed", openDays);
        }
    }

    /**
     * A sale that waited on a device until it was online again. The device's clock may be fast: a later moment counts as now.
     *
     * @throws Failure {@code VALIDATION_ERROR} when it has waited for more than seven days
     */
    static SaleMoment waited(Instant soldAt, Instant now, Organization organization) {
        SaleMoment present = now(now, organization);
        if (soldAt.isBefore(present.at.minus(LONGEST_WAIT))) {
            throw Failure.invalid("sold_at", "sale.waited_too_long", LONGEST_WAIT.toDays());
        }
        Instant at = soldAt.isAfter(present.at) ? present.at : soldAt.truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(at, organization.timeZone());
        return new SaleMoment(at, day, day.isBefore(present.day), true, present.at);
    }
}
