package io.smartbiz.sales;

import jakarta.validation.Valid;
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
 * A sale as it is sent: with {@code lines} and {@code payments}, or in the short form of one product paid in full.
 *
 * @param branchId the seller's own branch when it is left out
 * @param debt what is not paid at once; not possible yet
 * @param date the day of the sale; today when it is left out
 * @param soldAt when a sale was made that waited on a device without a connection; at most seven days ago
 * @param productId the short form's product
 * @param quantity the short form's pieces or metres
 * @param amount what the short form takes for all of it; the list price when it is left out
 * @param paymentType how the short form is paid
 */
public record RecordSale(
        @Nullable UUID branchId,
        @Nullable @Valid Customer customer,
        @Nullable @Size(min = 1, max = 100) List<@Valid @NotNull Line> lines,
        @Nullable @Size(min = 1, max = 10) List<@Valid @NotNull Payment> payments,
        @Nullable @Valid Debt debt,
        @Nullable @Size(max = 1000) String note,
        @Nullable LocalDate date,
        @Nullable Instant soldAt,
        @Nullable UUID productId,
        @Nullable UUID variantId,
        @Nullable String size,
        @Nullable UUID rollId,

        @Nullable @Positive @Digits(integer = 11, fraction = 3)
        BigDecimal quantity,

        @Nullable @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal amount,

        @Nullable PaymentType paymentType) {

    /** A sale of a branch, put together line by line. */
    public static Builder at(@Nullable UUID branchId) {
        return new Builder(branchId);
    }

    /** Puts a sale together from lines and payments, or in the short form. */
    public static final class Builder {

        private final @Nullable UUID branchId;
        private final List<Line> lines = new ArrayList<>();
        private final List<Payment> payments = new ArrayList<>();
        private @Nullable Debt debt;
        private @Nullable LocalDate date;
        private @Nullable UUID productId;
        private @Nullable String size;
        private @Nullable UUID rollId;
        private @Nullable BigDecimal quantity;
        private @Nullable BigDecimal amount;
        private @Nullable PaymentType paidBy;

        private Builder(@Nullable UUID branchId) {
            this.branchId = branchId;
        }

        /** Pieces or metres of a variant. @param amount for all of the line; the list price when it is null */
        public Builder line(UUID variantId, BigDecimal quantity, @Nullable BigDecimal amount) {
            lines.add(new Line(null, variantId, null, null, quantity, null, null, amount));
            return this;
        }

        /** Pieces or metres of a product in one size. @param amount for all of the line; the list price when it is null */
        public Builder product(UUID productId, BigDecimal quantity, @Nullable BigDecimal amount) {
            lines.add(Line.of(productId, quantity, null, amount));
            return this;
        }

        /** The day of the sale; today when it is not set. */
        public Builder on(LocalDate day) {
            date = day;
            return this;
        }

        public Builder pay(PaymentType type, BigDecimal amount) {
            payments.add(new Payment(type, amount));
            return this;
        }

        Builder lines(List<Line> several) {
            lines.addAll(several);
            return this;
        }

        Builder payments(List<Payment> several) {
            payments.addAll(several);
            return this;
        }

        Builder debt(Debt promised) {
            debt = promised;
            return this;
        }

        /** The short form's product, without a line. @param all what is taken for all of it */
        Builder shortForm(@Nullable UUID product, @Nullable BigDecimal pieces, @Nullable BigDecimal all) {
            productId = product;
            quantity = pieces;
            amount = all;
            return this;
        }

        /** The short form's size and roll. */
        Builder pickedFrom(String itsSize, UUID roll) {
            size = itsSize;
            rollId = roll;
            return this;
        }

        /** How the short form is paid. */
        Builder paidBy(@Nullable PaymentType type) {
            paidBy = type;
            return this;
        }

        public RecordSale build() {
            return new RecordSale(
                    branchId,
                    null,
                    lines.isEmpty() ? null : lines,
                    payments.isEmpty() ? null : payments,
                    debt,
                    null,
                    date,
                    null,
                    productId,
                    null,
                    size,
                    rollId,
                    quantity,
                    amount,
                    paidBy);
        }
    }

    /** Who bought, as it is printed on the receipt. */
    public record Customer(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 30) String phone) {

        static final Customer NOBODY = new Customer(null, null);
    }

    /** A promise to pay later. */
    public record Debt(@Nullable LocalDate paymentDeadline) {}

    /**
     * One thing sold.
     *
     * @param rollId the roll of a metre product to cut from; the best one when it is left out
     * @param quantity pieces or metres
     * @param waste metres lost by the cut
     * @param unitPrice what is taken for one piece or metre; the list price when both prices are left out
     * @param amount what is taken for all of the line
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
            BigDecimal amount) {

        /** A line of a product whose size is clear. */
        static Line of(
                @Nullable UUID productId,
                BigDecimal quantity,
                @Nullable BigDecimal unitPrice,
                @Nullable BigDecimal amount) {
            return new Line(productId, null, null, null, quantity, null, unitPrice, amount);
        }
    }

    /** A part of what the customer pays, in one way. The amounts of all payments make the total. */
    public record Payment(
            @NotNull PaymentType type,

            @NotNull @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal amount) {}
}
