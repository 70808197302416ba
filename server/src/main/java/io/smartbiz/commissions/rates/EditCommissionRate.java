package io.smartbiz.commissions.rates;

import io.smartbiz.commissions.Basis;
import io.smartbiz.database.shop.tables.records.CommissionRatesRecord;
import io.smartbiz.platform.errors.FieldErrors;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rate as it is edited.
 *
 * @param memberId whose sales it is for; null for everybody's
 * @param categoryId the goods it is for, with all categories below; null for all goods, unless a collection is named
 * @param percent 0 means that nothing is earned, whatever a more general rate says
 * @param startDate its first day; today when it is left out
 * @param endDate its last day; null for no end
 */
public record EditCommissionRate(
        @Nullable @Size(min = 1, max = 200) String name,
        @Nullable UUID memberId,
        @Nullable UUID categoryId,
        @Nullable UUID collectionId,
        @NotNull Basis basis,

        @NotNull @PositiveOrZero @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal percent,

        @Nullable LocalDate startDate,
        @Nullable LocalDate endDate,
        @Nullable Integer version) {

    static EditCommissionRate of(CommissionRatesRecord row) {
        return new EditCommissionRate(
                row.getName(),
                row.getMemberId(),
                row.getCategoryId(),
                row.getCollectionId(),
                Basis.of(row.getBasis()),
                row.getPercent(),
                row.getStartDate(),
                row.getEndDate(),
                null);
    }

    /** What no constraint of a single field can say. */
    void check(FieldErrors errors) {
        errors.addIf(categoryId != null && collectionId != null, "collection_id", "commission.one_target")
                .addIf(
                        startDate != null && endDate != null && endDate.isBefore(startDate),
                        "end_date",
                        "field.before_start_date");
    }

    /** Whether it is for the same as a rate that is stored. */
    boolean isForTheSameAs(CommissionRatesRecord row) {
        return Objects.equals(memberId, row.getMemberId())
                && Objects.equals(categoryId, row.getCategoryId())
                && Objects.equals(collectionId, row.getCollectionId())
                && basis.code().equals(row.getBasis());
    }
}
