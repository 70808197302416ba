package io.smartbiz.debts.payments;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** A debt became smaller, or larger again by a reversal. */
@EventType(
        code = "debt.payment_recorded",
        meaning = "A debt was paid in part or in full, or written off; the amount is below 0 if that was reversed.")
public record DebtPaid(UUID debtId, UUID branchId, UUID paymentId, BigDecimal amount) implements Event {}
