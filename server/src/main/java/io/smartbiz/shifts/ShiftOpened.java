package io.smartbiz.shifts;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.UUID;

/** A till was opened. */
@EventType(code = "shift.opened", meaning = "A shift was opened at a till.")
public record ShiftOpened(UUID shiftId, UUID branchId, UUID tillId, UUID openedBy) implements Event {}
