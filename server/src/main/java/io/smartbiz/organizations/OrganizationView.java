package io.smartbiz.organizations;

import java.time.DayOfWeek;
import java.util.Set;
import java.util.UUID;

/**
 * The organisation as its members see it.
 *
 * @param weekStart the first day of its week
 * @param calendar {@code gregorian} or {@code solar_hijri}
 */
public record OrganizationView(
        UUID id,
        String slug,
        String name,
        Set<String> modules,
        String language,
        String timeZone,
        String currency,
        DayOfWeek weekStart,
        String calendar,
        OrganizationSettings settings,
        int version) {}
