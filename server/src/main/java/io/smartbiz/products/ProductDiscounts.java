package io.smartbiz.products;

import io.smartbiz.discounts.Promotion;
import io.smartbiz.discounts.PromotionRepository;
import io.smartbiz.discounts.Promotions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.products.ProductDiscountsView.RunningDiscount;
import io.smartbiz.products.ProductDiscountsView.VariantPrice;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells a seller what a product costs now, with the promotion that a sale would get. */
@Component
class ProductDiscounts {

    private final ProductStock products;
    private final PromotionRepository promotions;
    private final Pipeline pipeline;
    private final Clock clock;

    ProductDiscounts(ProductStock products, PromotionRepository promotions, Pipeline pipeline, Clock clock) {
        this.products = products;
        this.promotions = promotions;
        this.pipeline = pipeline;
        this.clock = clock;
    }

    /** @throws Failure {@code NOT_FOUND} */
    ProductDiscountsView of(Caller caller, UUID id, @Nullable UUID asked) {
        UUID branchId = asked == null ? caller.branchId() : asked;
        ProductView product = products.get(caller, id, branchId);
        var goods = new Promotion.Goods(
                id, product.place().categoryId(), product.place().collectionId());
        Promotions running = running(id, branchId);
        return new ProductDiscountsView(
                id,
                branchId,
                product.variants().stream()
                        .map(variant -> price(variant, goods, running))
                        .toList());
    }

    private Promotions running(UUID product, @Nullable UUID branchId) {
        Instant now = clock.instant();
        try (var batch = pipeline.beginReading()) {
            var found = promotions.running(batch, branchId, now, now, List.of(product), List.of());
            batch.send();
            return new Promotions(found.list());
        }
    }

    private static VariantPrice price(ProductView.VariantView variant, Promotion.Goods goods, Promotions running) {
        BigDecimal listPrice = variant.listPrice();
        Promotion best = listPrice == null ? null : running.best(goods, listPrice, BigDecimal.ONE);
        BigDecimal price = best == null || listPrice == null ? null : best.priceOf(listPrice);
        return price == null || best == null
                ? new VariantPrice(variant.id(), variant.size(), listPrice, listPrice, null)
                : new VariantPrice(variant.id(), variant.size(), listPrice, price, RunningDiscount.of(best));
    }
}
