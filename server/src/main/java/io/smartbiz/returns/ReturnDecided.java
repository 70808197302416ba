package io.smartbiz.returns;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;

/**
 * A return was approved or rejected.
 *
 * @param amount the price of the goods
 * @param refundAmount what of it was given back
 */
@EventType(
        code = "return.decided",
        meaning = "A return was approved, so that the goods are back, or rejected or withdrawn.")
public record ReturnDecided(
        UUID returnId,
        UUID saleId,
        UUID branchId,
        UUID decidedBy,
        boolean approved,
        BigDecimal amount,
        BigDecimal refundAmount)
        implements Event {}
