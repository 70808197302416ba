package io.smartbiz.sales;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;

/** Something was sold. */
@EventType(code = "sale.recorded", meaning = "A sale was recorded.")
public record SaleRecorded(UUID saleId, UUID branchId, UUID sellerId, BigDecimal amount, Instant date)
        implements Event {}
