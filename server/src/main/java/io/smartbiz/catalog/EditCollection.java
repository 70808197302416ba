package io.smartbiz.catalog;

import io.smartbiz.database.shop.tables.records.CollectionsRecord;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A collection as it is created or changed. */
public record EditCollection(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 16) String icon,

        @Nullable @PositiveOrZero @Digits(integer = 16, fraction = 2)
        BigDecimal pricePerSquareMeter,

        @Nullable Integer version) {

    /** The collection as it is stored. */
    static EditCollection of(CollectionsRecord row) {
        return new EditCollection(row.getName(), row.getIcon(), row.getPricePerSquareMeter(), null);
    }
}
