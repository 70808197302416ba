package io.smartbiz.debts.payments;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money of a customer for several debts.
 *
 * @param paymentType cash when it is left out
 * @param tillId the till that it goes into; the caller's own open shift, or the branch's only one, when it is left out
 * @param shares how much of it goes to which debt; what is due first is paid first when it is left out
 */
record PayDebts(
        @NotNull @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal amount,

        @Nullable PaymentMethod paymentType,
        @Nullable UUID tillId,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(min = 1, max = 200) List<@Valid @NotNull Share> shares) {

    /** What one debt gets. */
    record Share(
            @NotNull UUID debtId,

            @NotNull @Positive @Digits(integer = 16, fraction = 2)
            BigDecimal amount) {}

    /** The debts that are told; null for those that are due first. */
    @Nullable
    List<UUID> debts() {
        return shares == null ? null : shares.stream().map(Share::debtId).toList();
    }

    PaymentMethod method() {
        return Objects.requireNonNullElse(paymentType, PaymentMethod.CASH);
    }
}
