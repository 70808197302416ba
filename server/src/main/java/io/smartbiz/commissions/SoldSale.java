package io.smartbiz.commissions;

import io.smartbiz.platform.data.Sql;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale, as far as commissions depend on it.
 *
 * @param number gives the receipt's number
 * @param day in the organisation's time zone
 * @param recordedAt when it was recorded
 * @param total what was taken
 * @param paid what of that was paid at once
 */
public record SoldSale(
        UUID id,
        Sql number,
        UUID branchId,
        UUID sellerId,
        LocalDate day,
        Instant recordedAt,
        BigDecimal total,
        BigDecimal paid,
        List<Line> lines) {

    /**
     * One thing sold.
     *
     * @param extraProfit what was taken above the list price
     * @param sellers who sold it; empty for the seller of the sale
     */
    public record Line(
            int number,
            UUID categoryId,
            @Nullable UUID collectionId,
            BigDecimal amount,
            BigDecimal extraProfit,
            List<LineShare> sellers) {}

    List<LineShare> sellersOf(Line line) {
        return line.sellers().isEmpty() ? List.of(LineShare.whole(sellerId)) : line.sellers();
    }
}
