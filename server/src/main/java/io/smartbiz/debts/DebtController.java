package io.smartbiz.debts;

import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/debts")
@Tag(name = "Debts")
class DebtController {

    private static final String PAYMENTS = "/api/debts/%s/payments";

    private final Debts debts;
    private final DebtPayments payments;
    private final DebtViewRepository views;
    private final BranchNames branches;
    private final Clock clock;

    DebtController(Debts debts, DebtPayments payments, DebtViewRepository views, BranchNames branches, Clock clock) {
        this.debts = debts;
        this.payments = payments;
        this.views = views;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.DEBTS_VIEW)
    @Operation(summary = "List debts, those that are overdue longest first")
    Page<DebtView> list(Caller caller, DebtFilter filter, ListRequest request) {
        Period period = filter.dates().period(caller.organization(), clock);
        return views.list(caller, filter, branches.ids(caller, filter.branches()), period, request);
    }

    @PostMapping
    @Requires(Permission.DEBTS_CREATE)
    @Says("debt.recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({ErrorCode.CREDIT_LIMIT_EXCEEDED, ErrorCode.ALREADY_EXISTS})
    @Operation(summary = "Enter an old debt; those of new goods come from their sales")
    Answer<DebtView> create(Caller caller, Repeatable request, @Valid @RequestBody NewDebt command) {
        return request.createPipelined(
                command, batch -> debts.enter(batch, caller, command), id -> views.entered(caller, id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(summary = "Read a debt")
    DebtView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.DEBTS_UPDATE)
    @Says("debt.updated")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Move the deadline of a debt, for a reason, or change its plan or note")
    DebtView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditDebt> edit) {
        return debts.update(caller, id, edit);
    }

    @GetMapping("/{id}/payments")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(operationId = "listDebtPayments", summary = "List what was paid of a debt, with reversals")
    Page<DebtPaymentView> payments(Caller caller, @PathVariable UUID id, ListRequest request) {
        return views.payments(caller, id, request);
    }

    @PostMapping("/{id}/payments")
    @Requires(Permission.DEBTS_PAY)
    @Says("debt.payment_recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "payDebt", summary = "Record a payment of a debt, up to what is left")
    Answer<DebtPaymentView> pay(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody PayDebt command) {
        return request.createPipelined(
                command,
                batch -> payments.pay(batch, caller, id, command),
                paymentId -> views.recorded(caller, Permission.DEBTS_PAY, paymentId));
    }

    @PostMapping("/{id}/payments/{paymentId}/reverse")
    @Requires(Permission.DEBTS_REVERSE)
    @Says("debt.payment_reversed")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(
            operationId = "reverseDebtPayment",
            summary = "Reverse a payment or the writing off of a debt, by a payment below 0")
    Answer<DebtPaymentView> reverse(
            Caller caller,
            Repeatable request,
            @PathVariable UUID id,
            @PathVariable UUID paymentId,
            @Valid @RequestBody ReversePayment command) {
        return request.at(PAYMENTS.formatted(id))
                .createPipelined(
                        command,
                        batch -> payments.reverse(batch, caller, id, paymentId, command),
                        reversalId -> views.recorded(caller, Permission.DEBTS_REVERSE, reversalId));
    }

    @PostMapping("/{id}/write-off")
    @Requires(Permission.DEBTS_WRITE_OFF)
    @Says("debt.written_off")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "writeOffDebt", summary = "Give up what is left of a debt, for a reason")
    Answer<DebtPaymentView> writeOff(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody WriteOff command) {
        return request.at(PAYMENTS.formatted(id))
                .createPipelined(
                        command,
                        batch -> payments.writeOff(batch, caller, id, command),
                        paymentId -> views.recorded(caller, Permission.DEBTS_WRITE_OFF, paymentId));
    }
}
