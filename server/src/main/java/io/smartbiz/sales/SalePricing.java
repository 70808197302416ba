package io.smartbiz.sales;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.sales.Picking.Picked;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Prices the lines of a sale, and holds them against the seller's limits. A sale that waited on a device is a fact: the
 * customer has paid. It is judged by the list prices of its own time, and what goes beyond the limits is recorded.
 */
@Component
class SalePricing {

    private final PastPriceRepository pastPrices;
    private final RefusedPrices refusedPrices;

    SalePricing(PastPriceRepository pastPrices, RefusedPrices refusedPrices) {
        this.pastPrices = pastPrices;
        this.refusedPrices = refusedPrices;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for goods without a list price, and for an amount that is not positive */
    List<SaleLine> price(Batch batch, List<AskedLine> asked, List<Picked> goods, SaleMoment moment) {
        ListPrices prices = moment.hasWaited() ? pastPrices.at(batch, moment.at(), goods) : ListPrices.PRESENT;
        return asked.stream()
                .map(line -> PricePolicy.price(line, goods.get(line.number()), prices))
                .toList();
    }

    /**
     * Checks the prices last, as {@link RefusedPrices} demands.
     *
     * @return how far a sale that waited goes beyond the limits: the limit and the largest discount, in percent; null when
     *     it does not
     * @throws Failure {@code FORBIDDEN} for prices that the seller may not give
     */
    @Nullable
    Change requireWithinLimits(Batch batch, Caller seller, List<AskedLine> asked, Sale sale) {
        var policy = PricePolicy.of(seller, sale.branch().id());
        if (sale.moment().hasWaited()) {
            BigDecimal discount = policy.beyondLimits(sale.lines());
            return discount == null ? null : new Change(policy.largestDiscount(), discount);
        }
        policy.requireDiscountsWithinLimit(asked, sale.lines());
        refusedPrices.check(batch, seller, sale, policy);
        return null;
    }
}
