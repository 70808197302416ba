package io.smartbiz.organizations;

import io.smartbiz.database.core.tables.records.BranchesRecord;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A branch as it is created or changed.
 *
 * @param code short and unique, upper case; it begins the numbers of the branch's documents; made from the name when it is
 *     left out
 * @param isActive whether the branch is open; true when it is left out
 * @param version the version that was seen; null when the branch is new
 */
record EditBranch(
        @NotBlank @Size(max = 200) String name,
        @Nullable @Size(max = 200) String nameEn,
        @Nullable @Pattern(regexp = "[A-Z0-9]{1,12}") String code,
        @Nullable @Size(max = 500) String address,
        @Nullable @Size(max = 50) String phone,
        @Nullable @Size(max = 500) String workingHours,
        @Nullable Boolean isActive,
        @Nullable Integer version) {

    /** The branch as it is stored. */
    static EditBranch of(BranchesRecord row) {
        return new EditBranch(
                row.getName(),
                row.getNameEn(),
                row.getCode(),
                row.getAddress(),
                row.getPhone(),
                row.getWorkingHours(),
                row.getIsActive(),
                null);
    }
}
