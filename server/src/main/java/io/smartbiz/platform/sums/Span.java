package io.smartbiz.platform.sums;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** Days that are kept as one sum; the longest first. Thirds of a month begin on the 1st, the 11th and the 21st. */
enum Span {
    MONTH,
    THIRD,
    DAY;

    static final List<Span> LONG = List.of(MONTH, THIRD);

    /** Its name in the column {@code period}. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first day of the span around a day. */
    LocalDate begin(LocalDate day) {
        return switch (this) {
            case MONTH -> day.withDayOfMonth(1);
            case THIRD -> day.withDayOfMonth(1 + 10 * Math.min((day.getDayOfMonth() - 1) / 10, 2));
            case DAY -> day;
        };
    }

    /** The first day of the span that follows the one that begins so. */
    LocalDate next(LocalDate begin) {
        return switch (this) {
            case MONTH -> begin.plusMonths(1);
            case THIRD -> begin.getDayOfMonth() == 21 ? MONTH.next(MONTH.begin(begin)) : begin.plusDays(10);
            case DAY -> begin.plusDays(1);
        };
    }
}
