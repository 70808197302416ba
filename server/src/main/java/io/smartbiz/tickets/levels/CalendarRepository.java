package io.smartbiz.tickets.levels;

import static io.smartbiz.database.core.Tables.BRANCHES;
import static io.smartbiz.database.desk.Tables.BRANCH_CALENDARS;
import static io.smartbiz.database.desk.Tables.HOLIDAYS;
import static io.smartbiz.database.desk.Tables.WORKING_CALENDARS;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;

import io.smartbiz.database.desk.tables.records.WorkingCalendarsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.data.EntityType;
import io.smartbiz.platform.data.Room;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Alphabet;
import io.smartbiz.platform.lists.WholeRows;
import io.smartbiz.tickets.levels.EditCalendar.Holiday;
import io.smartbiz.tickets.levels.EditCalendar.Week;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;

/** Calendars of working hours. */
@Repository
class CalendarRepository {

    static final EntityType<WorkingCalendarsRecord> CALENDAR = EntityType.of(
                    "working_calendar", WORKING_CALENDARS, WORKING_CALENDARS.NAME)
            .atMost(100);

    /** All calendars together: more than six calendars of 20 years. */
    private static final int MOST_HOLIDAYS = 5_000;

    /** A calendar takes 650 KB at most. */
    private static final int CALENDARS_AT_ONCE = 4;

    private static final Field<List<Holiday>> HOLIDAYS_OF_CALENDAR = multiset(select(HOLIDAYS.DAY, HOLIDAYS.NAME)
                    .from(HOLIDAYS)
                    .where(HOLIDAYS.ORGANIZATION_ID.eq(WORKING_CALENDARS.ORGANIZATION_ID))
                    .and(HOLIDAYS.CALENDAR_ID.eq(WORKING_CALENDARS.ID))
                    .orderBy(HOLIDAYS.DAY))
            .as("holidays")
            .convertFrom(rows -> rows.map(mapping(Holiday::new)));
    private static final Field<List<UUID>> BRANCHES_OF_CALENDAR = multiset(select(BRANCH_CALENDARS.BRANCH_ID)
                    .from(BRANCH_CALENDARS)
                    .join(BRANCHES)
                    .on(BRANCHES.ORGANIZATION_ID.eq(BRANCH_CALENDARS.ORGANIZATION_ID))
                    .and(BRANCHES.ID.eq(BRANCH_CALENDARS.BRANCH_ID))
                    .where(BRANCH_CALENDARS.ORGANIZATION_ID.eq(WORKING_CALENDARS.ORGANIZATION_ID))
                    .and(BRANCH_CALENDARS.CALENDAR_ID.eq(WORKING_CALENDARS.ID))
                    .and(BRANCHES.DELETED_AT.isNull())
                    .orderBy(BRANCH_CALENDARS.BRANCH_ID))
            .as("branches")
            .convertFrom(rows -> rows.map(row -> row.get(BRANCH_CALENDARS.BRANCH_ID)));

    private final DSLContext db;
    private final AuditedRows rows;
    private final RulesRepository workingHours;

    CalendarRepository(DSLContext db, AuditedRows rows, RulesRepository workingHours) {
        this.db = db;
        this.rows = rows;
        this.workingHours = workingHours;
    }

    List<CalendarView> calendars(Caller caller, boolean deleted) {
        return calendars(WORKING_CALENDARS
                .ORGANIZATION_ID
                .eq(caller.organizationId())
                .and(deleted ? WORKING_CALENDARS.DELETED_AT.isNotNull() : WORKING_CALENDARS.DELETED_AT.isNull()));
    }

    CalendarView calendar(Caller caller, UUID id) {
        return calendars(WORKING_CALENDARS
                        .ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(WORKING_CALENDARS.ID.eq(id))
                        .and(WORKING_CALENDARS.DELETED_AT.isNull()))
                .stream()
                .findFirst()
                .orElseThrow(Failure::notFound);
    }

