package io.smartbiz.sales;

import io.smartbiz.catalog.Prices;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.stock.Balance;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Goods on a shelf, for tests of the rules. */
record Goods(ShelfItem item) {

    private static final UUID BRANCH = UUID.randomUUID();

    /** Ten carpets that cost what they were bought for. */
    static Goods carpets(@Nullable String sellPrice, String buyPrice) {
        return goods(ProductType.UNIT, sellPrice, buyPrice, "10");
    }

    /** Ten metres of a runner. */
    static Goods runner(@Nullable String sellPrice, String buyPrice) {
        return goods(ProductType.METER, sellPrice, buyPrice, "10");
    }

    private static Goods goods(ProductType type, @Nullable String sellPrice, String buyPrice, String onHand) {
        UUID product = UUID.randomUUID();
        UUID variant = UUID.randomUUID();
        var quantity = new BigDecimal(onHand);
        var cost = new BigDecimal(buyPrice);
        return new Goods(new ShelfItem(
                0,
                variant,
                product,
                type,
                "Goods",
                UUID.randomUUID(),
                null,
                null,
                new Prices(null, sellPrice == null ? null : new BigDecimal(sellPrice), null),
                cost,
                new Balance(BRANCH, variant, product, quantity, BigDecimal.ZERO, cost.multiply(quantity))));
    }

    /** A roll of it. @param pricePerMeter its own price; null for the product's */
    Roll roll(String code, String meters, @Nullable String pricePerMeter) {
        var length = new BigDecimal(meters);
        return new Roll(
                UUID.randomUUID(),
                BRANCH,
                item.variantId(),
                item.productId(),
                code,
                null,
                null,
                length,
                item.buyPrice().multiply(length),
                pricePerMeter == null ? null : new BigDecimal(pricePerMeter),
                false);
    }

    /** A line that takes some of it for {@code amount}. */
    static SaleLine line(
            BigDecimal listPrice, BigDecimal quantity, BigDecimal amount, BigDecimal cost, BigDecimal buy) {
        ShelfItem item = carpets(listPrice.toPlainString(), buy.toPlainString()).item();
        return new SaleLine(0, item, null, quantity, BigDecimal.ZERO, listPrice, amount, cost);
    }
}
