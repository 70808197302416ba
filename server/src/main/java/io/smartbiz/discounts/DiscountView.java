package io.smartbiz.discounts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it is shown. Its groups are flat on the wire.
 *
 * @param discountValue percent, or an amount for one piece or metre
 * @param branchId where it holds; null for every branch, like its name
 */
public record DiscountView(
        UUID id,
        String name,
        DiscountType discountType,
        BigDecimal discountValue,
        @JsonUnwrapped Target target,
        @Nullable UUID branchId,
        @Nullable String branchName,
        @JsonUnwrapped Times times,
        boolean isActive,
        DiscountStatus status,
        @JsonUnwrapped Usage usage,
        @JsonUnwrapped Stamps stamps) {

    /** What it is for. @param targetName of the category, collection or product; null for everything */
    public record Target(
            ApplicableTo applicableTo,
            @Nullable UUID targetId,
            @Nullable String targetName) {}

    /**
     * When it holds.
     *
     * @param startDate the first moment
     * @param endDate the first moment at which it no longer holds; null for no end
     * @param lastDay the last day on which it holds, in the organisation's time zone
     */
    public record Times(
            Instant startDate,
            @Nullable Instant endDate,
            @Nullable LocalDate lastDay) {}

    /**
     * How much it was used in the branches whose figures the caller may see; null for those who may see none.
     *
     * @param usageCount in how many sales
     * @param givenAmount what it took off list amounts
     */
    public record Usage(@Nullable Long usageCount, @Nullable BigDecimal givenAmount) {

        static final Usage HIDDEN = new Usage(null, null);

        static Usage of(DiscountUse.Used used) {
            return new Usage(used.sales(), used.amount());
        }
    }

    /** When and by whom it was created, and when it was last changed. */
    public record Stamps(
            @Nullable UUID createdBy,
            @Nullable String createdByName,
            Instant createdAt,
            Instant updatedAt,
            int version) {}

    /** Whether the caller may see how much promotions were used. */
    static boolean showsUsage(Caller caller) {
        return caller.may(Permission.SALES_VIEW_ANALYTICS);
    }

    DiscountView with(Usage used) {
        return new DiscountView(
                id,
                name,
                discountType,
                discountValue,
                target,
                branchId,
                branchName,
                times,
                isActive,
                status,
                used,
                stamps);
    }
}
