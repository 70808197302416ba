package io.smartbiz.stock.documents;

import io.smartbiz.stock.DocumentBranch;
import io.smartbiz.stock.StockMovements;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of goods, an adjustment or a transfer with its movements.
 *
 * @param toBranchId where a transfer goes
 * @param reason of an adjustment
 */
record StockDocument(
        StockMovements movements,
        DocumentBranch branch,
        @Nullable UUID toBranchId,
        @Nullable String supplier,
        @Nullable String reason,
        @Nullable String note) {}
