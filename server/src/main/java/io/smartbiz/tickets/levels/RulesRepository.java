package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Row;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.data.Sql;
import io.smartbiz.tickets.levels.Rules.Level;
import io.smartbiz.tickets.levels.WorkingHours.Interval;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rules that clocks go by: service levels and working hours. */
@Repository
class RulesRepository {

    private static final Sql LEVELS = Sql.of("""
            select id, priority, category_id, first_response_minutes, resolution_minutes, warn_percent
            from desk.service_levels where organization_id = :organization and deleted_at is null""");
    private static final Sql CALENDARS = Sql.of("""
            select c.id, c.hours, c.is_default, array(select h.day from desk.holidays h
                where h.organization_id = :organization and h.calendar_id = c.id) as holidays
            from desk.working_calendars c where c.organization_id = :organization and c.deleted_at is null""");
    private static final Sql BRANCHES = Sql.of("""
            select branch_id, calendar_id from desk.branch_calendars where organization_id = :organization""");

    private static final TypeReference<Map<String, int[][]>> HOURS = new TypeReference<>() {};

    private final JsonMapper json;

    RulesRepository(JsonMapper json) {
        this.json = json;
    }

    private record Calendar(
            UUID id, boolean isDefault, Map<DayOfWeek, List<Interval>> hours, Set<LocalDate> holidays) {}

    private record BranchCalendar(UUID branchId, UUID calendarId) {}

    /** The rules, once the batch has been sent. */
    static final class Reading {

        private final ZoneId zone;
        private final Rows<Level> levels;
        private final Rows<Calendar> calendars;
        private final Rows<BranchCalendar> branches;

        private Reading(ZoneId zone, Rows<Level> levels, Rows<Calendar> calendars, Rows<BranchCalendar> branches) {
            this.zone = zone;
            this.levels = levels;
            this.calendars = calendars;
            this.branches = branches;
        }

        Rules rules() {
            var hours = new HashMap<UUID, WorkingHours>();
            UUID standard = null;
            for (Calendar calendar : calendars.list()) {
                hours.put(calendar.id(), new WorkingHours(zone, calendar.hours(), calendar.holidays()));
                standard = calendar.isDefault() ? calendar.id() : standard;
            }
            return new Rules(zone, hours, standard, calendarOfBranch(hours.keySet()), levels.list());
        }

        /** A deleted calendar keeps its branches, in case it is restored. */
        private Map<UUID, UUID> calendarOfBranch(Set<UUID> living) {
            return branches.list().stream()
                    .filter(branch -> living.contains(branch.calendarId()))
                    .collect(Collectors.toMap(BranchCalendar::branchId, BranchCalendar::calendarId));
        }
    }

    Reading queue(Batch batch, Organization organization) {
        return new Reading(
                organization.timeZone(),
                batch.fetch(LEVELS, RulesRepository::level),
                batch.fetch(CALENDARS, this::calendar),
                batch.fetch(BRANCHES, BranchCalendar.class));
    }

    private static Level level(Row row) {
        return new Level(
                row.uuid("id"),
                row.textOrNull("priority"),
                row.uuidOrNull("category_id"),
                minutes(row.integerOrNull("first_response_minutes")),
                minutes(row.integerOrNull("resolution_minutes")),
                row.integer("warn_percent"));
    }

    private static @Nullable Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private Calendar calendar(Row row) {
        return new Calendar(
                row.uuid("id"), row.flag("is_default"), hours(row.text("hours")), Set.copyOf(row.dates("holidays")));
    }

    /** Reads a week as it is stored: {@code {"monday": [[540, 1080]]}}, in minutes of the day. */
    Map<DayOfWeek, List<Interval>> hours(String text) {
        var week = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        json.readValue(text, HOURS)
                .forEach((day, intervals) -> week.put(
                        DayOfWeek.valueOf(day.toUpperCase(Locale.ROOT)),
                        Arrays.stream(intervals)
                                .map(one -> new Interval(one[0], one[1]))
                                .toList()));
        return week;
    }

    /** Writes a week as it is stored. */
    String hours(Map<DayOfWeek, List<Interval>> week) {
        var plain = new TreeMap<String, List<int[]>>();
        week.forEach((day, intervals) -> plain.put(
                day.name().toLowerCase(Locale.ROOT),
                intervals.stream()
                        .map(interval -> new int[] {interval.from(), interval.to()})
                        .toList()));
        return json.writeValueAsString(plain);
    }

    /** The working hours of rules, as they are kept with a change. */
    private record KeptHours(
            String zone,
            Map<UUID, KeptCalendar> calendars,
            @Nullable UUID standard,
            Map<UUID, UUID> branches) {}

    private record KeptCalendar(String hours, Set<LocalDate> holidays) {}

    /** Writes the working hours of {@code rules}; {@link #read} gives them back. */
    String write(Rules rules) {
        var calendars = new HashMap<UUID, KeptCalendar>();
        rules.calendars()
                .forEach((id, calendar) ->
                        calendars.put(id, new KeptCalendar(hours(calendar.hours()), calendar.holidays())));
        return json.writeValueAsString(
                new KeptHours(rules.zone().getId(), calendars, rules.defaultCalendar(), rules.calendarOfBranch()));
    }

    /** Rules with the working hours that were written, and without promises. */
    Rules read(String text) {
        KeptHours kept = json.readValue(text, KeptHours.class);
        ZoneId zone = ZoneId.of(kept.zone());
        var calendars = new HashMap<UUID, WorkingHours>();
        kept.calendars()
                .forEach((id, calendar) ->
                        calendars.put(id, new WorkingHours(zone, hours(calendar.hours()), calendar.holidays())));
        return new Rules(zone, calendars, kept.standard(), kept.branches(), List.of());
    }
}
