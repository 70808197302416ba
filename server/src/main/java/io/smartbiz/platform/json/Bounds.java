package io.smartbiz.platform.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;

/**
 * Limits on all values from outside, checked before anything computes with them: adding 1 to {@code 1e999999999} takes a
 * gigabyte, and a loop over the days up to the year 999999999 takes a day.
 */
public final class Bounds {

    /** Elements of one JSON array. The longest list that an operation takes has 1 000. */
    public static final int ARRAY_ELEMENTS = 2_000;

    /** Names, values and brackets of one JSON document. */
    public static final int JSON_TOKENS = 100_000;

    public static final int JSON_DEPTH = 100;

    /** Digits of a number before and after the point, and zeros that its exponent would write. */
    public static final int DIGITS = 40;

    /** The places among others that people put in order: far from the largest number, so that one can count on from them. */
    public static final int FIRST_POSITION = -1_000_000;

    public static final int LAST_POSITION = 1_000_000;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;
    private static final Instant FIRST_MOMENT =
            Year.of(FIRST_YEAR).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);
    private static final Instant AFTER_LAST =
            Year.of(LAST_YEAR + 1).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);

    private Bounds() {}

    /** Whether a number is short enough to compute with. */
    public static boolean hold(BigDecimal number) {
        return number.precision() <= DIGITS && Math.abs((long) number.scale()) <= DIGITS;
    }

    /** Whether a day lies in the years 1900 to 2199. */
    public static boolean hold(LocalDate date) {
        return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
    }

    /** Whether a moment lies in the years 1900 to 2199, in UTC. */
    public static boolean hold(Instant moment) {
        return !moment.isBefore(FIRST_MOMENT) && moment.isBefore(AFTER_LAST);
    }

    /** The moment that a text, such as a part of a cursor, names. @throws DateTimeException if it is none, or out of bounds */
    public static Instant moment(String text) {
        Instant moment = Instant.parse(text);
        if (!hold(moment)) {
            throw new DateTimeException("Out of bounds: " + text);
        }
        return moment;
    }
}
