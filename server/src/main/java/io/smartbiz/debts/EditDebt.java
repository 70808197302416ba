package io.smartbiz.debts;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of a debt can be changed.
 *
 * @param paymentDeadline a new deadline replaces the plan, unless the plan is sent with it
 * @param installments a new plan, whose parts make the total, or what is left
 * @param reason why the deadline or the plan changes
 */
record EditDebt(
        @NotNull LocalDate paymentDeadline,
        @NotNull @Size(max = Plan.MOST_PARTS) List<@Valid @NotNull PlannedPart> installments,
        @Nullable @Size(max = 1000) String note,
        @Nullable @Size(max = 500) String reason,
        @Nullable Integer version) {}
