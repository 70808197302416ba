package io.smartbiz.stock;

import io.smartbiz.platform.events.Event;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goods came in, went to another branch or were counted anew.
 *
 * @param kind {@code receipt}, {@code adjustment} or {@code transfer}
 * @param toBranchId where a transfer went
 */
public record StockChanged(
        UUID documentId,
        String kind,
        UUID branchId,
        @Nullable UUID toBranchId,
        Set<UUID> variantIds) implements Event {}
