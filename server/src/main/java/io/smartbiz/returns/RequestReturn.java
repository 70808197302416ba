package io.smartbiz.returns;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.debts.payments.PaymentMethod;
import io.smartbiz.sales.RecordSale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sold goods that are to come back. The short form names a product instead of lines.
 *
 * @param reasonNote required with the reason {@code other}
 * @param refunds how the money is given back, only with {@code approve}; in the way the sale was paid when they are left out
 * @param tillId the till that the money comes from; the caller's own open shift, or the branch's only one, when it is left out
 * @param approve true for goods that come back at once, which needs {@code returns.approve}
 * @param exchange what the customer takes instead, only with {@code approve}
 * @param productId the short form's product, of which one line of the sale has something left
 * @param quantity the short form's pieces or metres
 */
public record RequestReturn(
        @NotNull UUID saleId,
        @Nullable @Size(min = 1, max = 100) List<@Valid @NotNull Line> lines,
        @NotNull ReturnReason reason,
        @Nullable @Size(max = 1000) String reasonNote,
        @Nullable @Size(max = 10) List<@Valid @NotNull Refund> refunds,
        @Nullable UUID tillId,
        @Nullable Boolean approve,
        @Nullable @Valid Exchange exchange,
        @Nullable UUID productId,

        @Nullable @Positive @Digits(integer = 11, fraction = 3)
        BigDecimal quantity) {

    /**
     * A line of the sale.
     *
     * @param line its number in the sale, from 0
     * @param quantity pieces or metres
     * @param condition {@code write_off} when it is left out and the reason is {@code defective}, else {@code restock}
     */
    public record Line(
            @NotNull @PositiveOrZero Integer line,

            @NotNull @Positive @Digits(integer = 11, fraction = 3)
            BigDecimal quantity,

            @Nullable GoodsCondition condition) {}

    /** Money that is given back in one way. */
    public record Refund(
            @NotNull PaymentMethod type,

            @NotNull @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal amount) {}

    /**
     * A sale that the returned goods pay a part of.
     *
     * @param buyer who bought the first time when nobody is named
     * @param payments what is paid beside the goods
     * @param debt how what stays unpaid is owed
     */
    public record Exchange(
            @NotNull @Valid @JsonUnwrapped RecordSale.Buyer buyer,
            @NotNull @Size(min = 1, max = 100) List<RecordSale.@Valid @NotNull Line> lines,
            @Nullable @Size(max = 10) List<RecordSale.@Valid @NotNull Payment> payments,
            RecordSale.@Nullable @Valid Debt debt,
            @Nullable UUID approvalId,
            @Nullable @Size(max = 1000) String note) {}

    boolean isApproved() {
        return Boolean.TRUE.equals(approve);
    }
}
