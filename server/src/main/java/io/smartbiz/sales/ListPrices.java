package io.smartbiz.sales;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.sales.Picking.Picked;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The list prices that a sale is judged by: those of now, or those of the moment when it was made. */
final class ListPrices {

    /** The prices of now. */
    static final ListPrices PRESENT = new ListPrices(Map.of());

    private final Map<Price, @Nullable BigDecimal> before;
    private final Map<Price, BigDecimal> others;

    /** @param before what prices were at the moment of the sale, as far as they have changed since; null for none */
    ListPrices(Map<Price, @Nullable BigDecimal> before) {
        this(before, Map.of());
    }

    private ListPrices(Map<Price, @Nullable BigDecimal> before, Map<Price, BigDecimal> others) {
        this.before = before;
        this.others = others;
    }

    /** These, or others where they are lower. */
    ListPrices orLower(Map<Price, BigDecimal> lower) {
        return new ListPrices(before, lower);
    }

    /** A price of a product, collection or roll. @param field as the audit log names it */
    record Price(UUID recordId, String field) {}

    /** The list price of one piece or metre; null when there is none. */
    @Nullable
    BigDecimal of(Picked goods) {
        ShelfItem item = goods.item();
        Roll roll = goods.roll();
        if (roll == null) {
            return prices(item).ofPiece(item.size());
        }
        BigDecimal own = price(roll.id(), "price_per_meter", roll.pricePerMeter());
        return own == null ? prices(item).ofMeter(roll.width()) : own;
    }

    private Prices prices(ShelfItem item) {
        if (before.isEmpty() && others.isEmpty()) {
            return item.prices();
        }
        UUID product = item.productId();
        UUID collection = item.collectionId();
        String field = item.type() == ProductType.METER ? "sell_price_per_meter" : "sell_price";
        Prices now = item.prices();
        return new Prices(
                item.size() == null ? now.variant() : price(product, field + " " + item.size(), now.variant()),
                price(product, field, now.product()),
                collection == null
                        ? null
                        : price(collection, "price_per_square_meter", now.collectionPerSquareMeter()));
    }

    private @Nullable BigDecimal price(UUID recordId, String field, @Nullable BigDecimal now) {
        var price = new Price(recordId, field);
        BigDecimal then = before.containsKey(price) ? before.get(price) : now;
        BigDecimal other = others.get(price);
        return then == null || other == null ? then : then.min(other);
    }
}
