package io.smartbiz.tickets.levels;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/working-calendars")
@Tag(name = "Working calendars")
class CalendarController {

    private final ServiceLevels levels;

    CalendarController(ServiceLevels levels) {
        this.levels = levels;
    }

    @QueryParameters
    record WorkingCalendarFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @Requires({Permission.DESK_MANAGE, Permission.TICKETS_WORK})
    @Operation(summary = "List the calendars of working hours")
    Page<CalendarView> list(Caller caller, WorkingCalendarFilter filter, WholeList part) {
        return part.of(levels.calendars(caller, Boolean.TRUE.equals(filter.deleted())));
    }

    @PostMapping
    @Requires(Permission.DESK_MANAGE)
    @Says("working_calendar.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Make a calendar of working hours and holidays")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<CalendarView> create(Caller caller, Repeatable request, @Valid @RequestBody EditCalendar command) {
        Answer<CalendarView> answer = request.create(
                command,
                () -> levels.createCalendar(caller, command),
                CalendarView::id,
                id -> levels.calendar(caller, id));
        levels.follow(caller);
        return answer;
    }

    @PutMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @Says("working_calendar.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a calendar; it applies to open tickets from now on")
    CalendarView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditCalendar> edit) {
        return levels.updateCalendar(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a calendar; its branches then use the default calendar")
    void delete(Caller caller, @PathVariable UUID id) {
        levels.deleteCalendar(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DESK_MANAGE)
    @Says("working_calendar.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Bring a deleted calendar back, with those of its branches that have no other")
    Answer<CalendarView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        Answer<CalendarView> answer =
                request.change(id, () -> levels.restoreCalendar(caller, id), () -> levels.calendar(caller, id));
        levels.follow(caller);
        return answer;
    }
}
