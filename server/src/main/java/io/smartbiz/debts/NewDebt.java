package io.smartbiz.debts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An old debt that is entered by hand. Its customer is a known one, or is found by the phone, or is added.
 *
 * @param branchId the caller's own branch when it is left out
 * @param customerId a known customer; name and phone are not needed then
 * @param paymentDeadline the last day; that of the last instalment when there are any
 * @param installments the parts, which make the total; all is due by the deadline when there are none
 */
record NewDebt(
        @Nullable UUID branchId,
        @Nullable UUID customerId,
        @Nullable @Size(max = 200) String customerName,
        @Nullable @Size(max = 30) String customerPhone,

        @NotNull @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal totalAmount,

        @Nullable LocalDate paymentDeadline,
        @Nullable @Size(max = Plan.MOST_PARTS) List<@Valid @NotNull PlannedPart> installments,
        @Nullable @Size(max = 1000) String note) {}
