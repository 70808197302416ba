package io.smartbiz.identity;

import io.smartbiz.platform.access.Permission;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A named set of permissions.
 *
 * @param builtIn the code of a role that every organisation has, such as {@code seller}; null for one of its own
 * @param maxDiscountPercent how far below the list price its members may sell
 * @param memberCount how many members have it
 */
public record RoleView(
        UUID id,
        @Nullable String builtIn,
        String name,
        @Nullable String description,
        List<Permission> permissions,
        BigDecimal maxDiscountPercent,
        int memberCount,
        int version) {}
