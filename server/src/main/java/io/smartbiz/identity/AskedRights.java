package io.smartbiz.identity;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.search.NamedIds;
import io.smartbiz.platform.text.NameKey;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Works out the roles and single permissions that a request gives a member. It may name one role in short or list roles with
 * their branches, and likewise say whether the member can add products or list permissions. One that was read holds both, so
 * the short form counts if it differs from that of before.
 */
@Component
class AskedRights {

    /** What a member who can add products may do with them. */
    static final Set<Permission> ADDING_PRODUCTS = Set.of(Permission.PRODUCTS_CREATE, Permission.PRODUCTS_UPDATE);

    private static final String ROLE = "role";
    /** Another usual name of the administrator. */
    static final String CENTRAL_ADMIN = "central_admin";

    /** Without a branch, these would reach all branches by mistake. */
    private static final Set<BuiltInRole> OF_A_BRANCH = Set.of(BuiltInRole.SELLER, BuiltInRole.BRANCH_ADMIN);

    private final Roles roles;

    AskedRights(Roles roles) {
        this.roles = roles;
    }

    /** Roles and single permissions. */
    record Given(List<RoleGrant> roles, Set<Permission> extraPermissions) {}

    /**
     * What a request asks for; null for what it leaves out.
     *
     * @param branchId the home branch
     */
    record Asked(
            @Nullable String role,
            @Nullable List<RoleGrant> roles,
            @Nullable Boolean canAddProducts,
            @Nullable Set<Permission> extraPermissions,
            @Nullable UUID branchId) {}

    /**
     * What a request gives.
     *
     * @param before the member as it is; null for a new one
     * @throws Failure {@code VALIDATION_ERROR} for a role that does not exist, for one that needs a branch, and for two
     *     different ones
     */
    Given of(Caller caller, Asked asked, @Nullable MemberView before) {
        return new Given(roles(caller, asked, before), permissions(asked, before));
    }

    private List<RoleGrant> roles(Caller caller, Asked asked, @Nullable MemberView before) {
        List<RoleGrant> present = before == null ? List.of() : before.roles();
        List<RoleGrant> listed = Objects.requireNonNullElse(asked.roles(), present);
        String shown = before == null ? null : before.granted().role();
        if (asked.role() == null || (shown != null && NameKey.isSame(asked.role(), shown))) {
            return listed;
        }
        RoleGrant grant = grant(caller, asked.role(), asked.branchId());
        if (before == null && listed.stream().anyMatch(one -> one.roleId().equals(grant.roleId()))) {
            return listed;
        }
        boolean others = listed.stream().anyMatch(one -> !one.roleId().equals(grant.roleId()));
        if (others && !Set.copyOf(listed).equals(Set.copyOf(present))) {
            throw Failure.invalid(ROLE, "member.two_roles");
        }
        return others || listed.isEmpty() ? List.of(grant) : listed;
    }

    /**
     * The roles that an edit asks for. If it names no roles and only moves the member to another home branch, the single role
     * that the member has just at home moves along.
     */
    List<RoleGrant> movingAlong(MemberView before, Edit<UpdateMember> edit, UpdateMember command) {
        UUID from = before.branchId();
        UUID to = command.branchId();
        boolean moves = from != null
                && to != null
                && !edit.names("roles")
                && before.roles().size() == 1;
        RoleGrant only = moves ? before.roles().getFirst() : null;
        return to != null && only != null && only.branchIds().equals(Set.of(from))
                ? List.of(new RoleGrant(only.roleId(), Set.of(to)))
                : command.roles();
    }

    private RoleGrant grant(Caller caller, String name, @Nullable UUID branchId) {
        List<RoleView> all = roles.list(caller, false);
        UUID id = NamedIds.find(ROLE, List.of(name), () -> named(all)).getFirst();
        String builtIn = all.stream()
                .filter(role -> role.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.invalid(ROLE, "field.unknown_reference"))
                .builtIn();
        if (branchId == null && builtIn != null && OF_A_BRANCH.contains(BuiltInRole.of(builtIn))) {
            throw Failure.invalid("branch_id", "field.required");
        }
        boolean everywhere = branchId == null || BuiltInRole.ADMIN.code().equals(builtIn);
        return everywhere ? RoleGrant.everywhere(id) : new RoleGrant(id, Set.of(branchId));
    }

    private static NamedIds named(List<RoleView> all) {
        var names = new NamedIds();
        all.forEach(role -> names.add(role.id(), role.builtIn()));
        all.stream()
                .filter(role -> BuiltInRole.ADMIN.code().equals(role.builtIn()))
                .forEach(role -> names.add(role.id(), CENTRAL_ADMIN));
        all.forEach(role -> names.add(role.id(), role.name()));
        return names;
    }

    private static Set<Permission> permissions(Asked asked, @Nullable MemberView before) {
        Set<Permission> present = before == null ? Set.of() : before.extraPermissions();
        Set<Permission> listed = Objects.requireNonNullElse(asked.extraPermissions(), present);
        Boolean adds = asked.canAddProducts();
        boolean isListed = listed.containsAll(ADDING_PRODUCTS);
        boolean agrees = before == null
                ? asked.extraPermissions() != null && adds != null && adds == isListed
                : adds != null && adds.equals(before.granted().canAddProducts());
        if (adds == null || agrees) {
            return listed;
        }
        Set<Permission> given = EnumSet.noneOf(Permission.class);
        given.addAll(listed);
        if (adds) {
            given.addAll(ADDING_PRODUCTS);
        } else {
            given.removeAll(ADDING_PRODUCTS);
        }
        return given;
    }
}
