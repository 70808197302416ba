package io.smartbiz.identity;

import io.smartbiz.platform.access.Permission;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A role as it is created or changed. Of a built-in role only the discount limit can be changed.
 *
 * @param maxDiscountPercent 0 when it is left out
 */
record EditRole(
        @NotBlank @Size(max = 100) String name,
        @Nullable @Size(max = 500) String description,
        @NotNull Set<@NotNull Permission> permissions,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal maxDiscountPercent,

        @Nullable Integer version) {

    /** The role as it is stored. */
    static EditRole of(RoleView role) {
        return new EditRole(
                role.name(), role.description(), Set.copyOf(role.permissions()), role.maxDiscountPercent(), null);
    }
}