    private List<CalendarView> calendars(Condition where) {
        var query = db.select(
                        WORKING_CALENDARS.ID,
                        WORKING_CALENDARS.NAME,
                        WORKING_CALENDARS.HOURS,
                        HOLIDAYS_OF_CALENDAR,
                        BRANCHES_OF_CALENDAR,
                        WORKING_CALENDARS.IS_DEFAULT,
                        WORKING_CALENDARS.VERSION)
                .from(WORKING_CALENDARS)
                .where(where)
                .orderBy(Alphabet.ofRequest().order(WORKING_CALENDARS.NAME), WORKING_CALENDARS.ID)
                .limit(CALENDAR.listed());
        return WholeRows.fetch(
                query,
                CALENDARS_AT_ONCE,
                mapping((id, name, hours, holidays, branches, isDefault, version) -> new CalendarView(
                        id, name, Week.of(workingHours.hours(hours.data())), holidays, branches, isDefault, version)));
    }

    UUID insert(Caller caller, EditCalendar command) {
        rows.lockAll(caller, CALENDAR);
        leaveDefault(caller, command);
        WorkingCalendarsRecord calendar = rows.create(CALENDAR);
        fill(calendar, command);
        UUID id = calendar.getId();
        takeBranches(caller, id, command);
        rows.insert(caller, CALENDAR, calendar, more(List.of(), command.holidaysOnce(), List.of(), command.branches()));
        writeParts(caller, id, command);
        requireRoomForHolidays(caller);
        return id;
    }

    void update(Caller caller, UUID id, Edit<EditCalendar> edit) {
        rows.lockAll(caller, CALENDAR);
        WorkingCalendarsRecord calendar = rows.lock(caller, CALENDAR, id);
        CalendarView before = calendar(caller, id);
        EditCalendar command = edit.onto(new EditCalendar(
                before.name(), before.hours(), before.holidays(), before.branchIds(), before.isDefault(), null));
        if (!calendar.getIsDefault()) {
            leaveDefault(caller, command);
        }
        takeBranches(caller, id, command);
        rows.edit(
                caller,
                CALENDAR,
                calendar,
                edit,
                row -> fill(row, command),
                more(before.holidays(), command.holidaysOnce(), before.branchIds(), command.branches()));
        writeParts(caller, id, command);
        if (command.holidaysOnce().size() > before.holidays().size()) {
            requireRoomForHolidays(caller);
        }
    }

    /** Refuses more holidays than a list of all calendars can show. */
    private void requireRoomForHolidays(Caller caller) {
        int holidays = db.fetchCount(db.selectOne()
                .from(HOLIDAYS)
                .join(WORKING_CALENDARS)
                .on(WORKING_CALENDARS.ORGANIZATION_ID.eq(HOLIDAYS.ORGANIZATION_ID))
                .and(WORKING_CALENDARS.ID.eq(HOLIDAYS.CALENDAR_ID))
                .and(WORKING_CALENDARS.DELETED_AT.isNull())
                .where(HOLIDAYS.ORGANIZATION_ID.eq(caller.organizationId())));
        Room.require(holidays, MOST_HOLIDAYS, "calendar.too_many_holidays");
    }

    /** Only one calendar is the default: the previous one no longer is. */
    private void leaveDefault(Caller caller, EditCalendar command) {
        if (command.isDefault()) {
            defaults(caller).forEach(id -> rows.update(caller, CALENDAR, id, null, row -> row.setIsDefault(false)));
        }
    }

    private List<UUID> defaults(Caller caller) {
        return db.select(WORKING_CALENDARS.ID)
                .from(WORKING_CALENDARS)
                .where(WORKING_CALENDARS.ORGANIZATION_ID.eq(caller.organizationId()))
                .and(WORKING_CALENDARS.IS_DEFAULT)
                .and(WORKING_CALENDARS.DELETED_AT.isNull())
                .fetch(WORKING_CALENDARS.ID);
    }

    private void fill(WorkingCalendarsRecord calendar, EditCalendar command) {
        calendar.setName(command.name().strip());
        calendar.setHours(JSONB.valueOf(workingHours.hours(command.intervals())));
        calendar.setIsDefault(command.isDefault());
    }

    private static Map<String, Change> more(
            List<Holiday> holidays, List<Holiday> newHolidays, List<UUID> branches, List<UUID> newBranches) {
        var changes = new LinkedHashMap<String, Change>();
        putIfChanged(changes, "holidays", holidays, newHolidays);
        putIfChanged(changes, "branch_ids", branches, newBranches);
        return changes;
    }

