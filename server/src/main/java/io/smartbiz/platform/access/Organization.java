package io.smartbiz.platform.access;

import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.time.CalendarSystem;
import io.smartbiz.platform.time.Period;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The organisation that a request is for, as far as every module needs it.
 *
 * @param modules the parts in use, of {@code shop} and {@code desk}
 * @param currency the ISO 4217 code of its base currency
 * @param calendar {@code gregorian} or {@code solar_hijri}
 * @param settings its own settings, by area
 */
public record Organization(
        UUID id,
        String slug,
        String name,
        Set<String> modules,
        Language language,
        ZoneId timeZone,
        String currency,
        DayOfWeek weekStart,
        String calendar,
        AreaSettings settings) {

    /** Whether it uses a module; true for null, which stands for what every organisation uses. */
    public boolean uses(@Nullable BusinessModule module) {
        return module == null || modules.contains(module.code());
    }

    /** The day it is at the organisation. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }

    /** The calendar of its months and years. */
    public CalendarSystem calendarSystem() {
        return CalendarSystem.of(calendar);
    }

    /** A named range as days, seen from {@code today}. */
    public Period period(Period.Range range, LocalDate today) {
        return Period.of(range, today, weekStart, calendarSystem());
    }

    /** The settings of one area, such as {@code settings(SaleSettings.class)} in the module that declares them. */
    public <S extends Record> S settings(Class<S> area) {
        return settings.of(area);
    }
}
