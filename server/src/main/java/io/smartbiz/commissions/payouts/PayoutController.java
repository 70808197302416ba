package io.smartbiz.commissions.payouts;

import io.smartbiz.commissions.earned.CommissionView;
import io.smartbiz.commissions.earned.CommissionViewRepository;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Bare;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api")
@Tag(name = "Commissions")
class PayoutController {

    private final Payouts payouts;
    private final CommissionViewRepository commissions;
    private final Clock clock;

    PayoutController(Payouts payouts, CommissionViewRepository commissions, Clock clock) {
        this.payouts = payouts;
        this.commissions = commissions;
        this.clock = clock;
    }

    @PutMapping("/commissions/{id}/mark-paid")
    @Requires(Permission.COMMISSIONS_PAY)
    @Says("commission.paid")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "markCommissionPaid", summary = "Pay one commission to its seller")
    Answer<CommissionView> markPaid(
            Caller caller,
            Repeatable request,
            @PathVariable UUID id,
            @Nullable @Valid @RequestBody(required = false) PayNote sent) {
        PayNote command = sent == null ? new PayNote(null) : sent;
        return request.change(
                command,
                () -> {
                    payouts.pay(caller, id, command.note());
                    return commissions.paid(caller, id);
                },
                () -> commissions.paid(caller, id));
    }

    @PutMapping("/commissions/mark-paid")
    @Requires(Permission.COMMISSIONS_PAY)
    @Says("commission.paid")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(
            operationId = "markCommissionsPaid",
            summary = "Pay commissions of a seller together: some, or all that were earned in some days")
    Answer<PayoutView> markAllPaid(Caller caller, Repeatable request, @Valid @RequestBody MarkPaid command) {
        return request.change(command, () -> payouts.pay(caller, command));
    }

    @GetMapping("/commission-payouts")
    @Requires({Permission.COMMISSIONS_VIEW, Permission.COMMISSIONS_VIEW_OWN, Permission.COMMISSIONS_PAY})
    @Operation(operationId = "listCommissionPayouts", summary = "List payments of commissions, the newest first")
    Page<PayoutView> list(Caller caller, PayoutFilter filter, ListRequest request) {
        return payouts.list(caller, filter, filter.dates().period(caller.organization(), clock), request);
    }

    @GetMapping("/commission-payouts/{id}")
    @Requires({Permission.COMMISSIONS_VIEW, Permission.COMMISSIONS_VIEW_OWN, Permission.COMMISSIONS_PAY})
    @Operation(operationId = "getCommissionPayout", summary = "Read a payment of commissions")
    PayoutView get(Caller caller, @PathVariable UUID id) {
        return payouts.get(caller, id);
    }

    @Heavy
    @GetMapping("/commission-payouts/{id}/page")
    @Requires({Permission.COMMISSIONS_VIEW, Permission.COMMISSIONS_VIEW_OWN, Permission.COMMISSIONS_PAY})
    @Bare
    @Operation(
            operationId = "printCommissionPayout",
            summary = "Read a payment of commissions as an HTML page to print")
    void page(Caller caller, @PathVariable UUID id, HttpServletResponse response) throws IOException {
        PayoutView payout = payouts.get(caller, id);
        PayoutPage.of(caller, payout, commissions.paidBy(caller, id)).send(response);
    }
}
