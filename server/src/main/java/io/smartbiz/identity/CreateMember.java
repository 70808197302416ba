package io.smartbiz.identity;

import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.search.UsernameKey;
import io.smartbiz.platform.text.Language;
import io.smartbiz.platform.text.NameKey;
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
 * A new member.
 *
 * @param username letters, digits and {@code . _ -}; unique whatever the case
 * @param phoneNumber in any usual form; kept as E.164
 * @param fullName the username when it is left out
 * @param language the organisation's when it is left out
 * @param branchId the home branch
 * @param roles the roles, by ids, each with its branches
 * @param isActive true when it is left out
 * @param role one role in short: the code of a built-in one, or the name or id of any; it holds at the home branch, that of
 *     administrators everywhere
 * @param canAddProducts whether single permissions to create and change products are added or taken away
 */
public record CreateMember(
        @NotNull @Pattern(regexp = "[\\p{L}\\p{Nd}._-]{2,64}")
        String username,

        @NotBlank String password,
        @Nullable @Size(max = 200) String fullName,
        @Nullable @Size(max = 30) String phoneNumber,
        @Nullable @Email @Size(max = 254) String email,
        @Nullable Language language,
        @Nullable UUID branchId,
        @Nullable List<@Valid @NotNull RoleGrant> roles,
        @Nullable Set<Permission> extraPermissions,
        @Nullable Boolean isActive,
        @Nullable @Size(max = 100) String role,
        @Nullable Boolean canAddProducts) {

    public CreateMember {
        // Null until it is validated.
        username = username == null ? username : UsernameKey.plain(username);
        email = PlainCode.shownOrNull(email);
    }

    /** What the member is called. */
    String shownName() {
        return fullName == null || NameKey.isUnseen(fullName) ? username : fullName.strip();
    }

    /** The same for everything but signing in. */
    CreateMember withoutPassword() {
        return new CreateMember(
                username,
                "",
                fullName,
                phoneNumber,
                email,
                language,
                branchId,
                roles,
                extraPermissions,
                isActive,
                role,
                canAddProducts);
    }
}
