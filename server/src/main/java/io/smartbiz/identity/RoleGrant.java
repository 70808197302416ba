package io.smartbiz.identity;

import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;

/**
 * A role as a member has it.
 *
 * @param branchIds the branches where the role holds; empty for the whole organisation
 */
public record RoleGrant(@NotNull UUID roleId, @NotNull Set<@NotNull UUID> branchIds) {

    /** The role in all branches, also in those still to be opened. */
    public static RoleGrant everywhere(UUID roleId) {
        return new RoleGrant(roleId, Set.of());
    }
}
