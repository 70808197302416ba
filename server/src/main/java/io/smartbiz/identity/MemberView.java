package io.smartbiz.identity;

import io.smartbiz.files.FileLink;
import io.smartbiz.platform.access.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member of the organisation. The password is never shown.
 *
 * @param lockedUntil when the last lock after too many failures ends: that of an address, a device or all unknown
 *     devices; null when there is none
 */
public record MemberView(
        UUID id,
        String username,
        String fullName,
        @Nullable String phone,
        @Nullable String email,
        String language,
        @Nullable UUID branchId,
        @Nullable FileLink photo,
        List<RoleGrant> roles,
        Set<Permission> extraPermissions,
        boolean isActive,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** Without contacts, picture, rights and lock. */
    MemberView withoutDetails() {
        return new MemberView(
                id, username, fullName, null, null, language, branchId, null, List.of(), Set.of(), isActive, null,
                createdAt, updatedAt, version);
    }
}
