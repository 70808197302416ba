package io.smartbiz.stock;

import io.smartbiz.platform.events.Event;
import io.smartbiz.platform.events.EventType;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods were received, adjusted or transferred.
 *
 * @param kind {@code receipt}, {@code adjustment} or {@code transfer}
 * @param toBranchId where a transfer went
 */
@EventType(code = "stock.changed", meaning = "A stock document was recorded: goods received, adjusted or transferred.")
public record StockChanged(
        UUID documentId,
        String kind,
        UUID branchId,
        @Nullable UUID toBranchId,
        Set<UUID> variantIds) implements Event {}
