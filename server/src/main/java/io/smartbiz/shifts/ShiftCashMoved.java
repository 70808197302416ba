package io.smartbiz.shifts;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** Cash was put into a till or taken out of it. */
@EventType(
        code = "shift.cash_moved",
        meaning = "Cash was put into a till, or taken out of it if the amount is below 0.")
public record ShiftCashMoved(UUID shiftId, UUID branchId, UUID cashId, BigDecimal amount) implements Event {}
