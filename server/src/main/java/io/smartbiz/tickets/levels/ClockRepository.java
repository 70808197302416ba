package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Organization;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Ids;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.tickets.levels.Rules.Level;
import io.smartbiz.tickets.levels.WorkingHours.Interval;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The clocks of tickets, and the rules they go by. */
@Repository
class ClockRepository {

    private static final String LEVELS = """
            select id, priority, category_id, first_response_minutes, resolution_minutes, warn_percent
            from desk.service_levels where organization_id = ? and deleted_at is null""";
    private static final String CALENDARS = """
            select c.id, c.hours, c.is_default,
                array(select h.day from desk.holidays h where h.organization_id = ? and h.calendar_id = c.id)
            from desk.working_calendars c where c.organization_id = ? and c.deleted_at is null""";
    private static final String BRANCHES =
            "select branch_id, calendar_id from desk.branch_calendars where organization_id = ?";

    private static final String CLOCK_COLUMNS = """
            c.ticket_id, c.metric, c.level_id, c.target_seconds, c.consumed_seconds, c.running_since, c.ended_at, c.due_at,
            c.breached_at, exists (select 1 from desk.ticket_milestones m where m.organization_id = ?
                and m.ticket_id = c.ticket_id and m.metric = c.metric and m.kind = 'warning')""";
    private static final String CLOCKS =
            "select " + CLOCK_COLUMNS + " from desk.ticket_clocks c where c.organization_id = ? and c.ticket_id = ?";
    private static final String INSERT = """
            desk.ticket_clocks (organization_id, ticket_id, metric, level_id, target_seconds, consumed_seconds,
                running_since, due_at, next_at)""";
    private static final String HISTORY = """
            insert into desk.ticket_history (organization_id, id, ticket_id, kind, from_value, to_value, member_id, happened_at)
            values (?, ?, ?, 'due', ?, ?, ?, ?)""";
    private static final String UPDATE = """
            update desk.ticket_clocks set level_id = ?, target_seconds = ?, consumed_seconds = ?, running_since = ?,
                ended_at = ?, due_at = ?, breached_at = ?, next_at = ?
            where organization_id = ? and ticket_id = ? and metric = ?""";

    private static final String SHOWN = """
            select metric, target_seconds, consumed_seconds, running_since, ended_at, due_at, breached_at
            from desk.ticket_clocks where organization_id = ? and ticket_id = ? order by metric""";

    private static final TypeReference<Map<String, int[][]>> HOURS = new TypeReference<>() {};

    private final JsonMapper json;

    ClockRepository(JsonMapper json) {
        this.json = json;
    }

    /**
     * A clock as it is kept.
     *
     * @param levelId the promise; null when nothing is promised
     * @param warned whether its warning was given
     */
    record Kept(UUID ticketId, Metric metric, @Nullable UUID levelId, ServiceClock clock, boolean warned) {

        Kept with(ServiceClock other) {
            return new Kept(ticketId, metric, levelId, other, warned);
        }

        /** Whether it was noticed meanwhile that the promise was missed. */
        boolean isMissedSince(Kept before) {
            return clock.breachedAt() != null && before.clock.breachedAt() == null;
        }

        /** When it is to be looked at next; null when nothing is to come. */
        @Nullable
        Instant nextAt(@Nullable Level level, WorkingHours hours) {
            if (level == null || clock.runningSince() == null || clock.breachedAt() != null) {
                return null;
            }
            Instant due = clock.dueAt();
            Instant warning = warned ? null : clock.warnAt(level.warnPercent(), hours);
            return warning == null || (due != null && due.isBefore(warning)) ? due : warning;
        }
    }

    private record Calendar(
            UUID id, boolean isDefault, Map<DayOfWeek, List<Interval>> hours, Set<LocalDate> holidays) {}

    private record BranchCalendar(UUID branchId, UUID calendarId) {}

    /** The rules, once the batch has been sent. */
    static final class RulesReading {

        private final ZoneId zone;
        private final Rows<Level> levels;
        private final Rows<Calendar> calendars;
        private final Rows<BranchCalendar> branches;

        private RulesReading(ZoneId zone, Rows<Level> levels, Rows<Calendar> calendars, Rows<BranchCalendar> branches) {
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
            // A deleted calendar keeps its branches, to have them again when it is brought back.
            return new Rules(
                    zone,
                    hours,
                    standard,
                    branches.list().stream()
                            .filter(branch -> hours.containsKey(branch.calendarId()))
                            .collect(Collectors.toMap(BranchCalendar::branchId, BranchCalendar::calendarId)),
                    levels.list());
        }
    }

