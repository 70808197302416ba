package io.smartbiz.platform.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A stretch of time that documents are marked with. All times are in UTC. */
public enum Stretch {
    HOUR(1),
    DAY(24),
    WEEK(7),
    MONTH(4),
    YEAR(12);

    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("yyyyMMddHH", Locale.ROOT);

    private final int times;

    Stretch(int times) {
        this.times = times;
    }

    /** The time by which a document is marked. */
    public static LocalDateTime time(Instant createdAt) {
        return LocalDateTime.ofInstant(createdAt, ZoneOffset.UTC);
    }

    /** About how many of the next shorter stretches it contains. */
    public int times() {
        return times;
    }

    /** The mark of the stretch that contains {@code time}. */
    public String mark(LocalDateTime time) {
        return switch (this) {
            case HOUR -> "h:" + time.format(HOURS);
            case DAY -> "d:" + time.format(DateTimeFormatter.BASIC_ISO_DATE);
            case WEEK -> "w:" + Math.floorDiv(time.toLocalDate().toEpochDay(), 7);
            case MONTH -> "m:" + (time.getYear() * 12 + time.getMonthValue());
            case YEAR -> "y:" + time.getYear();
        };
    }

    /** The beginning of the stretch that contains {@code time}. */
    public LocalDateTime begin(LocalDateTime time) {
        LocalDate day = time.toLocalDate();
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> day.atStartOfDay();
            case WEEK ->
                LocalDate.ofEpochDay(Math.floorDiv(day.toEpochDay(), 7) * 7).atStartOfDay();
            case MONTH -> day.withDayOfMonth(1).atStartOfDay();
            case YEAR -> day.withDayOfYear(1).atStartOfDay();
        };
    }
}
