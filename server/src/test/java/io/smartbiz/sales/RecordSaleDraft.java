package io.smartbiz.sales;

import io.smartbiz.platform.json.AskedDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A sale as it is asked for without HTTP, such as {@code RecordSaleDraft.in(branch).product(carpet, one, price)}. */
public final class RecordSaleDraft {

    private final @Nullable UUID branchId;
    private final List<RecordSale.Line> lines = new ArrayList<>();
    private final List<RecordSale.Payment> payments = new ArrayList<>();
    private RecordSale.@Nullable Debt debt;
    private @Nullable LocalDate date;
    private @Nullable UUID productId;
    private @Nullable String size;
    private @Nullable UUID rollId;
    private @Nullable BigDecimal quantity;
    private @Nullable BigDecimal amount;
    private @Nullable PaymentType paidBy;

    private RecordSaleDraft(@Nullable UUID branchId) {
        this.branchId = branchId;
    }

    /** A sale of a branch. */
    public static RecordSaleDraft in(UUID branchId) {
        return new RecordSaleDraft(branchId);
    }

    /** A sale in the seller's own branch. */
    static RecordSaleDraft here() {
        return new RecordSaleDraft(null);
    }

    /** A line of a product whose size is clear. */
    static RecordSale.Line line(
            @Nullable UUID productId,
            BigDecimal quantity,
            @Nullable BigDecimal unitPrice,
            @Nullable BigDecimal amount) {
        return new RecordSale.Line(productId, null, null, null, quantity, null, unitPrice, amount);
    }

    /** Pieces or metres of a product in one size. @param amount for all of the line */
    public RecordSaleDraft product(UUID product, BigDecimal pieces, BigDecimal amount) {
        return lines(List.of(line(product, pieces, null, amount)));
    }

    RecordSaleDraft lines(List<RecordSale.Line> several) {
        lines.addAll(several);
        return this;
    }

    public RecordSaleDraft pay(PaymentType type, BigDecimal paid) {
        return payments(List.of(new RecordSale.Payment(type, paid, null)));
    }

    RecordSaleDraft payments(List<RecordSale.Payment> several) {
        payments.addAll(several);
        return this;
    }

    RecordSaleDraft promising(RecordSale.Debt promised) {
        debt = promised;
        return this;
    }

    /** The day of the sale; today when it is not set. */
    public RecordSaleDraft on(LocalDate day) {
        date = day;
        return this;
    }

    /** The short form's product, without a line. @param all what is taken for all of it */
    RecordSaleDraft shortForm(@Nullable UUID product, @Nullable BigDecimal pieces, BigDecimal all) {
        productId = product;
        quantity = pieces;
        amount = all;
        return this;
    }

    /** The short form's size and roll. */
    RecordSaleDraft pickedFrom(String itsSize, UUID roll) {
        size = itsSize;
        rollId = roll;
        return this;
    }

    /** How the short form is paid. */
    RecordSaleDraft paidBy(@Nullable PaymentType type) {
        paidBy = type;
        return this;
    }

    public RecordSale build() {
        return new RecordSale(
                branchId,
                null,
                RecordSale.Buyer.UNKNOWN,
                lines.isEmpty() ? null : lines,
                payments.isEmpty() ? null : payments,
                debt,
                null,
                null,
                date == null ? null : AskedDate.of(date.toString()),
                null,
                productId,
                null,
                size,
                rollId,
                quantity,
                amount,
                paidBy == null ? null : SaleView.PaidBy.of(List.of(paidBy), false));
    }
}
