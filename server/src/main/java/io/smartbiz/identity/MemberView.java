package io.smartbiz.identity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.smartbiz.files.FileLink;
import io.smartbiz.platform.access.Permission;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
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
        @Nullable String phoneNumber,
        @Nullable String email,
        String language,
        @Nullable UUID branchId,
        @Nullable FileLink photo,
        @JsonUnwrapped Granted granted,
        boolean isActive,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        Instant updatedAt,
        int version) {

    /** Without contacts, picture, rights and lock. */
    MemberView withoutDetails() {
        return new MemberView(
                id,
                username,
                fullName,
                null,
                null,
                language,
                branchId,
                null,
                Granted.HIDDEN,
                isActive,
                null,
                createdAt,
                updatedAt,
                version);
    }

    /**
     * What a member was given. All null for those who may not see it.
     *
     * @param role the role in short: the code of a built-in one, else its name; the first of several; null for none
     * @param canAddProducts whether single permissions to create and change products were added
     * @param extraPermissions the single permissions on top of the roles
     */
    public record Granted(
            @Nullable String role,
            @Nullable Boolean canAddProducts,
            @Nullable List<RoleGrant> roles,
            @Nullable Set<Permission> extraPermissions) {

        static final Granted HIDDEN = new Granted(null, null, null, null);

        static Granted of(@Nullable String role, List<RoleGrant> roles, Set<Permission> extraPermissions) {
            boolean canAddProducts = extraPermissions.containsAll(AskedRights.ADDING_PRODUCTS);
            return new Granted(role, canAddProducts, roles, extraPermissions);
        }
    }

    /** Of a member as it is stored. */
    List<RoleGrant> roles() {
        return Objects.requireNonNull(granted.roles());
    }

    /** Of a member as it is stored. */
    Set<Permission> extraPermissions() {
        return Objects.requireNonNull(granted.extraPermissions());
    }
}
