package io.smartbiz.shifts;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** A till was counted and closed. */
@EventType(code = "shift.closed", meaning = "A shift was closed; the difference is below 0 if cash is missing.")
public record ShiftClosed(UUID shiftId, UUID branchId, UUID tillId, UUID closedBy, BigDecimal difference)
        implements Event {}
