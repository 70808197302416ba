package io.smartbiz.shifts.reports;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.shifts.ShiftMoneyRepository;
import io.smartbiz.shifts.ShiftStatus;
import io.smartbiz.shifts.ShiftView;
import io.smartbiz.shifts.ShiftViewRepository;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/shifts/{id}/report")
@Tag(name = "Shifts")
class ShiftReportController {

    private final ShiftViewRepository shifts;
    private final ShiftMoneyRepository money;

    ShiftReportController(ShiftViewRepository shifts, ShiftMoneyRepository money) {
        this.shifts = shifts;
        this.money = money;
    }

    @Heavy
    @GetMapping
    @Requires({Permission.SHIFTS_VIEW, Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Operation(
            operationId = "getShiftReport",
            summary = "Read what moved in a shift, by why and by payment type; when it is closed, its Z report")
    ShiftReportView report(Caller caller, @PathVariable UUID id) {
        ShiftView shift = shifts.get(caller, id);
        boolean isShown = shift.status() == ShiftStatus.CLOSED
                || caller.scope(Permission.SHIFTS_VIEW_EXPECTED)
                        .contains(shift.place().branchId());
        var figures = isShown ? ShiftReportView.Figures.of(money.of(id), shift.openingFloat()) : null;
        return new ShiftReportView(shift, figures, shifts.cash(caller, id));
    }

    @Heavy
    @GetMapping("/page")
    @Requires({Permission.SHIFTS_VIEW, Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Bare
    @Operation(operationId = "printShiftReport", summary = "Read the report of a shift as an HTML page to print")
    void page(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        ShiftReportPage.of(caller, report(caller, id)).send(response);
    }
}
