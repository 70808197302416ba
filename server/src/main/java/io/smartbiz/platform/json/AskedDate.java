package io.smartbiz.platform.json;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import org.jspecify.annotations.Nullable;

/**
 * When something is, as a request says it: a day, or a moment. A moment without a time zone is one of the organisation's
 * zone.
 */
public final class AskedDate {

    private final String text;
    private final LocalDate day;
    private final @Nullable LocalTime time;
    private final @Nullable ZoneId zone;

    private AskedDate(String text, LocalDate day, @Nullable LocalTime time, @Nullable ZoneId zone) {
        this.text = text;
        this.day = day;
        this.time = time;
        this.zone = zone;
    }

    /** @throws IllegalArgumentException for a text that is neither */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AskedDate of(String text) {
        try {
            AskedDate date = read(text);
            if (!Bounds.hold(date.day)) {
                throw new IllegalArgumentException(text);
            }
            return date;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static AskedDate read(String text) {
        TemporalAccessor read = text.indexOf('T') < 0
                ? LocalDate.parse(text)
                : DateTimeFormatter.ISO_DATE_TIME.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        return switch (read) {
            case OffsetDateTime moment ->
                new AskedDate(text, moment.toLocalDate(), moment.toLocalTime(), moment.getOffset());
            case LocalDateTime moment -> new AskedDate(text, moment.toLocalDate(), moment.toLocalTime(), null);
            default -> new AskedDate(text, LocalDate.from(read), null, null);
        };
    }

    /** The moment that it says, for an organisation in this time zone; null for a day. */
    public @Nullable Instant moment(ZoneId home) {
        return time == null
                ? null
                : day.atTime(time).atZone(zone == null ? home : zone).toInstant();
    }

    /** Its day in this time zone. */
    public LocalDate day(ZoneId home) {
        Instant moment = moment(home);
        return moment == null ? day : LocalDate.ofInstant(moment, home);
    }

    /** As it was sent. */
    @JsonValue
    @Override
    public String toString() {
        return text;
    }
}
