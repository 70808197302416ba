package io.smartbiz.returns;

import io.smartbiz.catalog.RemovedSize;
import io.smartbiz.catalog.SoldSizes;
import io.smartbiz.commissions.Commissions;
import io.smartbiz.commissions.Returned;
import io.smartbiz.debts.payments.DebtReturns;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Batch;
import io.smartbiz.platform.data.Rows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.returns.Outcome.Decision;
import io.smartbiz.returns.Outcome.NewRoll;
import io.smartbiz.returns.Outcome.Refund;
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.Sales;
import io.smartbiz.shifts.OpenShifts;
import io.smartbiz.stock.Balance;
import io.smartbiz.stock.Stock;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes goods back, settles their price, and sells others in exchange. The sale is locked against other returns already. What
 * else is needed is locked in the order in which receipts, sales and payments lock: products, customer, goods, debt.
 */
@Component
class Approving {

    private final SoldSizes sizes;
    private final Stock stock;
    private final TakingBack takingBack;
    private final DebtReturns debts;
    private final Commissions commissions;
    private final Sales sales;

    Approving(
            SoldSizes sizes,
            Stock stock,
            TakingBack takingBack,
            DebtReturns debts,
            Commissions commissions,
            Sales sales) {
        this.sizes = sizes;
        this.stock = stock;
        this.takingBack = takingBack;
        this.debts = debts;
        this.commissions = commissions;
        this.sales = sales;
    }

    /**
     * How the approved goods are settled.
     *
     * @param refunds the ways in which money is given back, as they are asked for
     * @param shift where the money comes from
     * @param exchange what is sold instead; null for nothing
     */
    record Terms(
            @Nullable List<RequestReturn.Refund> refunds,
            OpenShifts.Asked shift,
            @Nullable RecordSale exchange,
            Decision decision) {}

    /** Money that is given back, and the shift that it lies in; null without one. */
    private record Paid(List<Refund> refunds, @Nullable UUID shiftId) {}

    /**
     * Queues all that follows from an approval but the return's own rows.
     *
     * @throws Failure {@code SHIFT_REQUIRED}; {@code VALIDATION_ERROR} for refunds that are not the amount, and for goods that
     *     the product has no place for any more; those of a sale
     */
    Outcome approve(Batch batch, Caller caller, GoodsReturn goods, Terms terms) {
        requireOpen(goods.sale());
        Rows<RemovedSize> removed = sizes.removed(batch, goods.restocked());
        if (terms.exchange() != null) {
            hold(batch, caller, goods, terms.exchange());
        }
        Rows<Balance> balances = stock.lockSold(batch, goods.branchId(), goods.variants());
        DebtReturns.OfSale debt =
                debts.lockOfSale(batch, ReturnedSaleRepository.sale(goods.sale().id()));
        batch.send();
        requireFitting(removed.list());
        sizes.offerAgain(batch, caller, removed.list());
        Settlement settlement = Settlement.of(
                goods.total().amount(), debt.remaining(), goods.sale().money().refundable(debt.paid()));
        Map<Integer, NewRoll> rolls = takingBack.takeBack(batch, caller, goods, balances.list(), terms.decision());
        debts.giveBack(batch, caller, debt, goods.id(), settlement.debtAmount(), settlement.givenUpAmount());
        BigDecimal money = goods.sale().money().refundable(debt.paid()).subtract(settlement.refundAmount());
        commissions.returned(batch, caller, left(goods, money, terms.decision()));
        if (terms.exchange() != null) {
            return exchanged(batch, caller, goods, terms, settlement, rolls);
        }
        Paid paid = pay(goods, terms, settlement, BigDecimal.ZERO);
        return new Outcome(settlement, paid.refunds(), paid.shiftId(), null, rolls, terms.decision());
    }

    /** What is left of the sale, and what of that is paid, for which its sellers still earn. */
    private static Returned left(GoodsReturn goods, BigDecimal money, Decision decision) {
        List<Returned.KeptLine> kept =
                goods.lines().stream().map(ReturnedLine::kept).toList();
        BigDecimal total = goods.sale().lines().stream()
                .map(line -> line.whole().amount().subtract(line.before().amount()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(goods.total().amount());
        return new Returned(
                goods.sale().id(), goods.id(), goods.branchId(), decision.at(), decision.day(), kept, total, money);
    }

    private static void requireOpen(ReturnedSale sale) {
        if (!sale.branch().isActive()) {
            throw Failure.invalid("sale_id", "branch.not_active");
        }
    }

    private static void requireFitting(List<RemovedSize> removed) {
        for (RemovedSize one : removed) {
            if (!one.fits()) {
                throw Failure.invalid("lines", "return.does_not_fit", one.productName());
            }
        }
    }

    private void hold(Batch batch, Caller caller, GoodsReturn goods, RecordSale exchange) {
        try {
            sales.hold(batch, caller, exchange, goods.variants());
        } catch (Failure refusal) {
            throw refusal.within("exchange");
        }
    }

    private Outcome exchanged(
            Batch batch,
            Caller caller,
            GoodsReturn goods,
            Terms terms,
            Settlement settlement,
            Map<Integer, NewRoll> rolls) {
        var paid = new ArrayList<Paid>();
        var exchange = new Sales.Exchange(
                goods.id(),
                terms.shift(),
                settlement.refundAmount(),
                byGoods -> paid.add(pay(goods, terms, settlement, byGoods)));
        UUID saleId = sell(batch, caller, Objects.requireNonNull(terms.exchange()), exchange);
        Paid all = paid.getFirst();
        return new Outcome(settlement, all.refunds(), all.shiftId(), saleId, rolls, terms.decision());
    }

    private UUID sell(Batch batch, Caller caller, RecordSale sale, Sales.Exchange exchange) {
        try {
            return sales.exchange(batch, caller, sale, exchange).id();
        } catch (Failure refusal) {
            throw isAboutReturn(refusal) ? refusal : refusal.within("exchange");
        }
    }

    /** The exchange has neither of these fields. */
    private static boolean isAboutReturn(Failure refusal) {
        return refusal.details().get("fields") instanceof Map<?, ?> fields
                && (fields.containsKey("refunds") || fields.containsKey("till_id"));
    }

    /** @param byGoods what of the refund pays for other goods */
    private static Paid pay(GoodsReturn goods, Terms terms, Settlement settlement, BigDecimal byGoods) {
        var refunds = new ArrayList<Refund>();
        if (byGoods.signum() > 0) {
            refunds.add(new Refund(RefundType.EXCHANGE, byGoods));
        }
        refunds.addAll(Refunds.of(
                settlement.refundAmount().subtract(byGoods),
                terms.refunds(),
                goods.sale().money().onlyWay()));
        if (refunds.isEmpty()) {
            return new Paid(refunds, null);
        }
        OpenShifts.Place place = terms.shift().in(goods.branchId());
        return new Paid(refunds, place == null ? null : place.shiftId());
    }
}
