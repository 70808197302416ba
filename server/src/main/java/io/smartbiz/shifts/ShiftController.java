package io.smartbiz.shifts;

import io.smartbiz.organizations.BranchNames;
import io.smartbiz.organizations.Branches;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Created;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/shifts")
@Tag(name = "Shifts")
class ShiftController {

    private final Shifts shifts;
    private final ShiftViewRepository views;
    private final Branches branches;
    private final BranchNames names;
    private final Clock clock;

    ShiftController(Shifts shifts, ShiftViewRepository views, Branches branches, BranchNames names, Clock clock) {
        this.shifts = shifts;
        this.views = views;
        this.branches = branches;
        this.names = names;
        this.clock = clock;
    }

    /** @param tillId a till of the branch; null for the one that is meant without it */
    @QueryParameters
    record CurrentFilter(OneBranch branch, @Nullable UUID tillId) {}

    @GetMapping
    @Requires({Permission.SHIFTS_VIEW, Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Operation(summary = "List shifts, the newest first; without the right to see all, the own ones")
    Page<ShiftView> list(Caller caller, ShiftFilter filter, ListRequest request) {
        Period period = filter.dates().period(caller.organization(), clock);
        return views.list(caller, filter, names.ids(caller, filter.branches()), period, request);
    }

    @PostMapping
    @Requires(Permission.SHIFTS_WORK)
    @Says("shift.opened")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(operationId = "openShift", summary = "Open a shift at a till with the cash in its drawer")
    Answer<ShiftView> open(Caller caller, Repeatable request, @Valid @RequestBody OpenShift command) {
        return request.createPipelined(
                command, batch -> shifts.open(batch, caller, command), id -> views.get(caller, id));
    }

    @GetMapping("/current")
    @Requires(Permission.SHIFTS_WORK)
    @Operation(operationId = "getCurrentShift", summary = "Read the open shift that the caller's sales go into")
    CurrentShiftView current(Caller caller, CurrentFilter filter) {
        UUID asked = names.id(caller, filter.branch());
        UUID branchId = asked == null ? caller.branchId() : asked;
        if (branchId == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        caller.requireIn(Permission.SHIFTS_WORK, branchId);
        branches.get(caller, branchId);
        boolean isRequired = caller.organization().settings(ShiftSettings.class).requiresShift();
        return new CurrentShiftView(views.current(caller, branchId, filter.tillId()), isRequired);
    }

    @GetMapping("/{id}")
    @Requires({Permission.SHIFTS_VIEW, Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Operation(summary = "Read a shift")
    ShiftView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }

    @PostMapping("/{id}/cash")
    @Requires({Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Says("shift.cash_moved")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(
            operationId = "moveShiftCash",
            summary = "Put cash into the till of an open shift or take it out, for a reason")
    Answer<ShiftCashView> move(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody MoveCash command) {
        return request.createPipelined(
                command, batch -> shifts.move(batch, caller, id, command), cashId -> views.moved(caller, id, cashId));
    }

    @PostMapping("/{id}/close")
    @Requires({Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Says("shift.closed")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(
            operationId = "closeShift",
            summary = "Close a shift with what was counted; the answer tells what was expected and the difference")
    Answer<ShiftView> close(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody CloseShift command) {
        return request.at("/api/shifts")
                .createPipelined(
                        command,
                        batch -> new Created<>(id, shifts.close(batch, caller, id, command)),
                        _ -> views.get(caller, id));
    }
}