    private static <T> void putIfChanged(Map<String, Change> changes, String name, List<T> before, List<T> after) {
        if (!new HashSet<>(before).equals(new HashSet<>(after))) {
            changes.put(name, new Change(before, after));
        }
    }

    /** A branch works by one calendar: the branches of this one leave the calendars that they had. */
    private void takeBranches(Caller caller, UUID id, EditCalendar command) {
        requireBranches(caller, command.branches());
        var taken = new HashSet<>(command.branches());
        if (taken.isEmpty()) {
            return;
        }
        for (CalendarView other : calendars(caller, false)) {
            List<UUID> left = other.branchIds().stream()
                    .filter(branch -> !taken.contains(branch))
                    .toList();
            if (!other.id().equals(id) && left.size() < other.branchIds().size()) {
                rows.update(
                        caller,
                        CALENDAR,
                        rows.lock(caller, CALENDAR, other.id()),
                        null,
                        _ -> {},
                        Map.of("branch_ids", new Change(other.branchIds(), left)));
            }
        }
    }

    private void writeParts(Caller caller, UUID id, EditCalendar command) {
        UUID organization = caller.organizationId();
        db.deleteFrom(HOLIDAYS)
                .where(HOLIDAYS.ORGANIZATION_ID.eq(organization))
                .and(HOLIDAYS.CALENDAR_ID.eq(id))
                .execute();
        db.batch(command.holidaysOnce().stream()
                        .map(day -> db.insertInto(HOLIDAYS)
                                .set(HOLIDAYS.ORGANIZATION_ID, organization)
                                .set(HOLIDAYS.CALENDAR_ID, id)
                                .set(HOLIDAYS.DAY, day.day())
                                .set(HOLIDAYS.NAME, day.name().strip()))
                        .toList())
                .execute();
        db.deleteFrom(BRANCH_CALENDARS)
                .where(BRANCH_CALENDARS.ORGANIZATION_ID.eq(organization))
                .and(BRANCH_CALENDARS.CALENDAR_ID.eq(id))
                // A deleted branch, which nobody sees in the calendar, goes by it again when it is restored.
                .and(BRANCH_CALENDARS.BRANCH_ID.in(select(BRANCHES.ID)
                        .from(BRANCHES)
                        .where(BRANCHES.ORGANIZATION_ID.eq(organization))
                        .and(BRANCHES.DELETED_AT.isNull())))
                .execute();
        // A row of a branch that has left another calendar, even a deleted one, becomes a row of this one.
        db.batch(command.branches().stream()
                        .map(branch -> db.insertInto(BRANCH_CALENDARS)
                                .set(BRANCH_CALENDARS.ORGANIZATION_ID, organization)
                                .set(BRANCH_CALENDARS.BRANCH_ID, branch)
                                .set(BRANCH_CALENDARS.CALENDAR_ID, id)
                                .onConflict(BRANCH_CALENDARS.ORGANIZATION_ID, BRANCH_CALENDARS.BRANCH_ID)
                                .doUpdate()
                                .set(BRANCH_CALENDARS.CALENDAR_ID, id))
                        .toList())
                .execute();
    }

    private void requireBranches(Caller caller, List<UUID> branches) {
        int known = db.fetchCount(
                BRANCHES,
                BRANCHES.ORGANIZATION_ID
                        .eq(caller.organizationId())
                        .and(BRANCHES.ID.in(branches))
                        .and(BRANCHES.DELETED_AT.isNull()));
        if (known != new HashSet<>(branches).size()) {
            throw Failure.invalid("branch_ids", "field.unknown_reference");
        }
    }

    void delete(Caller caller, UUID id) {
        rows.delete(caller, CALENDAR, id);
    }

    /** Restores a calendar. It is the default again only if no other calendar has become the default since. */
    void restore(Caller caller, UUID id) {
        rows.lockAll(caller, CALENDAR);
        boolean free = defaults(caller).isEmpty();
        rows.restore(caller, CALENDAR, id, row -> row.setIsDefault(row.getIsDefault() && free));
        requireRoomForHolidays(caller);
    }
}
