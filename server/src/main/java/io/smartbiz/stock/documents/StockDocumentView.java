package io.smartbiz.stock.documents;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.platform.access.BranchScope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A receipt of goods, an adjustment or a transfer. Its groups are flat on the wire.
 *
 * @param kind {@code receipt}, {@code adjustment} or {@code transfer}
 * @param lineCount how many goods it names
 * @param firstProductName the first of them
 * @param movements empty in a list
 */
record StockDocumentView(
        UUID id,
        String kind,
        String number,
        @JsonUnwrapped Places places,
        @Nullable String supplier,
        @Nullable String reason,
        @Nullable String note,
        Instant createdAt,
        @Nullable UUID createdBy,
        @Nullable String createdByName,
        int lineCount,
        @Nullable String firstProductName,
        List<MovementView> movements) {

    /**
     * The branches whose stock it changes.
     *
     * @param toBranchId where a transfer goes; null for the other kinds
     */
    record Places(
            UUID branchId,
            String branchName,
            @Nullable UUID toBranchId,
            @Nullable String toBranchName) {

        boolean isIn(BranchScope scope) {
            return scope.contains(branchId) || (toBranchId != null && scope.contains(toBranchId));
        }
    }

    /**
     * One row of the ledger. Its groups are flat on the wire.
     *
     * @param kind {@code receipt, sale, return, transfer_out, transfer_in, adjustment, count, waste} or {@code write_off}
     * @param quantity what came in, or went out when below 0
     * @param value what it cost; null for those who may not see costs
     * @param balanceAfter what the branch had of the variant after it; null for those who may not see the branch's stock
     */
    record MovementView(
            UUID id,
            UUID branchId,
            @JsonUnwrapped Goods goods,
            String kind,
            BigDecimal quantity,
            @Nullable BigDecimal value,
            @Nullable BigDecimal balanceAfter,
            @JsonUnwrapped Source source,
            @Nullable String reason,
            @Nullable UUID memberId,
            @Nullable String memberName,
            Instant happenedAt) {

        /** What moved: pieces of a variant, or metres of a roll. */
        record Goods(
                UUID productId,
                String productName,
                UUID variantId,
                @Nullable String size,
                @Nullable UUID rollId,
                @Nullable String rollCode) {}

        /**
         * The document that moved it.
         *
         * @param documentNumber of a receipt, adjustment or transfer; null for a sale
         */
        record Source(
                String documentType,
                UUID documentId,
                @Nullable String documentNumber) {}
    }
}
