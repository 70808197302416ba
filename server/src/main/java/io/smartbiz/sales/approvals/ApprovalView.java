package io.smartbiz.sales.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approval as it is shown. Its groups are flat on the wire. It tells nobody what the goods cost. */
record ApprovalView(
        UUID id,
        UUID branchId,
        String branchName,
        @JsonUnwrapped Request request,
        @JsonUnwrapped Amounts amounts,
        ApprovalStatus status,
        Instant expiresAt,
        @JsonUnwrapped Decision decision,
        @JsonUnwrapped Use use,
        List<LineView> lines) {

    /** Who asks, when, and why. */
    record Request(
            UUID requestedBy,
            String requestedByName,
            @Nullable String note,
            Instant createdAt) {}

    /**
     * What is asked for, of all lines together.
     *
     * @param listAmount by list prices
     * @param amount what would be taken
     * @param discountPercent the largest of a line
     */
    record Amounts(BigDecimal listAmount, BigDecimal amount, BigDecimal discountPercent) {}

    /** Who decided; all null before. */
    record Decision(
            @Nullable UUID decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote) {}

    /** The sale that used it; all null before. */
    record Use(@Nullable UUID saleId, @Nullable Instant usedAt) {}

    /**
     * One line.
     *
     * @param unit {@code piece} or {@code meter}
     * @param listPrice of one piece or metre at that moment
     */
    record LineView(
            int line,
            UUID productId,
            UUID variantId,
            String productName,
            @Nullable String size,
            String unit,
            BigDecimal quantity,
            BigDecimal listPrice,
            BigDecimal listAmount,
            BigDecimal amount) {}
}
