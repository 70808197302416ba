package io.smartbiz.tickets.assets;

import io.smartbiz.database.desk.tables.records.AssetsRecord;
import io.smartbiz.platform.text.PlainCode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An asset or room as it is created or changed. */
record EditAsset(
        @NotNull UUID branchId,
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 100) String code,
        @Nullable @Size(max = 200) String place,
        @Nullable Integer version) {

    EditAsset {
        code = PlainCode.orNull(code);
    }

    /** The asset as it is stored. */
    static EditAsset of(AssetsRecord row) {
        return new EditAsset(row.getBranchId(), row.getName(), row.getCode(), row.getPlace(), null);
    }
}
