package io.smartbiz.platform.time;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** By which calendar an organisation counts its months and years. */
public enum CalendarSystem {
    GREGORIAN {
        @Override
        public LocalDate beginOfMonth(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate beginOfYear(LocalDate day) {
            return day.withDayOfYear(1);
        }
    },
    /** As ICU counts it, which browsers do as well. */
    SOLAR_HIJRI {
        @Override
        public LocalDate beginOfMonth(LocalDate day) {
            return day.minusDays(field(day, Calendar.DAY_OF_MONTH) - 1L);
        }

        @Override
        public LocalDate beginOfYear(LocalDate day) {
            return day.minusDays(field(day, Calendar.DAY_OF_YEAR) - 1L);
        }

        private static final ULocale PERSIAN = new ULocale("@calendar=persian");

        private static int field(LocalDate day, int field) {
            Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, PERSIAN);
            calendar.setTimeInMillis(
                    day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli());
            return calendar.get(field);
        }
    };

    /** @param code {@code gregorian} or {@code solar_hijri} */
    public static CalendarSystem of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The first day of the month that a day lies in. */
    public abstract LocalDate beginOfMonth(LocalDate day);

    /** The first day of the year that a day lies in. */
    public abstract LocalDate beginOfYear(LocalDate day);
}
