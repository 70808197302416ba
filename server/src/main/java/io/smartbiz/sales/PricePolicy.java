package io.smartbiz.sales;

import io.smartbiz.discounts.Promotions;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.PlainNumber;
import io.smartbiz.sales.Picking.Picked;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which prices a seller may charge in a branch: the list price, or another price within the seller's limits.
 *
 * @param largestDiscount how many percent below the list amount the seller may go; 0 for no discount
 * @param mayBeBelowCost whether the seller may sell below cost
 */
record PricePolicy(BigDecimal largestDiscount, boolean mayBeBelowCost) {

    /** The policy for a seller in a branch: roles may differ between branches. */
    static PricePolicy of(Caller seller, UUID branchId) {
        boolean mayDiscount = seller.scope(Permission.SALES_DISCOUNT).contains(branchId);
        return new PricePolicy(
                mayDiscount ? seller.rights().maxDiscountPercent().at(branchId) : BigDecimal.ZERO,
                seller.scope(Permission.SALES_BELOW_COST).contains(branchId));
    }

    /** Prices lines: by the list or what the seller says, then by the promotions. Otherwise as below. */
    static List<SaleLine> price(List<AskedLine> asked, List<Picked> goods, ListPrices prices, Promotions running) {
        List<SaleLine> listed = asked.stream()
                .map(line -> price(line, goods.get(line.number()), prices))
                .toList();
        if (running.isEmpty()) {
            return listed;
        }
        List<Promotions.@Nullable Applied> applied = running.apply(asked.stream()
                .map(line -> line(line, listed.get(line.number())))
                .toList());
        return listed.stream()
                .map(line -> {
                    Promotions.Applied discount = applied.get(line.number());
                    return discount == null ? line : line.by(discount);
                })
                .toList();
    }

    private static Promotions.Line line(AskedLine asked, SaleLine line) {
        return new Promotions.Line(
                line.goods(),
                line.listAmount(),
                line.quantity(),
                asked.hasOwnPrice() ? line.amount() : null,
                asked.promotion());
    }

    /**
     * A line with a price by hand may name a former promotion, as a copy of a former sale does.
     *
     * @throws Failure {@code VALIDATION_ERROR} for a line whose promotion does not run, or is not for its goods
     */
    static void requireRunning(List<AskedLine> asked, List<SaleLine> lines, Promotions running) {
        var errors = new FieldErrors();
        for (AskedLine line : asked) {
            Promotions.Named named = line.promotion();
            errors.addIf(
                    named != null
                            && !line.hasOwnPrice()
                            && !running.has(named, lines.get(line.number()).goods()),
                    line.field("discount_id"),
                    "sale.discount_not_running");
        }
        errors.throwIfAny();
    }

    /**
     * Prices a line. Whether the seller may give that price is asked of all lines together.
     *
     * @throws Failure {@code VALIDATION_ERROR} for goods without a list price, and for an amount that is not positive
     */
    static SaleLine price(AskedLine asked, Picked goods, ListPrices prices) {
        BigDecimal listPrice = prices.of(goods);
        if (listPrice == null) {
            throw asked.invalid("product_id", "sale.no_price");
        }
        BigDecimal amount = amount(asked.asked(), listPrice);
        if (amount.signum() <= 0) {
            throw asked.invalid("amount", "field.positive");
        }
        return new SaleLine(
                asked.number(),
                goods.item(),
                goods.roll(),
                asked.quantity(),
                asked.waste(),
                listPrice,
                amount,
                goods.cost());
    }

    private static BigDecimal amount(RecordSale.Line asked, BigDecimal listPrice) {
        if (asked.amount() != null) {
            return asked.amount();
        }
        return SaleLine.amountOf(asked.unitPrice() == null ? listPrice : asked.unitPrice(), asked.quantity());
    }

    /** @throws Failure {@code FORBIDDEN} for a line with a larger discount than the seller may give */
    void requireDiscountsWithinLimit(List<AskedLine> asked, List<SaleLine> lines) {
        for (SaleLine line : lines) {
            if (isBeyond(line)) {
                throw tooBig(asked.get(line.number()), line);
            }
        }
    }

    /** A promotion is not the seller's discount. */
    private boolean isBeyond(SaleLine line) {
        return line.promotion() == null && line.discountPercent().compareTo(largestDiscount) > 0;
    }

    private Failure tooBig(AskedLine asked, SaleLine line) {
        return Failure.of(ErrorCode.FORBIDDEN, Message.of("sale.discount_too_big", PlainNumber.of(largestDiscount)))
                .with("field", asked.field("amount"))
                .with("limit_percent", largestDiscount)
                .with("discount_percent", line.discountPercent());
    }

    /**
     * The largest discount, in percent, when that or a price below cost is more than the seller may give; else null.
     *
     * @param byLimit the lines whose discounts count
     * @param byCost the lines whose costs count
     */
    @Nullable
    BigDecimal beyondLimits(List<SaleLine> byLimit, List<SaleLine> byCost) {
        BigDecimal largest = own(byLimit).map(SaleLine::discountPercent).reduce(BigDecimal.ZERO, BigDecimal::max);
        return largest.compareTo(largestDiscount) > 0 || forbidsAsBelowCost(byCost) ? largest : null;
    }

    /** The lines whose price the seller answers for. */
    private static Stream<SaleLine> own(List<SaleLine> lines) {
        return lines.stream().filter(line -> line.promotion() == null);
    }

    /** Whether a line is sold below its cost, and the seller may not do that. */
    boolean forbidsAsBelowCost(List<SaleLine> lines) {
        return !mayBeBelowCost && own(lines).anyMatch(SaleLine::isBelowCost);
    }

    /** Whether the seller could find out the cost by trying prices: there is a discount, and they may not sell below cost. */
    boolean watches(List<SaleLine> lines) {
        return !mayBeBelowCost && own(lines).anyMatch(line -> line.discount().signum() > 0);
    }
}
