package io.smartbiz.sales.approvals;

import io.smartbiz.sales.RecordSale;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a seller asks for.
 *
 * @param branchId the seller's own branch when it is left out
 * @param lines what is to be sold, with the prices that are asked for
 * @param discountPercent what is asked for on the lines without a price of their own
 */
record AskApproval(
        @Nullable UUID branchId,

        @NotNull @Size(min = 1, max = 100) List<RecordSale.@Valid @NotNull Line> lines,

        @Nullable @Positive @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal discountPercent,

        @Nullable @Size(max = 1000) String note) {}
