package io.smartbiz.discounts;

import io.smartbiz.database.shop.tables.records.DiscountsRecord;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.AskedDate;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promotion as it is edited.
 *
 * @param discountValue percent, or an amount for one piece or metre
 * @param targetId the category, collection or product; null for everything
 * @param branchId where it holds; null for every branch
 * @param startDate a day means its beginning; now when it is left out
 * @param endDate a day means its end, a moment is the first at which it no longer holds; null for no end
 * @param isActive true when it is left out
 */
public record EditDiscount(
        @NotBlank @Size(max = 200) String name,
        @NotNull DiscountType discountType,

        @NotNull @Positive @Digits(integer = 16, fraction = 2)
        BigDecimal discountValue,

        @NotNull ApplicableTo applicableTo,
        @Nullable UUID targetId,
        @Nullable UUID branchId,
        @Nullable AskedDate startDate,
        @Nullable AskedDate endDate,
        @Nullable Boolean isActive,
        @Nullable Integer version) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    static EditDiscount of(DiscountsRecord row) {
        return new EditDiscount(
                row.getName(),
                DiscountType.of(row.getDiscountType()),
                row.getDiscountValue(),
                ApplicableTo.of(row.getApplicableTo()),
                row.getTargetId(),
                row.getBranchId(),
                AskedDate.of(row.getStartsAt().toString()),
                row.getEndsAt() == null ? null : AskedDate.of(row.getEndsAt().toString()),
                row.getIsActive(),
                null);
    }

    /** What no constraint of a single field can say. */
    void check(FieldErrors errors) {
        boolean isPercent = discountType == DiscountType.PERCENTAGE;
        BigDecimal value = Objects.requireNonNullElse(discountValue, BigDecimal.ZERO);
        errors.addIf(isPercent && value.compareTo(WHOLE) > 0, "discount_value", "field.between", 0, 100);
        errors.addIf(applicableTo != ApplicableTo.ALL && targetId == null, "target_id", "field.required");
        errors.addIf(applicableTo == ApplicableTo.ALL && targetId != null, "target_id", "discount.has_no_target");
    }

    /** Whether it is applied while it runs. */
    boolean active() {
        return !Boolean.FALSE.equals(isActive);
    }
}
