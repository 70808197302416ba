package io.smartbiz.debts.payments;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Money for one debt.
 *
 * @param paymentType cash when it is left out
 * @param tillId the till that it goes into; the caller's own open shift, or the branch's only one, when it is left out
 */
public record PayDebt(
        @NotNull @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal amount,

        @Nullable PaymentMethod paymentType,
        @Nullable UUID tillId,
        @Nullable @Size(max = 1000) String note) {

    PaymentMethod method() {
        return Objects.requireNonNullElse(paymentType, PaymentMethod.CASH);
    }
}
