package io.smartbiz.tickets.levels;

import io.smartbiz.tickets.Metric;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation promises, and when it works.
 *
 * @param zone the organisation's time zone
 * @param calendars the working hours by calendar
 * @param defaultCalendar the one for branches that have none of their own; null: they work day and night
 * @param calendarOfBranch the calendars of branches that have one
 */
record Rules(
        ZoneId zone,
        Map<UUID, WorkingHours> calendars,
        @Nullable UUID defaultCalendar,
        Map<UUID, UUID> calendarOfBranch,
        List<Level> levels) {

    /**
     * A promise.
     *
     * @param priority null for any
     * @param categoryId null for any
     */
    record Level(
            UUID id,
            @Nullable String priority,
            @Nullable UUID categoryId,
            @Nullable Duration firstResponse,
            @Nullable Duration resolution,
            int warnPercent) {

        @Nullable
        Duration target(Metric metric) {
            return switch (metric) {
                case FIRST_RESPONSE -> firstResponse;
                case RESOLUTION -> resolution;
            };
        }

        private boolean isFor(String ticketPriority, UUID ticketCategory) {
            return (priority == null || priority.equals(ticketPriority))
                    && (categoryId == null || categoryId.equals(ticketCategory));
        }

        /** How specific the promise is: a priority counts more than a category. */
        private int closeness() {
            return (priority == null ? 0 : 2) + (categoryId == null ? 0 : 1);
        }
    }

    /** The hours in which a branch works. */
    WorkingHours hours(UUID branchId) {
        UUID calendar = calendarOfBranch.getOrDefault(branchId, defaultCalendar);
        WorkingHours hours = calendar == null ? null : calendars.get(calendar);
        return Objects.requireNonNullElseGet(hours, () -> WorkingHours.always(zone));
    }

    /** Whether every branch has the same working hours in both. */
    boolean hasHoursOf(Rules other) {
        return calendars.equals(other.calendars)
                && Objects.equals(defaultCalendar, other.defaultCalendar)
                && calendarOfBranch.equals(other.calendarOfBranch);
    }

    /** The most specific promise for such tickets; null if there is none. */
    @Nullable
    Level level(String priority, UUID categoryId) {
        return levels.stream()
                .filter(level -> level.isFor(priority, categoryId))
                .max(Comparator.comparingInt(Level::closeness))
                .orElse(null);
    }
}