    RulesReading queueRules(Batch batch, Organization organization) {
        UUID id = organization.id();
        return new RulesReading(
                organization.timeZone(),
                batch.query(LEVELS, ClockRepository::level, id),
                batch.query(CALENDARS, this::calendar, id, id),
                batch.query(
                        BRANCHES,
                        row -> new BranchCalendar(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                        id));
    }

    private static Level level(ResultSet row) throws SQLException {
        return new Level(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getObject(3, UUID.class),
                minutes(row.getObject(4, Integer.class)),
                minutes(row.getObject(5, Integer.class)),
                row.getInt(6));
    }

    private static @Nullable Duration minutes(@Nullable Integer minutes) {
        return minutes == null ? null : Duration.ofMinutes(minutes);
    }

    private Calendar calendar(ResultSet row) throws SQLException {
        Object[] days = (Object[]) row.getArray(4).getArray();
        return new Calendar(
                row.getObject(1, UUID.class),
                row.getBoolean(3),
                hours(row.getString(2)),
                Arrays.stream(days)
                        .map(day -> ((java.sql.Date) day).toLocalDate())
                        .collect(Collectors.toSet()));
    }

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

    String hours(Map<DayOfWeek, List<Interval>> week) {
        var plain = new TreeMap<String, List<int[]>>();
        week.forEach((day, intervals) -> plain.put(
                day.name().toLowerCase(Locale.ROOT),
                intervals.stream()
                        .map(interval -> new int[] {interval.from(), interval.to()})
                        .toList()));
        return json.writeValueAsString(plain);
    }

    Rows<Kept> queueClocks(Batch batch, UUID organizationId, UUID ticketId) {
        return batch.query(CLOCKS, ClockRepository::kept, organizationId, organizationId, ticketId);
    }

    /** Queues a ticket's clocks as its page shows them. */
    static Rows<ClockView> queueViews(Batch batch, UUID organizationId, UUID ticketId, Instant now) {
        return batch.query(
                SHOWN, row -> ClockView.of(Metric.of(row.getString(1)), clock(row, 2), now), organizationId, ticketId);
    }

    /** Queues the clocks of open tickets whose promise can still change, with their tickets locked in order. */
    Rows<OpenClock> queueOpenClocks(Batch batch, UUID organizationId) {
        return batch.query(
                "select " + CLOCK_COLUMNS + """
                        , t.branch_id, t.category_id, t.priority, t.opened_on
                        from desk.ticket_clocks c
                        join desk.tickets t on t.organization_id = c.organization_id and t.id = c.ticket_id
                        where c.organization_id = ? and t.organization_id = ? and c.ended_at is null
                            and t.status in ('pending', 'in_progress') and t.deleted_at is null
                        order by t.id, c.metric for update of t""",
                row -> new OpenClock(
                        kept(row),
                        row.getObject(11, UUID.class),
                        row.getObject(12, UUID.class),
                        row.getString(13),
                        row.getObject(14, LocalDate.class)),
                organizationId,
                organizationId,
                organizationId);
    }

    /** Queues the clocks that are to be looked at by now, of living tickets, and keeps other nodes off them. */
    Rows<DueClock> queueDueToBeSeen(Batch batch, UUID organizationId, Instant now, int most) {
        return batch.query(
                "select " + CLOCK_COLUMNS + """
                        , t.branch_id, t.opened_on
                        from desk.ticket_clocks c
                        join desk.tickets t on t.organization_id = c.organization_id and t.id = c.ticket_id
                        where c.organization_id = ? and t.organization_id = ? and c.next_at <= ?
                        order by c.next_at limit ? for update of t, c skip locked""",
                row -> new DueClock(kept(row), row.getObject(11, UUID.class), row.getObject(12, LocalDate.class)),
                organizationId,
                organizationId,
                organizationId,
                now,
                most);
    }

    /** A clock that is to be looked at, and where its ticket is counted. */
    record DueClock(Kept kept, UUID branchId, LocalDate openedOn) {}

    /** Queues what is told once; the rows are empty when it was told before. */
    Rows<Boolean> queueMilestone(Batch batch, UUID organizationId, Kept kept, String kind, Instant now) {
        return batch.query(
                """
                insert into desk.ticket_milestones (organization_id, ticket_id, metric, kind, happened_at)
                values (?, ?, ?, ?, ?) on conflict do nothing returning true""",
                row -> row.getBoolean(1),
                organizationId,
                kept.ticketId(),
                kept.metric().code(),
                kind,
                now);
    }

    /** Queues that a clock was looked at: whether it was missed, and when it is to be looked at again. */
    void queueSeen(Batch batch, UUID organizationId, Kept kept, @Nullable Instant nextAt) {
        batch.add(
                """
                update desk.ticket_clocks set breached_at = ?, next_at = ?
                where organization_id = ? and ticket_id = ? and metric = ?""",
                orNull(kept.clock().breachedAt()),
                orNull(nextAt),
                organizationId,
                kept.ticketId(),
                kept.metric().code());
    }

    /** A clock that has not ended, and what of its ticket decides about its promise. */
    record OpenClock(Kept kept, UUID branchId, UUID categoryId, String priority, LocalDate openedOn) {}

    private static Kept kept(ResultSet row) throws SQLException {
        return new Kept(
                row.getObject(1, UUID.class),
                Metric.of(row.getString(2)),
                row.getObject(3, UUID.class),
                clock(row, 4),
                row.getBoolean(10));
    }

    private static ServiceClock clock(ResultSet row, int first) throws SQLException {
        Long target = row.getObject(first, Long.class);
        return new ServiceClock(
                target == null ? null : Duration.ofSeconds(target),
                duration(row.getBigDecimal(first + 1)),
                instant(row, first + 2),
                instant(row, first + 3),
                instant(row, first + 4),
                instant(row, first + 5));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static Duration duration(BigDecimal seconds) {
        return Duration.ofNanos(seconds.movePointRight(9).longValueExact());
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toNanos(), 9).setScale(6, java.math.RoundingMode.DOWN);
    }

    /** Queues the clocks of a new ticket. */
    void queueInsert(
            Batch batch,
            UUID organizationId,
            UUID ticketId,
            @Nullable Level level,
            WorkingHours hours,
            Map<Metric, ServiceClock> clocks) {
        var rows = new ArrayList<Object[]>();
        new TreeMap<>(clocks).forEach((metric, clock) -> {
            var kept = new Kept(ticketId, metric, level == null ? null : level.id(), clock, false);
            rows.add(new Object[] {
                organizationId,
                ticketId,
                metric.code(),
                Pipeline.orNull(kept.levelId()),
                targetOf(clock),
                seconds(clock.consumed()),
                orNull(clock.runningSince()),
                orNull(clock.dueAt()),
                orNull(kept.nextAt(level, hours))
            });
        });
        batch.insert(INSERT, rows);
    }

    void queueUpdate(Batch batch, UUID organizationId, Kept kept, @Nullable Level level, WorkingHours hours) {
        ServiceClock clock = kept.clock();
        batch.add(
                UPDATE,
                Pipeline.orNull(kept.levelId()),
                targetOf(clock),
                seconds(clock.consumed()),
                orNull(clock.runningSince()),
                orNull(clock.endedAt()),
                orNull(clock.dueAt()),
                orNull(clock.breachedAt()),
                orNull(kept.nextAt(level, hours)),
                organizationId,
                kept.ticketId(),
                kept.metric().code());
    }

    /** Queues the due time that a ticket shows, and tells its history when that of the solution has changed. */
    void queueDue(Batch batch, Caller caller, Kept before, Kept after, Instant now) {
        Instant due = after.clock().dueAt();
        boolean solution = after.metric() == Metric.RESOLUTION;
        String column = solution ? "due_at" : "first_response_due_at";
        batch.add(
                "update desk.tickets set " + column + " = ? where organization_id = ? and id = ?",
                orNull(due),
                caller.organizationId(),
                after.ticketId());
        Instant earlier = before.clock().dueAt();
        if (solution && !Objects.equals(due, earlier)) {
            batch.add(
                    HISTORY,
                    caller.organizationId(),
                    Ids.next(),
                    after.ticketId(),
                    Pipeline.orNull(earlier == null ? null : earlier.toString()),
                    Pipeline.orNull(due == null ? null : due.toString()),
                    Pipeline.orNull(caller.memberId()),
                    now);
        }
    }

    private static Object targetOf(ServiceClock clock) {
        return Pipeline.orNull(
                clock.target() == null
                        ? null
                        : BigDecimal.valueOf(clock.target().toSeconds()));
    }

    private static Object orNull(@Nullable Instant moment) {
        return Pipeline.orNull(moment);
    }
}
