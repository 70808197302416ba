package io.smartbiz.debts.accounts;

import io.smartbiz.organizations.BranchChoice;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Debts")
class DebtReportController {

    private final DebtReportRepository reports;
    private final BranchNames branches;
    private final Clock clock;

    DebtReportController(DebtReportRepository reports, BranchNames branches, Clock clock) {
        this.reports = reports;
        this.branches = branches;
        this.clock = clock;
    }

    @QueryParameters
    record StatementFilter(DateRange dates) {}

    @GetMapping("/debts/analytics")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(
            operationId = "getDebtAnalytics",
            summary = "Read what is owed today: count, amount, overdue, by age, branch and seller")
    DebtAnalyticsView analytics(Caller caller, BranchChoice choice) {
        return reports.analytics(caller, branches.ids(caller, choice));
    }

    @GetMapping("/customers/{id}/balance")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(operationId = "getCustomerBalance", summary = "Read what a customer owes, and how much more is allowed")
    CustomerBalanceView balance(Caller caller, @PathVariable UUID id) {
        return reports.balance(caller, id);
    }

    @GetMapping("/customers/{id}/statement")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(
            operationId = "getCustomerStatement",
            summary = "Read a customer's account: debts and payments of some days, by default of this month")
    StatementView statement(Caller caller, @PathVariable UUID id, StatementFilter filter) {
        return reports.statement(caller, id, period(caller, filter));
    }

    @GetMapping("/customers/{id}/statement/page")
    @Requires(Permission.DEBTS_VIEW)
    @Bare
    @Operation(operationId = "printCustomerStatement", summary = "Read a customer's account as an HTML page to print")
    void statementPage(Caller caller, @PathVariable UUID id, StatementFilter filter, HttpServletResponse response)
            throws IOException {
        StatementView statement = reports.statement(caller, id, period(caller, filter));
        StatementPage.of(caller, statement).send(response);
    }

    private Period period(Caller caller, StatementFilter filter) {
        return filter.dates().period(caller.organization(), clock, Period.Range.MONTH);
    }
}
