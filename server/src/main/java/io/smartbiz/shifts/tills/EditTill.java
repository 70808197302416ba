package io.smartbiz.shifts.tills;

import io.smartbiz.database.shop.tables.records.TillsRecord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A till as it is created or changed.
 *
 * @param branchId stays as it is
 * @param isActive whether shifts can be opened at it; true when it is left out
 */
record EditTill(
        @NotNull UUID branchId,
        @NotBlank @Size(max = 100) String name,
        @Nullable Boolean isActive,
        @Nullable Integer version) {

    /** The till as it is stored. */
    static EditTill of(TillsRecord row) {
        return new EditTill(row.getBranchId(), row.getName(), row.getIsActive(), null);
    }
}
