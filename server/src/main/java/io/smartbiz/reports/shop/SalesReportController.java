package io.smartbiz.reports.shop;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Heavy
@RequestMapping("/api/sales")
@Tag(name = "Sales")
class SalesReportController {

    private final SalesAnalytics analytics;
    private final BranchNames branches;
    private final Clock clock;

    SalesReportController(SalesAnalytics analytics, BranchNames branches, Clock clock) {
        this.analytics = analytics;
        this.branches = branches;
        this.clock = clock;
    }

    @QueryParameters
    record AnalyticsFilter(BranchChoice branches, DateRange dates) {}

    @QueryParameters
    record ProfitFilter(BranchChoice branches, DateRange dates, ProfitView.@Nullable GroupBy groupBy) {}

    @GetMapping("/analytics")
    @Requires(Permission.SALES_VIEW_ANALYTICS)
    @Operation(
            operationId = "getSalesAnalytics",
            summary = "Read sales analytics: totals compared with the period before, by day, branch, category and more")
    AnalyticsView analytics(Caller caller, AnalyticsFilter filter) {
        return analytics.analytics(caller, period(caller, filter.dates()), branches.ids(caller, filter.branches()));
    }

    @GetMapping("/profit")
    @Requires(Permission.SALES_VIEW_PROFIT)
    @Operation(
            operationId = "getSalesProfit",
            summary = "Read profits by day, week, month, branch, seller, category or product")
    ProfitView profit(Caller caller, ProfitFilter filter) {
        return analytics.profit(
                caller,
                period(caller, filter.dates()),
                branches.ids(caller, filter.branches()),
                Objects.requireNonNullElse(filter.groupBy(), ProfitView.GroupBy.DAY));
    }

    private Period period(Caller caller, DateRange dates) {
        return dates.period(caller.organization(), clock, Period.Range.MONTH);
    }
}
