package io.smartbiz.sales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.debts.DebtView;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.discounts.Promotion;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.shifts.OpenShifts;
import io.smartbiz.stock.Roll;
import io.smartbiz.stock.ShelfItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale as it is shown: one receipt. Its groups are flat on the wire. */
public record SaleView(
        UUID id,
        String number,
        UUID branchId,
        String branchName,
        UUID sellerId,
        String sellerName,
        @JsonUnwrapped Buyer buyer,
        @JsonUnwrapped Times times,
        @JsonUnwrapped InShort inShort,
        @JsonUnwrapped Amounts amounts,
        @Nullable String note,
        List<LineView> lines,
        List<PaymentView> payments,
        @Nullable OnCredit debt,
        @JsonUnwrapped InShift shift) {

    /** @param debt what the customer owes; null when all is paid */
    static SaleView of(Sale sale, String number, @Nullable OnCredit debt) {
        List<LineView> lines = sale.lines().stream()
                .map(line -> LineView.of(line, sale.sharing().of(line.number())))
                .toList();
        List<PaymentView> payments = sale.payments().stream()
                .map(payment -> PaymentView.of(payment.type(), payment.amount(), payment.given()))
                .toList();
        SaleMoment moment = sale.moment();
        return new SaleView(
                sale.id(),
                number,
                sale.branch().id(),
                sale.branch().name(),
                sale.seller().id(),
                sale.seller().name(),
                Buyer.of(sale.customer()),
                new Times(moment.at(), moment.day(), moment.recordedAt()),
                InShort.of(lines, payments, debt != null),
                Amounts.of(sale),
                sale.note(),
                lines,
                payments,
                debt,
                InShift.of(sale.shift()));
    }

    /** Hides costs unless the caller may see profits in the sale's branch. */
    public SaleView visibleTo(Caller caller) {
        return caller.scope(Permission.SALES_VIEW_PROFIT).contains(branchId) ? this : withoutCosts();
    }

    /** This, without costs and what is counted from them. */
    SaleView withoutCosts() {
        return new SaleView(
                id,
                number,
                branchId,
                branchName,
                sellerId,
                sellerName,
                buyer,
                times,
                inShort,
                amounts.withoutCosts(),
                note,
                lines.stream().map(LineView::withoutCosts).toList(),
                payments,
                debt,
                shift);
    }

    /**
     * The customer, as printed on the receipt; null for what is not known.
     *
     * @param customerId the customer's record
     */
    public record Buyer(
            @Nullable UUID customerId,
            @Nullable String customerName,
            @Nullable String customerPhone) {

        private static Buyer of(Customer customer) {
            return new Buyer(customer.id(), customer.name(), customer.phone());
        }
    }

    /**
     * When it was sold.
     *
     * @param date the moment
     * @param soldOn its day in the organisation's time zone
     * @param createdAt when it was recorded
     */
    public record Times(Instant date, LocalDate soldOn, Instant createdAt) {}

    /**
     * What a sale of one thing, paid in one way, is told by.
     *
     * @param paymentType how it was paid; {@code mixed} for several ways
     * @param productId what was sold; null for several things
     * @param quantity pieces or metres of it; null for several things
     */
    public record InShort(
            PaidBy paymentType,
            @Nullable UUID productId,
            @Nullable BigDecimal quantity) {

        /** @param owes whether something was not paid at once */
        public static InShort of(List<LineView> lines, List<PaymentView> payments, boolean owes) {
            LineView only = lines.size() == 1 ? lines.getFirst() : null;
            return new InShort(
                    PaidBy.of(payments.stream().map(PaymentView::type).toList(), owes),
                    only == null ? null : only.productId(),
                    only == null ? null : only.quantity());
        }
    }

    /** How a sale was paid: in one way, in several, or in part or not at all. */
    public enum PaidBy {
        CASH(PaymentType.CASH),
        CARD(PaymentType.CARD),
        TRANSFER(PaymentType.TRANSFER),
        /** By goods that came back. */
        EXCHANGE(PaymentType.EXCHANGE),
        /** Nothing was paid at once. */
        CREDIT(null),
        MIXED(null);

        private final @Nullable PaymentType type;

        PaidBy(@Nullable PaymentType type) {
            this.type = type;
        }

        /** The one way; null for several and for none. */
        @Nullable
        PaymentType type() {
            return type;
        }

        /** The name on the wire and in the database. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static PaidBy of(List<PaymentType> types, boolean owes) {
            if (owes) {
                return types.isEmpty() ? CREDIT : MIXED;
            }
            return types.stream().distinct().count() == 1
                    ? valueOf(types.getFirst().name())
                    : MIXED;
        }
    }

    /**
     * The figures of a sale.
     *
     * @param listAmount by list prices
     * @param discount what was taken below list prices
     * @param profit extra profit: what was taken above list prices
     * @param amount what was taken
     * @param cost what the goods cost; null for those who may not see profits, like the next two
     * @param margin amount − cost
     * @param directorProfit (list price − buy price) × quantity, over all lines
     * @param returnedAmount what of the amount came back since; the other figures are those of the sale itself
     */
    public record Amounts(
            BigDecimal listAmount,
            BigDecimal discount,
            BigDecimal profit,
            BigDecimal amount,
            @Nullable BigDecimal cost,
            @Nullable BigDecimal margin,
            @Nullable BigDecimal directorProfit,
            BigDecimal returnedAmount) {

        private static Amounts of(Sale sale) {
            return new Amounts(
                    sale.listAmount(),
                    sale.discount(),
                    sale.profit(),
                    sale.total(),
                    sale.cost(),
                    sale.total().subtract(sale.cost()),
                    sale.directorProfit(),
                    BigDecimal.ZERO);
        }

        private Amounts withoutCosts() {
            return new Amounts(listAmount, discount, profit, amount, null, null, null, returnedAmount);
        }
    }

    /**
     * One line.
     *
     * @param unit {@code piece} or {@code meter}
     * @param promotion what its discount comes from
     * @param back what came back of it since
     * @param sellers who sold it, if not just the seller of the sale; else empty
     */
    public record LineView(
            int line,
            UUID productId,
            UUID variantId,
            @Nullable UUID rollId,
            @Nullable String rollCode,
            String productName,
            @Nullable String size,
            String unit,
            BigDecimal quantity,
            BigDecimal waste,
            @JsonUnwrapped Amounts amounts,
            @JsonUnwrapped ByPromotion promotion,
            @JsonUnwrapped Back back,
            List<SellerView> sellers) {

        private static LineView of(SaleLine line, List<SellerView> sellers) {
            ShelfItem item = line.item();
            Roll roll = line.roll();
            return new LineView(
                    line.number(),
                    item.productId(),
                    item.variantId(),
                    roll == null ? null : roll.id(),
                    roll == null ? null : roll.code(),
                    item.productName(),
                    item.size() == null ? null : item.size().toString(),
                    item.unit(),
                    line.quantity(),
                    line.waste(),
                    Amounts.of(line),
                    ByPromotion.of(line),
                    new Back(BigDecimal.ZERO, line.quantity()),
                    sellers);
        }

        private LineView withoutCosts() {
            return with(amounts.withoutCosts(), back, sellers);
        }

        /** The same line, with what came back of it and who sold it. */
        public LineView with(Back returned, List<SellerView> sold) {
            return with(amounts, returned, sold);
        }

        private LineView with(Amounts shown, Back returned, List<SellerView> sold) {
            return new LineView(
                    line,
                    productId,
                    variantId,
                    rollId,
                    rollCode,
                    productName,
                    size,
                    unit,
                    quantity,
                    waste,
                    shown,
                    promotion,
                    returned,
                    sold);
        }

        /**
         * What came back of a line.
         *
         * @param returnedQuantity pieces or metres
         * @param returnableQuantity what is left, without what somebody has asked to give back
         */
        public record Back(BigDecimal returnedQuantity, BigDecimal returnableQuantity) {}

        /** What part of a line somebody has sold. @param share in percent */
        public record SellerView(UUID sellerId, String sellerName, BigDecimal share) {}

        /**
         * The promotion that a line was sold by; all null for none.
         *
         * @param discountName as the receipt shows it
         */
        public record ByPromotion(
                @Nullable UUID discountId,
                @Nullable Integer discountVersion,
                @Nullable String discountName) {

            private static ByPromotion of(SaleLine line) {
                Promotion promotion = line.promotion();
                return promotion == null
                        ? new ByPromotion(null, null, null)
                        : new ByPromotion(promotion.id(), promotion.version(), promotion.name());
            }
        }

        /**
         * The figures of a line.
         *
         * @param listPrice the list price of one piece or metre at that moment
         * @param amount what was taken
         * @param discount what was taken below the list amount
         * @param profit extra profit: what was taken above the list amount
         * @param cost null for those who may not see profits, like the next
         */
        public record Amounts(
                BigDecimal listPrice,
                BigDecimal listAmount,
                BigDecimal amount,
                BigDecimal discount,
                BigDecimal profit,
                @Nullable BigDecimal cost,
                @Nullable BigDecimal directorProfit) {

            private static Amounts of(SaleLine line) {
                return new Amounts(
                        line.listPrice(),
                        line.listAmount(),
                        line.amount(),
                        line.discount(),
                        line.profit(),
                        line.cost(),
                        line.directorProfit());
            }

            private Amounts withoutCosts() {
                return new Amounts(listPrice, listAmount, amount, discount, profit, null, null);
            }
        }
    }

    /**
     * What was not paid at once, and how it is owed now.
     *
     * @param id the debt, which tells what is left
     * @param totalAmount what was not paid at once
     */
    public record OnCredit(UUID id, BigDecimal totalAmount, LocalDate paymentDeadline, List<PlannedPart> installments) {

        static OnCredit of(DebtView debt) {
            return new OnCredit(debt.id(), debt.amounts().totalAmount(), debt.paymentDeadline(), debt.plan());
        }
    }

    /**
     * A part of what the customer paid, in one way.
     *
     * @param givenAmount the cash that the customer gave; null if it was not noted, like the next
     * @param changeAmount what was given back
     */
    public record PaymentView(
            PaymentType type,
            BigDecimal amount,
            @Nullable BigDecimal givenAmount,
            @Nullable BigDecimal changeAmount) {

        public static PaymentView of(PaymentType type, BigDecimal amount, @Nullable BigDecimal given) {
            return new PaymentView(type, amount, given, given == null ? null : given.subtract(amount));
        }
    }

    /**
     * The shift that its money lies in.
     *
     * @param shiftId null if none was open
     * @param late whether the sale was made before that shift was opened, and sent afterwards
     * @param lateFromShiftId the closed shift in which a late sale was made; null if there was none
     */
    public record InShift(
            @Nullable UUID shiftId, boolean late, @Nullable UUID lateFromShiftId) {

        private static InShift of(OpenShifts.@Nullable Place place) {
            return place == null
                    ? new InShift(null, false, null)
                    : new InShift(place.shiftId(), place.isLate(), place.lateFrom());
        }
    }
}
