package io.smartbiz.sales;

import io.smartbiz.discounts.Promotion;
import io.smartbiz.discounts.PromotionRepository;
import io.smartbiz.discounts.Promotions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.sales.Picking.Picked;
import io.smartbiz.stock.Wanted;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
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
    private final PromotionRepository promotions;

    SalePricing(PastPriceRepository pastPrices, RefusedPrices refusedPrices, PromotionRepository promotions) {
        this.pastPrices = pastPrices;
        this.refusedPrices = refusedPrices;
        this.promotions = promotions;
    }

    /**
     * Queues the reading of the promotions that run at the moment of a sale. A device that was offline may not know what was
     * changed within the day before.
     */
    Rows<Promotion> promotions(Batch batch, UUID branchId, SaleMoment moment, List<Wanted> wanted) {
        Instant knownSince = moment.hasWaited() ? moment.at().minus(SaleMoment.DAY) : moment.at();
        return promotions.running(
                batch,
                branchId,
                moment.at(),
                knownSince,
                wanted.stream().map(Wanted::productId).filter(Objects::nonNull).toList(),
                wanted.stream().map(Wanted::variantId).filter(Objects::nonNull).toList());
    }

    /**
     * Prices the lines by the list, what the seller says, and the promotions.
     *
     * @throws Failure {@code VALIDATION_ERROR} for goods without a list price, for an amount that is not positive, and for a
     *     promotion that does not run
     */
    List<SaleLine> price(Batch batch, Priced priced, SaleMoment moment) {
        ListPrices prices = moment.hasWaited() ? pastPrices.at(batch, moment.at(), priced.goods()) : ListPrices.PRESENT;
        List<SaleLine> lines = PricePolicy.price(priced.asked(), priced.goods(), prices, priced.running());
        if (!moment.hasWaited()) {
            PricePolicy.requireRunning(priced.asked(), lines, priced.running());
        }
        return lines;
    }

    /**
     * Checks the prices last, as {@link RefusedPrices} demands.
     *
     * @param priced what the lines were priced with
     * @param approval a superior's approval; null for none
     * @return why somebody should look at a sale that waited; null for no reason
     * @throws Failure {@code FORBIDDEN} for prices that the seller may not give
     */
    @Nullable
    Review requireWithinLimits(Batch batch, Caller seller, Priced priced, Sale sale, @Nullable Approval approval) {
        var policy = PricePolicy.of(seller, sale.branch().id());
        SaleMoment moment = sale.moment();
        Judged judged = Judged.of(sale, approval);
        BigDecimal discount = moment.hasWaited() ? policy.beyondLimits(judged.byLimit(), judged.byCost()) : null;
        if (discount != null) {
            List<SaleLine> former = judged.among(atLowestOfTheDayBefore(batch, priced, moment));
            boolean isFormer = policy.beyondLimits(former, former) == null;
            if (isFormer || !moment.hasWaitedLong()) {
                refusedPrices.requireFewer(batch, seller);
                return new Review(new Change(policy.largestDiscount(), discount), isFormer);
            }
        }
        policy.requireDiscountsWithinLimit(priced.asked(), judged.byLimit());
        refusedPrices.check(batch, seller, sale, judged.byCost(), policy);
        if (sale.lines().stream().anyMatch(SaleLine::isByFormerPromotion)) {
            return Review.OF_FORMER_PROMOTION;
        }
        return needsReviewOfItsDay(seller, sale) ? Review.OF_ITS_DAY : null;
    }

    /**
     * The lines that the seller's own limits are held against.
     *
     * @param byCost more than the first when who approved the others may not sell below cost either
     */
    private record Judged(List<SaleLine> byLimit, List<SaleLine> byCost) {

        static Judged of(Sale sale, @Nullable Approval approval) {
            if (approval == null) {
                return new Judged(sale.lines(), sale.lines());
            }
            approval.requireUsable(sale);
            List<SaleLine> others = approval.notCovered(sale.lines());
            return new Judged(others, approval.allowsBelowCost() ? others : sale.lines());
        }

        /** Those of the same numbers, priced in another way. */
        List<SaleLine> among(List<SaleLine> priced) {
            return byCost.stream().map(line -> priced.get(line.number())).toList();
        }
    }

    /** What the lines of a sale were priced with. */
    record Priced(List<AskedLine> asked, List<Picked> goods, Promotions running) {}

    /** The lines as a device priced them whose list was a day old. */
    private List<SaleLine> atLowestOfTheDayBefore(Batch batch, Priced priced, SaleMoment moment) {
        ListPrices lowest = pastPrices.lowest(batch, moment.at().minus(SaleMoment.DAY), moment.at(), priced.goods());
        return PricePolicy.price(priced.asked(), priced.goods(), lowest, priced.running());
    }

    private static boolean needsReviewOfItsDay(Caller seller, Sale sale) {
        return sale.moment().hasWaited()
                && sale.moment().isPast()
                && !seller.scope(Permission.SALES_BACKDATE)
                        .contains(sale.branch().id());
    }
}
