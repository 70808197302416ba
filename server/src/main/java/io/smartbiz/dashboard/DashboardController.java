package io.smartbiz.dashboard;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.http.Says;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/dashboard")
@Tag(name = "Dashboard")
class DashboardController {

    private final Dashboard dashboard;
    private final DashboardLayouts layouts;
    private final BranchNames branches;

    DashboardController(Dashboard dashboard, DashboardLayouts layouts, BranchNames branches) {
        this.dashboard = dashboard;
        this.layouts = layouts;
        this.branches = branches;
    }

    @GetMapping("/widgets")
    @SignedIn
    @Heavy
    @Operation(
            operationId = "getDashboard",
            summary = "Read the day's figures, what needs attention and what happened last",
            description = "What the caller may not see is null.")
    DashboardView widgets(Caller caller, BranchChoice choice) {
        return dashboard.read(caller, branches.ids(caller, choice));
    }

    @GetMapping("/layout")
    @SignedIn
    @Operation(operationId = "getDashboardLayout", summary = "Read how the caller arranged the dashboard")
    DashboardLayout layout(Caller caller) {
        return layouts.of(caller);
    }

    @PutMapping("/layout")
    @SignedIn
    @Says("dashboard.arranged")
    @Operation(operationId = "updateDashboardLayout", summary = "Arrange the caller's own dashboard")
    DashboardLayout arrange(Caller caller, @Valid @RequestBody DashboardLayout layout) {
        return layouts.arrange(caller, layout);
    }
}
