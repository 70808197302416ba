package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets what the desk promises and when it works. A change applies to open tickets from that moment on; the time that they
 * have used stays. A second calendar of a name, or a second promise for a priority and category, fails with
 * {@code ALREADY_EXISTS}.
 */
@Service
public class ServiceLevels {

    private final CalendarRepository calendars;
    private final LevelRepository levels;
    private final RuleChanges changes;
    private final Transactions transactions;

    ServiceLevels(
            CalendarRepository calendars, LevelRepository levels, RuleChanges changes, Transactions transactions) {
        this.calendars = calendars;
        this.levels = levels;
        this.changes = changes;
        this.transactions = transactions;
    }

    /** A living calendar. @throws Failure {@code NOT_FOUND} */
    CalendarView calendar(Caller caller, UUID id) {
        return transactions.read(() -> calendars.calendar(caller, id));
    }

    /** A living service level. @throws Failure {@code NOT_FOUND} */
    ServiceLevelView level(Caller caller, UUID id) {
        return transactions.read(() -> levels.level(caller, id));
    }

    /** Moves the clocks of open tickets to rules that were changed in a transaction of the caller's, as far as time allows. */
    void follow(Caller caller) {
        changes.follow(caller.organization());
    }

    @Transactional(readOnly = true)
    List<CalendarView> calendars(Caller caller, boolean deleted) {
        requireManagesIf(deleted, caller);
        return calendars.calendars(caller, deleted);
    }

    private static void requireManagesIf(boolean deleted, Caller caller) {
        if (deleted) {
            caller.require(Permission.DESK_MANAGE);
        }
    }

    /**
     * Creates a calendar.
     *
     * @throws Failure {@code FORBIDDEN} for who manages only some branches; {@code VALIDATION_ERROR} when it never opens
     */
    public CalendarView createCalendar(Caller caller, EditCalendar command) {
        return calendar(caller, changes.make(caller, () -> calendars.insert(caller, command)));
    }

    /**
     * Changes a calendar for all tickets that are open.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}; else as {@link #createCalendar}
     */
    CalendarView updateCalendar(Caller caller, UUID id, Edit<EditCalendar> edit) {
        changes.make(caller, () -> {
            calendars.update(caller, id, edit);
            return id;
        });
        return calendar(caller, id);
    }

    /** Deletes a calendar; its branches go by the default one. @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} */
    void deleteCalendar(Caller caller, UUID id) {
        changes.make(caller, () -> {
            calendars.delete(caller, id);
            return id;
        });
    }

    /** Brings a calendar back, with its holidays and with those of its branches that have no other by now. */
    CalendarView restoreCalendar(Caller caller, UUID id) {
        changes.make(caller, () -> {
            calendars.restore(caller, id);
            return id;
        });
        return calendar(caller, id);
    }

    @Transactional(readOnly = true)
    List<ServiceLevelView> levels(Caller caller, boolean deleted) {
        requireManagesIf(deleted, caller);
        return levels.levels(caller, deleted);
    }

    /** Promises a time. @throws Failure as {@link #createCalendar} */
    public ServiceLevelView createLevel(Caller caller, EditServiceLevel command) {
        command.requirePromise();
        return level(caller, changes.make(caller, () -> levels.insert(caller, command)));
    }

    /**
     * Changes what is promised, also for tickets that are open.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}; else as {@link #createLevel}
     */
    ServiceLevelView updateLevel(Caller caller, UUID id, Edit<EditServiceLevel> edit) {
        changes.make(caller, () -> {
            levels.update(caller, id, edit);
            return id;
        });
        return level(caller, id);
    }

    /** Ends a promise, also for tickets that are open. @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} */
    void deleteLevel(Caller caller, UUID id) {
        changes.make(caller, () -> {
            levels.delete(caller, id);
            return id;
        });
    }

    ServiceLevelView restoreLevel(Caller caller, UUID id) {
        changes.make(caller, () -> {
            levels.restore(caller, id);
            return id;
        });
        return level(caller, id);
    }
}
