package io.smartbiz.debts;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.DateRange;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/customers/{id}")
@Tag(name = "Debts")
class CustomerDebtController {

    private final DebtPayments payments;
    private final DebtViewRepository views;
    private final DebtReportRepository reports;
    private final StatementPage page;
    private final Clock clock;

    CustomerDebtController(
            DebtPayments payments,
            DebtViewRepository views,
            DebtReportRepository reports,
            StatementPage page,
            Clock clock) {
        this.payments = payments;
        this.views = views;
        this.reports = reports;
        this.page = page;
        this.clock = clock;
    }

    @QueryParameters
    record StatementFilter(DateRange dates) {}

    @GetMapping("/balance")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(operationId = "getCustomerBalance", summary = "Read what a customer owes, and how much more is allowed")
    CustomerBalanceView balance(Caller caller, @PathVariable UUID id) {
        return reports.balance(caller, id);
    }

    @GetMapping("/statement")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(
            operationId = "getCustomerStatement",
            summary = "Read a customer's account: debts and payments of some days, by default of this month")
    StatementView statement(Caller caller, @PathVariable UUID id, StatementFilter filter) {
        return reports.statement(caller, id, period(caller, filter));
    }

    @GetMapping("/statement/page")
    @Requires(Permission.DEBTS_VIEW)
    @Bare
    @Operation(operationId = "printCustomerStatement", summary = "Read a customer's account as an HTML page to print")
    void statementPage(Caller caller, @PathVariable UUID id, StatementFilter filter, HttpServletResponse response)
            throws IOException {
        StatementView statement = reports.statement(caller, id, period(caller, filter));
        byte[] html = page.of(caller, statement).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/html;charset=UTF-8");
        // A note that somebody typed must not be able to do anything.
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        response.setContentLength(html.length);
        response.getOutputStream().write(html);
    }

    private Period period(Caller caller, StatementFilter filter) {
        return filter.dates().period(caller.organization(), clock, Period.Range.MONTH);
    }

    @PostMapping("/payments")
    @Requires(Permission.DEBTS_PAY)
    @Says("debt.payment_recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "payCustomerDebts",
            summary = "Spread a payment over a customer's debts: what is due first is paid first, or as told")
    Answer<CustomerPaymentView> pay(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody PayDebts command) {
        return request.createPipelined(
                command,
                batch -> payments.spread(batch, caller, id, command),
                receiptId -> views.spread(caller, id, receiptId));
    }
}
