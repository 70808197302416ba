package io.smartbiz.sales;

import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of what a sale would take now.
 *
 * @param unit {@code piece} or {@code meter}
 * @param amount by the list, the promotions, or what the seller says
 * @param hasOwnPrice whether the seller says what is taken
 * @param byPromotion whether the amount is a promotion's
 */
public record QuotedLine(
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

    static QuotedLine of(AskedLine asked, SaleLine line) {
        ShelfItem item = line.item();
        return new QuotedLine(
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
