package io.smartbiz.commissions.payouts;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says which pending commissions of one seller are paid: those that are named, or all that were earned in some days.
 *
 * @param startDate the first day; null for all that is older, too
 * @param endDate the last day; today when it is left out
 */
public record MarkPaid(
        @Nullable @Size(min = 1, max = 500) List<@NotNull UUID> ids,
        @Nullable UUID sellerId,
        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable @Size(max = 1000) String note) {

    /** All pending commissions of a seller up to a day. */
    public static MarkPaid until(UUID sellerId, LocalDate lastDay) {
        return new MarkPaid(null, sellerId, null, lastDay, null);
    }
}
