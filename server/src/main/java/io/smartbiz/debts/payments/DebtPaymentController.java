package io.smartbiz.debts.payments;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api")
@Tag(name = "Debts")
class DebtPaymentController {

    private static final String PAYMENTS = "/api/debts/%s/payments";

    private final DebtPayments payments;
    private final DebtPaymentViewRepository views;

    DebtPaymentController(DebtPayments payments, DebtPaymentViewRepository views) {
        this.payments = payments;
        this.views = views;
    }

    @GetMapping("/debts/{id}/payments")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(operationId = "listDebtPayments", summary = "List what was paid of a debt, with reversals")
    Page<DebtPaymentView> payments(Caller caller, @PathVariable UUID id, ListRequest request) {
        return views.payments(caller, id, request);
    }

    @PostMapping("/debts/{id}/payments")
    @Requires(Permission.DEBTS_PAY)
    @Says("debt.payment_recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.SHIFT_REQUIRED)
    @Operation(operationId = "payDebt", summary = "Record a payment of a debt, up to what is left")
    Answer<DebtPaymentView> pay(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody PayDebt command) {
        return request.createPipelined(
                command,
                batch -> payments.pay(batch, caller, id, command),
                paymentId -> views.recorded(caller, Permission.DEBTS_PAY, paymentId));
    }

    @PostMapping("/debts/{id}/payments/{paymentId}/reverse")
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

    @PostMapping("/debts/{id}/write-off")
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

    @PostMapping("/customers/{id}/payments")
    @Requires(Permission.DEBTS_PAY)
    @Says("debt.payment_recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.SHIFT_REQUIRED)
    @Operation(
            operationId = "payCustomerDebts",
            summary = "Spread a payment over a customer's debts: what is due first is paid first, or as told")
    Answer<CustomerPaymentView> spread(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody PayDebts command) {
        return request.createPipelined(
                command,
                batch -> payments.spread(batch, caller, id, command),
                receiptId -> views.spread(caller, id, receiptId));
    }
}
