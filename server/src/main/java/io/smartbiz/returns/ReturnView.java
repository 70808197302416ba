package io.smartbiz.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A return as it is shown. Its groups are flat on the wire.
 *
 * @param exchangeSaleId the sale of an exchange
 */
public record ReturnView(
        UUID id,
        String number,
        @JsonUnwrapped OfSale sale,
        @JsonUnwrapped Buyer buyer,
        ReturnReason reason,
        @Nullable String reasonNote,
        ReturnStatus status,
        List<LineView> lines,
        @JsonUnwrapped InShort inShort,
        @JsonUnwrapped Amounts amounts,
        List<RefundView> refunds,
        @Nullable UUID exchangeSaleId,
        @JsonUnwrapped Request request,
        @JsonUnwrapped Decision decision) {

    /** The sale that the goods come back from. */
    public record OfSale(
            UUID saleId, String saleNumber, UUID branchId, String branchName, UUID sellerId, String sellerName) {}

    /** The customer, as printed on the receipt; null for what is not known, and for those who may not see sales. */
    public record Buyer(
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable String customerPhone) {

        static final Buyer HIDDEN = new Buyer(null, null, null);
    }

    /**
     * One line.
     *
     * @param line its number in the sale, from 0
     * @param unit {@code piece} or {@code meter}
     * @param amount its part of the price; expected until the return is approved
     * @param cost null for those who may not see profits
     * @param rollCode the roll that a returned length is kept as
     */
    public record LineView(
            int line,
            UUID productId,
            UUID variantId,
            String productName,
            @Nullable String size,
            String unit,
            BigDecimal quantity,
            GoodsCondition condition,
            BigDecimal amount,
            @Nullable BigDecimal cost,
            @Nullable UUID rollId,
            @Nullable String rollCode) {

        private LineView withoutCosts() {
            return new LineView(
                    line,
                    productId,
                    variantId,
                    productName,
                    size,
                    unit,
                    quantity,
                    condition,
                    amount,
                    null,
                    rollId,
                    rollCode);
        }
    }

    /** What a return of one thing is told by; both null for several things. */
    public record InShort(
            @Nullable UUID productId, @Nullable BigDecimal quantity) {

        static InShort of(List<LineView> lines) {
            LineView only = lines.size() == 1 ? lines.getFirst() : null;
            return new InShort(only == null ? null : only.productId(), only == null ? null : only.quantity());
        }
    }

    /**
     * The price of the goods and how it is settled: expected while the return is pending, 0 when it was rejected.
     *
     * @param debtAmount what of it lowers the debt of the sale
     * @param refundAmount what of it is given back, also in exchange
     * @param givenUpAmount what of it had been given up before
     */
    public record Amounts(BigDecimal amount, BigDecimal debtAmount, BigDecimal refundAmount, BigDecimal givenUpAmount) {

        static Amounts of(BigDecimal amount, Settlement settlement) {
            return new Amounts(amount, settlement.debtAmount(), settlement.refundAmount(), settlement.givenUpAmount());
        }
    }

    /**
     * What was given back in one way; {@code exchange} paid for other goods.
     *
     * @param shiftId the shift that it lies in; null if none was open
     */
    public record RefundView(
            RefundType type, BigDecimal amount, @Nullable UUID shiftId) {}

    /** Who asked for it. @param updatedAt when it was decided; before, when it was asked for */
    public record Request(UUID createdBy, String createdByName, Instant createdAt, Instant updatedAt) {}

    /**
     * Who decided; all null before.
     *
     * @param approvedBy who decided, if that was to approve it; likewise the moment
     */
    public record Decision(
            @Nullable UUID decidedBy,
            @Nullable String decidedByName,
            @Nullable Instant decidedAt,
            @Nullable String decisionNote,
            @Nullable UUID approvedBy,
            @Nullable Instant approvedAt) {

        static final Decision NONE = new Decision(null, null, null, null, null, null);

        static Decision of(
                ReturnStatus status,
                @Nullable UUID by,
                @Nullable String name,
                @Nullable Instant at,
                @Nullable String note) {
            boolean isApproved = status == ReturnStatus.APPROVED;
            return new Decision(by, name, at, note, isApproved ? by : null, isApproved ? at : null);
        }
    }

    /** A return that nobody has decided yet. @param number empty until it is counted */
    static ReturnView pending(GoodsReturn goods, String number) {
        Settlement expected = goods.sale().money().settle(goods.total().amount());
        return of(goods, number, ReturnStatus.PENDING, expected, null);
    }

    /** An approved return. */
    static ReturnView approved(GoodsReturn goods, String number, Outcome outcome) {
        return of(goods, number, ReturnStatus.APPROVED, outcome.settlement(), outcome);
    }

    private static ReturnView of(
            GoodsReturn goods, String number, ReturnStatus status, Settlement settlement, @Nullable Outcome outcome) {
        ReturnedSale sale = goods.sale();
        List<LineView> lines =
                goods.lines().stream().map(line -> line(line, outcome)).toList();
        Outcome.Decision decision = outcome == null ? null : outcome.decision();
        return new ReturnView(
                goods.id(),
                number,
                new OfSale(
                        sale.id(),
                        sale.number(),
                        goods.branchId(),
                        sale.branch().name(),
                        sale.sellerId(),
                        sale.sellerName()),
                sale.buyer(),
                goods.reason(),
                goods.reasonNote(),
                status,
                lines,
                InShort.of(lines),
                Amounts.of(goods.total().amount(), settlement),
                outcome == null
                        ? List.of()
                        : outcome.refunds().stream()
                                .map(one -> new RefundView(one.type(), one.amount(), outcome.shiftId()))
                                .toList(),
                outcome == null ? null : outcome.exchangeSaleId(),
                new Request(
                        goods.createdBy(),
                        goods.createdByName(),
                        goods.createdAt(),
                        decision == null ? goods.createdAt() : decision.at()),
                decision == null
                        ? Decision.NONE
                        : Decision.of(
                                status, decision.memberId(), decision.memberName(), decision.at(), decision.note()));
    }

    private static LineView line(ReturnedLine line, @Nullable Outcome outcome) {
        SoldLine.Goods goods = line.sold().goods();
        Outcome.NewRoll roll =
                outcome == null ? null : outcome.rolls().get(line.sold().line());
        Figures figures = line.figures();
        return new LineView(
                line.sold().line(),
                goods.productId(),
                goods.variantId(),
                goods.productName(),
                goods.size(),
                goods.unit(),
                line.quantity(),
                line.condition(),
                figures.amount(),
                figures.cost(),
                roll == null ? null : roll.id(),
                roll == null ? null : roll.code());
    }

    /** Hides the customer from those who may not see sales in the branch, and costs from those who may not see profits. */
    ReturnView visibleTo(Caller caller) {
        boolean seesBuyer = caller.scope(Permission.SALES_VIEW).contains(sale.branchId());
        boolean seesCosts = caller.scope(Permission.SALES_VIEW_PROFIT).contains(sale.branchId());
        return new ReturnView(
                id,
                number,
                sale,
                seesBuyer ? buyer : Buyer.HIDDEN,
                reason,
                reasonNote,
                status,
                seesCosts ? lines : lines.stream().map(LineView::withoutCosts).toList(),
                inShort,
                amounts,
                refunds,
                exchangeSaleId,
                request,
                decision);
    }
}
