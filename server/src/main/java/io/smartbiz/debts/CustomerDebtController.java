package io.smartbiz.debts;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

    CustomerDebtController(DebtPayments payments, DebtViewRepository views) {
        this.payments = payments;
        this.views = views;
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
