package io.smartbiz.sales;

import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a sale would take now. */
public record Quote(UUID branchId, List<Line> lines) {

    /**
     * One line of what a sale would take now.
     *
     * @param unit {@code piece} or {@code meter}
     * @param amount by the list, the promotions, or what the seller says
     * @param hasOwnPrice whether the seller says what is taken
     * @param byPromotion whether the amount is a promotion's
     */
    public record Line(
            UUID productId,
            UUID variantId,
            String productName,
            @Nullable String size,
            String unit,
            BigDecimal quantity,
            BigDecimal listPrice,
            BigDecimal listAmount,
            BigDecimal amount,
            boolean hasOwnPrice,
            boolean byPromotion) {

        static Line of(AskedLine asked, SaleLine line) {
            ShelfItem item = line.item();
            return new Line(
                    item.productId(),
                    item.variantId(),
                    item.productName(),
                    item.size() == null ? null : item.size().toString(),
                    item.unit(),
                    line.quantity(),
                    line.listPrice(),
                    line.listAmount(),
                    line.amount(),
                    asked.hasOwnPrice(),
                    line.promotion() != null);
        }
    }
}
