package io.smartbiz.returns;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/** Somebody asks to take sold goods back. */
@EventType(code = "return.requested", meaning = "A member asks to take sold goods back.")
public record ReturnRequested(UUID returnId, UUID saleId, UUID branchId, UUID createdBy, BigDecimal amount)
        implements Event {}
