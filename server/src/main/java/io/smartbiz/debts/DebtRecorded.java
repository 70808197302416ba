package io.smartbiz.debts;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** Somebody owes something. */
@EventType(code = "debt.recorded", meaning = "A customer owes something.")
public record DebtRecorded(UUID debtId, UUID branchId, UUID customerId, BigDecimal amount) implements Event {}
