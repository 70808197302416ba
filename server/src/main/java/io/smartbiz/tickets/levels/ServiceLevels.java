package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.tickets.levels.ClockRepository.Kept;
import io.smartbiz.tickets.levels.ClockRepository.OpenClock;
import io.smartbiz.tickets.levels.Rules.Level;
import io.smartbiz.tickets.sums.TicketSumsRepository;
import io.smartbiz.tickets.sums.TicketSumsRepository.Counted;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sets what the desk promises and when it works. Open tickets go by a change from the same moment on, and keep the time
 * that they have used under the rules before.
 */
@Service
@Transactional
public class ServiceLevels {

    private static final int MOST_AT_ONCE = 200;

    private final LevelRepository repository;
    private final ClockRepository clocks;
    private final TicketSumsRepository sums;
    private final Milestones milestones;
    private final Pipeline pipeline;
    private final Clock clock;

    ServiceLevels(
            LevelRepository repository,
            ClockRepository clocks,
            TicketSumsRepository sums,
            Milestones milestones,
            Pipeline pipeline,
            Clock clock) {
        this.repository = repository;
        this.clocks = clocks;
        this.sums = sums;
        this.milestones = milestones;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<CalendarView> calendars(Caller caller, boolean deleted) {
        requireManagesIf(deleted, caller);
        return repository.calendars(caller, deleted);
    }

    private static void requireManagesIf(boolean deleted, Caller caller) {
        if (deleted) {
            caller.require(Permission.DESK_MANAGE);
        }
    }

    /**
     * Makes a calendar.
     *
     * @throws Failure {@code FORBIDDEN} for who manages only some branches; {@code VALIDATION_ERROR} when it never opens
     */
    public CalendarView createCalendar(Caller caller, EditCalendar command) {
        return repository.calendar(caller, changing(caller, () -> repository.insert(caller, command)));
    }

    CalendarView updateCalendar(Caller caller, UUID id, EditCalendar command) {
        changing(caller, () -> {
            repository.update(caller, id, command);
            return id;
        });
        return repository.calendar(caller, id);
    }

    void deleteCalendar(Caller caller, UUID id) {
        changing(caller, () -> {
            repository.deleteCalendar(caller, id);
            return id;
        });
    }

    /** Brings a calendar back, with its holidays and with those of its branches that have no other by now. */
    CalendarView restoreCalendar(Caller caller, UUID id) {
        changing(caller, () -> {
            repository.restoreCalendar(caller, id);
            return id;
        });
        return repository.calendar(caller, id);
    }

    @Transactional(readOnly = true)
    List<ServiceLevelView> levels(Caller caller, boolean deleted) {
        requireManagesIf(deleted, caller);
        return repository.levels(caller, deleted);
    }

    /** Promises a time. @throws Failure as {@link #createCalendar} */
    public ServiceLevelView createLevel(Caller caller, EditServiceLevel command) {
        command.requirePromise();
        return repository.level(caller, changing(caller, () -> repository.insert(caller, command)));
    }

    ServiceLevelView updateLevel(Caller caller, UUID id, EditServiceLevel command) {
        command.requirePromise();
        changing(caller, () -> {
            repository.update(caller, id, command);
            return id;
        });
        return repository.level(caller, id);
    }

    void deleteLevel(Caller caller, UUID id) {
        changing(caller, () -> {
            repository.deleteLevel(caller, id);
            return id;
        });
    }

    ServiceLevelView restoreLevel(Caller caller, UUID id) {
        changing(caller, () -> {
            repository.restoreLevel(caller, id);
            return id;
        });
        return repository.level(caller, id);
    }

    /** What the whole organisation promises is not for who manages some of its branches. */
    private static void requireEverywhere(Caller caller) {
        if (!caller.scope(Permission.DESK_MANAGE).everywhere()) {
            throw Failure.forbidden();
        }
    }

    /** Makes a change of the rules, and lets the clocks of open tickets go by them from now on. */
    private UUID changing(Caller caller, Supplier<UUID> change) {
        requireEverywhere(caller);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (var batch = pipeline.join()) {
            var before = clocks.queueRules(batch, caller.organization());
            var open = clocks.queueOpenClocks(batch, caller.organizationId());
            batch.send();
            UUID id = change.get();
            var after = clocks.queueRules(batch, caller.organization());
            batch.send();
            Rules old = before.rules();
            Rules rules = after.rules();
            int queued = 0;
            var days = new HashSet<Counted>();
            var told = new ArrayList<Milestones.Told>();
            for (OpenClock one : open.list()) {
                Kept moved = goBy(batch, caller, one, old, rules, now);
                if (moved.isMissedSince(one.kept())) {
                    told.add(milestones.missed(batch, caller.organizationId(), moved, now));
                }
                days.add(new Counted(one.branchId(), one.openedOn(), null, null));
                if (++queued % MOST_AT_ONCE == 0) {
                    batch.send();
                }
            }
            days.forEach(day -> sums.changed(batch, day, day));
            milestones.publish(batch, caller.organizationId(), told);
            batch.send();
            return id;
        }
    }

    private Kept goBy(Batch batch, Caller caller, OpenClock one, Rules old, Rules rules, Instant now) {
        Level level = rules.level(one.priority(), one.categoryId());
        WorkingHours hours = rules.hours(one.branchId());
        Kept promised = ServiceClocks.promised(one.kept(), level, old.hours(one.branchId()), hours, now);
        Kept moved = promised.with(promised.clock().lookAt(now));
        clocks.queueUpdate(batch, caller.organizationId(), moved, level, hours);
        clocks.queueDue(batch, caller, one.kept(), moved, now);
        return moved;
    }
}
