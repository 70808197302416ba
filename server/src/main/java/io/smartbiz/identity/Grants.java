package io.smartbiz.identity;

import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.errors.Failure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which members a caller may manage, and what a caller may give them: never more than the caller has. */
@Component
class Grants {

    private final MemberRepository repository;
    private final Roles roles;

    Grants(MemberRepository repository, Roles roles) {
        this.repository = repository;
        this.roles = roles;
    }

    /**
     * A member whom the caller may manage.
     *
     * @throws Failure {@code NOT_FOUND} for a member out of the permission's scope; {@code FORBIDDEN} for one who has rights
     *     that the caller lacks
     */
    MemberView manageable(Caller caller, UUID id, Permission permission) {
        MemberView member = repository.get(caller, id, permission);
        requireGrantable(caller, member.roles(), member.extraPermissions(), member.branchId());
        return member;
    }

    /** @throws Failure {@code FORBIDDEN} when these rights, at this home branch, exceed those of the caller */
    void requireGrantable(Caller caller, List<RoleGrant> grants, Set<Permission> extras, @Nullable UUID branchId) {
        Rights rights = roles.rights(caller.organizationId(), grants, extras, BranchScope.ofHome(branchId));
        if (!caller.rights().cover(rights)) {
            throw Failure.forbidden();
        }
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a home branch out of the permission's scope */
    static void requireHome(Caller caller, Permission permission, @Nullable UUID branchId) {
        if (branchId == null && !caller.scope(permission).everywhere()) {
            throw Failure.invalid("branch_id", "field.required");
        }
        if (branchId != null && !caller.scope(permission).contains(branchId)) {
            throw Failure.invalid("branch_id", "field.unknown_reference");
        }
    }

    /** @throws Failure {@code VALIDATION_ERROR} when a branch that is added by the new grants does not exist */
    void requireBranches(Caller caller, List<RoleGrant> before, List<RoleGrant> now) {
        Set<UUID> added = branchesOf(now);
        added.removeAll(branchesOf(before));
        if (!repository.areBranches(caller.organizationId(), added)) {
            throw Failure.invalid("roles", "field.unknown_reference");
        }
    }

    private static Set<UUID> branchesOf(List<RoleGrant> grants) {
        return grants.stream()
                .flatMap(grant -> grant.branchIds().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }
}
