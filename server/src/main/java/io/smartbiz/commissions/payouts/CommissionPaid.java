package io.smartbiz.commissions.payouts;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Commissions were paid to a seller. @param branchId where all of them were earned; null for several branches */
@EventType(code = "commission.paid", meaning = "Commissions were paid to a seller.")
public record CommissionPaid(
        UUID payoutId, UUID sellerId, @Nullable UUID branchId, BigDecimal amount) implements Event {}
