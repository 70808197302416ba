package io.smartbiz.catalog;

import io.smartbiz.database.shop.tables.records.SizesRecord;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A size as it is created or changed, such as {@code 2×3}. */
public record EditSize(
        @NotBlank String size,
        @Nullable UUID collectionId,
        @Nullable Integer version) {

    /** The size as it is stored. */
    static EditSize of(SizesRecord row) {
        return new EditSize(row.getSize(), row.getCollectionId(), null);
    }
}
