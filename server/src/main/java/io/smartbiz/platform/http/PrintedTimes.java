package io.smartbiz.platform.http;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import io.smartbiz.platform.text.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;

/**
 * Writes days and times for one page as the panel does: {@code 21.11.2026 14:05}. In Persian, the day is by the Solar
 * Hijri calendar and stands to the right of the time.
 */
final class PrintedTimes {

    private static final ULocale PERSIAN = ULocale.forLanguageTag("fa-IR-u-ca-persian");

    private final DateFormat days;
    private final DateFormat times;

    /** @param gap between day and time, where no line breaks */
    private PrintedTimes(ULocale locale, String days, String gap) {
        this.days = new SimpleDateFormat(days, locale);
        this.times = new SimpleDateFormat(days + gap + "HH:mm", locale);
        this.days.setTimeZone(TimeZone.GMT_ZONE);
        this.times.setTimeZone(TimeZone.GMT_ZONE);
    }

    static PrintedTimes in(Language language) {
        return switch (language) {
            case FA -> new PrintedTimes(PERSIAN, "yyyy/MM/dd", "\u200f\u00a0");
            case EN, UZ, RU -> new PrintedTimes(ULocale.forLocale(language.locale()), "dd.MM.yyyy", "\u00a0");
        };
    }

    String day(LocalDate day) {
        return write(days, day.atStartOfDay());
    }

    String time(Instant moment, ZoneId zone) {
        return write(times, LocalDateTime.ofInstant(moment, zone));
    }

    /** Both formats count in GMT: the local time is already that of the zone. */
    private static String write(DateFormat format, LocalDateTime local) {
        return format.format(Date.from(local.toInstant(ZoneOffset.UTC)));
    }
}
