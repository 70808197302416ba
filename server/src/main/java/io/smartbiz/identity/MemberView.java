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
 * @param lockedUntil when the member may try to sign in again after too many failures; null when it may at once
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
        int version) {}
