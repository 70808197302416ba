package io.smartbiz.platform.access;

import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.time.CalendarSystem;
import io.smartbiz.platform.time.Period;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;

/**
 * The organisation that a request is for, as far as every module needs it.
 *
 * @param modules the parts in use, of {@code shop} and {@code desk}
 * @param currency the ISO 4217 code of its base currency
 * @param calendar {@code gregorian} or {@code solar_hijri}
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
        Settings settings) {

    /** The day it is at the organisation. */
    public LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), timeZone);
    }

    /** By what it counts months and years. */
    public CalendarSystem calendarSystem() {
        return CalendarSystem.of(calendar);
    }

    /** A named range as days, seen from {@code today}. */
    public Period period(Period.Range range, LocalDate today) {
        return Period.of(range, today, weekStart, calendarSystem());
    }

    /**
     * What an organisation decides about its work.
     *
     * @param smallestSellableLength metres; the rest of a roll below it is a remnant
     * @param importantSaleAmount sales from this amount on are marked important in the audit; 0 marks none
     * @param backdateDays how many days back a sale may be dated by those who may
     * @param auditRetentionMonths after how many months audit rows are exported and removed
     * @param ticketAutoCloseHours after how many hours without a word from the requester a resolved ticket is closed
     * @param ticketReopenDays for how many days the requester can reopen a ticket that was resolved or closed
     * @param ticketArchiveMonths after how many months a closed ticket is kept to be read only
     */
    public record Settings(
            BigDecimal smallestSellableLength,
            BigDecimal importantSaleAmount,
            int backdateDays,
            int auditRetentionMonths,
            int ticketAutoCloseHours,
            int ticketReopenDays,
            int ticketArchiveMonths) {

        public static final Settings DEFAULT = new Settings(BigDecimal.ONE, BigDecimal.ZERO, 7, 24, 72, 7, 12);
    }
}
