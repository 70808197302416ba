package io.smartbiz.sales;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
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
 * customer has paid. It is judged by the list prices of its own time. What goes beyond the limits is recorded for a
 * {@link Review}, but not more often than such prices are refused online.
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
     * @param goods those of the lines
     * @return why somebody should look at a sale that waited; null for no reason
     * @throws Failure {@code FORBIDDEN} for prices that the seller may not give
     */
    @Nullable
    Review requireWithinLimits(Batch batch, Caller seller, List<AskedLine> asked, List<Picked> goods, Sale sale) {
        var policy = PricePolicy.of(seller, sale.branch().id());
        SaleMoment moment = sale.moment();
        BigDecimal discount = moment.hasWaited() ? policy.beyondLimits(sale.lines()) : null;
        if (discount != null) {
            boolean isFormer = policy.beyondLimits(atLowestOfTheDayBefore(batch, asked, goods, moment)) == null;
            if (isFormer || !moment.hasWaitedLong()) {
                refusedPrices.requireFewer(batch, seller);
                return new Review(new Change(policy.largestDiscount(), discount), isFormer);
            }
        }
        policy.requireDiscountsWithinLimit(asked, sale.lines());
        refusedPrices.check(batch, seller, sale, policy);
        return needsReviewOfItsDay(seller, sale) ? Review.OF_ITS_DAY : null;
    }

    /** The lines as a device priced them whose list was a day old. */
    private List<SaleLine> atLowestOfTheDayBefore(
            Batch batch, List<AskedLine> asked, List<Picked> goods, SaleMoment moment) {
        ListPrices lowest = pastPrices.lowest(batch, moment.at().minus(SaleMoment.DAY), moment.at(), goods);
        return asked.stream()
                .map(line -> PricePolicy.price(line, goods.get(line.number()), lowest))
                .toList();
    }

    private static boolean needsReviewOfItsDay(Caller seller, Sale sale) {
        return sale.moment().hasWaited()
                && sale.moment().isPast()
                && !seller.scope(Permission.SALES_BACKDATE)
                        .contains(sale.branch().id());
    }
}
