package io.smartbiz.returns;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approves a return.
 *
 * @param refunds how the money is given back; in the way the sale was paid when they are left out
 * @param tillId the till that it comes from; the caller's own open shift, or the branch's only one, when it is left out
 * @param lines what becomes of goods, where it is not what the request says
 */
public record ApproveReturn(
        @Nullable @Size(max = 10) List<RequestReturn.@Valid @NotNull Refund> refunds,
        @Nullable UUID tillId,
        @Nullable @Size(max = 100) List<@Valid @NotNull Line> lines,
        @Nullable @Size(max = 1000) String note) {

    /** @param line the line of the sale */
    public record Line(
            @NotNull @PositiveOrZero Integer line, @NotNull GoodsCondition condition) {}
}
