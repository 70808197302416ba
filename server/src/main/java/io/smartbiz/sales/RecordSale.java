package io.smartbiz.sales;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.debts.PlannedPart;
import io.smartbiz.platform.json.AskedDate;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sale as it is sent: with {@code lines} and {@code payments}, or in the short form of one product paid in full. A sale that
 * was read has both; beside lines and payments, the fields of the short form may say the same.
 *
 * @param branchId the seller's own branch when it is left out
 * @param tillId the till that the money goes into; the caller's own open shift, or the branch's only one, when it is left out
 * @param debt the payments may leave something unpaid, which the customer pays later
 * @param date the day or the moment of the sale; now when it is left out
 * @param approvalId the superior's approval of the prices
 * @param soldAt when a sale was made that waited on a device without a connection; at most seven days ago
 * @param productId the short form's product
 * @param quantity the short form's pieces or metres
 * @param amount what the short form takes for all of it; the list price when it is left out
 * @param paymentType how the short form is paid; {@code mixed} only beside payments, {@code credit} only beside a debt
 */
public record RecordSale(
        @Nullable UUID branchId,
        @Nullable UUID tillId,
        @NotNull @Valid @JsonUnwrapped Buyer buyer,
        @Nullable @Size(min = 1, max = 100) List<@Valid @NotNull Line> lines,
        @Nullable @Size(max = 10) List<@Valid @NotNull Payment> payments,
        @Nullable @Valid Debt debt,
        @Nullable UUID approvalId,
        @Nullable @Size(max = 1000) String note,
        @Nullable AskedDate date,
        @Nullable Instant soldAt,
        @Nullable UUID productId,
        @Nullable UUID variantId,
        @Nullable String size,
        @Nullable UUID rollId,

        @Nullable @Positive @Digits(integer = 11, fraction = 3)
        BigDecimal quantity,

        @Nullable @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal amount,

        SaleView.@Nullable PaidBy paymentType) {

    /** A sale of a branch, put together line by line. */
    public static Builder at(UUID branchId) {
        return new Builder(branchId);
    }

    /** The sale of an exchange, at the branch and in the shift of the return. */
    public static RecordSale inExchange(
            UUID branchId,
            @Nullable UUID tillId,
            Buyer buyer,
            List<Line> lines,
            @Nullable List<Payment> payments,
            @Nullable Debt debt,
            @Nullable UUID approvalId,
            @Nullable String note) {
        return new RecordSale(
                branchId,
                tillId,
                buyer,
                lines,
                payments,
                debt,
                approvalId,
                note,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Puts a sale together from lines and payments. */
    public static final class Builder {

        private final UUID branchId;
        private final List<Line> lines = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();

        private Buyer buyer = Buyer.UNKNOWN;
        private @Nullable Debt debt;

        private Builder(UUID branchId) {
            this.branchId = branchId;
        }

        /** Pieces or metres of a variant. @param amount for all of the line; the list price when it is null */
        public Builder line(UUID variantId, BigDecimal quantity, @Nullable BigDecimal amount) {
            lines.add(new Line(null, variantId, null, null, quantity, null, null, amount));
            return this;
        }

        /** Who bought: a customer whom the shop knows. */
        public Builder customer(UUID customerId) {
            buyer = new Buyer(customerId, null, null, null);
            return this;
        }

        /** Leaves what is not paid to a day, or to several. */
        public Builder owe(LocalDate deadline, List<PlannedPart> installments) {
            debt = new Debt(deadline, installments);
            return this;
        }

        public Builder pay(PaymentType type, BigDecimal amount) {
            payments.add(new Payment(type, amount, null));
            return this;
        }

        public RecordSale build() {
            return new RecordSale(
                    branchId, null, buyer, lines, payments, debt, null, null, null, null, null, null, null, null, null,
                    null, null);
        }
    }

    /**
     * Who bought, in one of two forms; flat in the JSON and never null.
     *
     * @param customerId a known customer, whose name and phone count if the request says none
     * @param customerName the name, if {@code customer} has none; likewise the phone
     */
    public record Buyer(
            @Nullable UUID customerId,
            @Nullable @Valid Customer customer,
            @Nullable @Size(max = 200) String customerName,
            @Nullable @Size(max = 30) String customerPhone) {

        public static final Buyer UNKNOWN = new Buyer(null, null, null, null);

        @Nullable
        String name() {
            return customer == null || customer.name() == null ? customerName : customer.name();
        }

        @Nullable
        String phone() {
            return customer == null || customer.phone() == null ? customerPhone : customer.phone();
        }
    }

    /** Who bought, as it is printed on the receipt. */
    public record Customer(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 30) String phone) {}

    /**
     * What is not paid at once is owed by the customer.
     *
     * @param paymentDeadline until when; the day of the last instalment when there are any
     * @param installments the parts, which make what is not paid; empty when all of it is due by the deadline
     */
    public record Debt(
            @Nullable LocalDate paymentDeadline,
            @Nullable @Size(max = 60) List<@Valid @NotNull PlannedPart> installments) {}

    /**
     * One thing sold.
     *
     * @param rollId the roll of a metre product to cut from; the best one when it is left out
     * @param quantity pieces or metres
     * @param waste metres lost by the cut
     * @param unitPrice what is taken for one piece or metre; the list price when both prices are left out
     * @param amount what is taken for all of the line
     * @param discountId the promotion that the line is sold by; the best one when it is left out
     * @param discountVersion the version of it that a device knew
     * @param sellers who sold it, with shares that make 100 percent; the seller of the sale when it is left out
     */
    public record Line(
            @Nullable UUID productId,
            @Nullable UUID variantId,
            @Nullable String size,
            @Nullable UUID rollId,

            @NotNull @Positive @Digits(integer = 11, fraction = 3)
            BigDecimal quantity,

            @Nullable @PositiveOrZero @Digits(integer = 11, fraction = 3)
            BigDecimal waste,

            @Nullable @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal unitPrice,

            @Nullable @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal amount,

            @Nullable UUID discountId,
            @Nullable Integer discountVersion,
            @Nullable @Size(max = 10) List<@Valid @NotNull SellerShare> sellers) {

        /** A line that names no promotion, of the seller of the sale. */
        public Line(
                @Nullable UUID productId,
                @Nullable UUID variantId,
                @Nullable String size,
                @Nullable UUID rollId,
                BigDecimal quantity,
                @Nullable BigDecimal waste,
                @Nullable BigDecimal unitPrice,
                @Nullable BigDecimal amount) {
            this(productId, variantId, size, rollId, quantity, waste, unitPrice, amount, null, null, null);
        }
    }

    /** What part of a line somebody has sold. @param share in percent */
    public record SellerShare(
            @NotNull UUID sellerId,

            @NotNull @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal share) {}

    /**
     * A part of what the customer pays, in one way. The amounts of all payments make the total.
     *
     * @param givenAmount the cash that the customer gave, of which {@code amount} stays and the rest is the change
     */
    public record Payment(
            @NotNull PaymentType type,

            @NotNull @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal amount,

            @Nullable @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal givenAmount) {}
}
