package io.smartbiz.shifts;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Opens a shift.
 *
 * @param branchId the branch of the till, or the caller's own branch, when it is left out
 * @param tillId the branch's only till when it is left out
 * @param openingFloat the cash in the drawer
 */
public record OpenShift(
        @Nullable UUID branchId,
        @Nullable UUID tillId,

        @NotNull @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal openingFloat) {}
