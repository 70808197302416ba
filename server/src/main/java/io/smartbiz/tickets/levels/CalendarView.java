package io.smartbiz.tickets.levels;

import io.smartbiz.tickets.levels.EditCalendar.Holiday;
import java.util.List;
import java.util.UUID;

/**
 * A calendar of working hours.
 *
 * @param branchIds the branches that work by it
 * @param isDefault whether it holds for branches without a calendar of their own
 */
record CalendarView(
        UUID id,
        String name,
        EditCalendar.Week hours,
        List<Holiday> holidays,
        List<UUID> branchIds,
        boolean isDefault,
        int version) {}
