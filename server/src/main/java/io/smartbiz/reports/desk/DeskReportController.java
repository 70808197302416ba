package io.smartbiz.reports.desk;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Heavy
@RequestMapping("/api/reports")
@Tag(name = "Reports")
class DeskReportController {

    private final DeskReports reports;

    DeskReportController(DeskReports reports) {
        this.reports = reports;
    }

    @GetMapping("/overview")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(
            operationId = "reportOverview",
            summary = "Read an overview of the desk: the period, the one before it, and the queue now")
    OverviewReport overview(Caller caller, DeskReportFilter filter) {
        return reports.overview(caller, filter);
    }

    @GetMapping("/by-status")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(operationId = "reportByStatus", summary = "Read the tickets of a period by their present status")
    GroupedReport byStatus(Caller caller, DeskReportFilter filter) {
        return reports.byStatus(caller, filter);
    }

    @GetMapping("/by-date")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(operationId = "reportByDate", summary = "Read what was opened, solved and closed by day, week or month")
    GroupedReport byDate(Caller caller, DeskReportFilter filter) {
        return reports.byDate(caller, filter);
    }

    @GetMapping("/by-branch")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(operationId = "reportByBranch", summary = "Read the tickets of a period by branch")
    GroupedReport byBranch(Caller caller, DeskReportFilter filter) {
        return reports.byBranch(caller, filter);
    }

    @GetMapping("/by-category")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(operationId = "reportByCategory", summary = "Read the tickets of a period by category")
    GroupedReport byCategory(Caller caller, DeskReportFilter filter) {
        return reports.byCategory(caller, filter);
    }

    @GetMapping("/by-agent")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(operationId = "reportByAgent", summary = "Read the tickets of a period by assignee")
    GroupedReport byAgent(Caller caller, DeskReportFilter filter) {
        return reports.byAgent(caller, filter);
    }

    @GetMapping("/response-time")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(
            operationId = "reportResponseTime",
            summary = "Read response and resolution times: mean, median and 90th percentile, also by group")
    TimesReport responseTime(Caller caller, DeskReportFilter filter) {
        return reports.responseTimes(caller, filter);
    }

    @GetMapping("/delay")
    @Requires(Permission.TICKETS_VIEW_REPORTS)
    @Operation(operationId = "reportDelay", summary = "Read missed service levels, by branch and priority")
    DelayReport delay(Caller caller, DeskReportFilter filter) {
        return reports.delays(caller, filter);
    }
}
