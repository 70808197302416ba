package io.smartbiz.identity;

import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.search.UsernameKey;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.PlainCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A member as it is changed; roles and permissions that are sent replace those of before.
 *
 * @param role as for a new member; only if it differs from that of before
 * @param canAddProducts as for a new member; only if it differs from that of before
 */
record UpdateMember(
        @NotNull @Pattern(regexp = "[\\p{L}\\p{Nd}._-]{2,64}")
        String username,

        @NotBlank @Size(max = 200) String fullName,
        @Nullable @Size(max = 30) String phoneNumber,
        @Nullable @Email @Size(max = 254) String email,
        @NotNull Language language,
        @Nullable UUID branchId,
        @NotNull List<@Valid @NotNull RoleGrant> roles,
        @NotNull Set<Permission> extraPermissions,
        @NotNull Boolean isActive,
        @Nullable @Size(max = 100) String role,
        @Nullable Boolean canAddProducts,
        @Nullable Integer version) {

    UpdateMember {
        // Null until it is validated.
        username = username == null ? username : UsernameKey.plain(username);
        email = PlainCode.shownOrNull(email);
    }

    /** The member as it is stored. */
    static UpdateMember of(MemberView member) {
        return new UpdateMember(
                member.username(),
                member.fullName(),
                member.phoneNumber(),
                member.email(),
                Language.of(member.language()).orElseThrow(),
                member.branchId(),
                member.roles(),
                member.extraPermissions(),
                member.isActive(),
                member.granted().role(),
                member.granted().canAddProducts(),
                null);
    }
}
