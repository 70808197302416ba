package io.smartbiz.identity;

import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.platform.access.BranchAmount;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.Texts;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The roles of the organisation. A name that is taken fails with {@code ALREADY_EXISTS}. */
@Service
@Transactional
public class Roles {

    private final RoleRepository repository;
    private final MemberRepository members;
    private final MemberRightsRepository rights;
    private final Sessions sessions;

    Roles(RoleRepository repository, MemberRepository members, MemberRightsRepository rights, Sessions sessions) {
        this.repository = repository;
        this.members = members;
        this.rights = rights;
        this.sessions = sessions;
    }

    /** The roles, the built-in ones first. @param deleted lists the deleted ones instead */
    @Transactional(readOnly = true)
    public List<RoleView> list(Caller caller, boolean deleted) {
        return repository.list(caller.organizationId(), deleted);
    }

    /** A living role. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public RoleView get(Caller caller, UUID id) {
        return repository.get(caller.organizationId(), id);
    }

    /** The id of a built-in role. */
    @Transactional(readOnly = true)
    public UUID builtIn(Caller caller, BuiltInRole role) {
        return repository.list(caller.organizationId(), false).stream()
                .filter(one -> role.code().equals(one.builtIn()))
                .findFirst()
                .orElseThrow(Failure::notFound)
                .id();
    }

    /** Adds the built-in roles to a new organisation, named in its language. */
    public void createBuiltIn(Caller caller) {
        for (BuiltInRole role : BuiltInRole.values()) {
            String key = "role." + role.code();
            repository.insert(caller, row -> {
                row.setBuiltIn(role.code());
                row.setName(Texts.in(caller.language(), key));
                row.setDescription(Texts.in(caller.language(), key + ".description"));
                row.setPermissions(new String[0]);
                row.setMaxDiscountPercent(role.maxDiscountPercent());
            });
        }
    }

    /** Adds a role. @throws Failure {@code FORBIDDEN} when it exceeds what the caller has in the whole organisation */
    RoleView create(Caller caller, EditRole command) {
        requireGrantable(caller, command.permissions(), limit(command));
        UUID id = repository.insert(caller, row -> {
            row.setName(command.name().strip());
            row.setDescription(command.description());
            row.setPermissions(codes(command.permissions()));
            row.setMaxDiscountPercent(limit(command));
        });
        return repository.get(caller.organizationId(), id);
    }

    /**
     * Changes a role; its members have the new rights with their next request.
     *
     * @throws Failure {@code FORBIDDEN} when the role exceeds, or would exceed, what the caller has in the whole
     *     organisation; {@code VALIDATION_ERROR} for other permissions of a built-in role; {@code IN_USE} when nobody could
     *     manage members and roles any more
     */
    RoleView update(Caller caller, UUID id, Edit<EditRole> edit) {
        rights.lock(caller.organizationId());
        RoleView before = repository.get(caller.organizationId(), id);
        EditRole command = edit.onto(EditRole.of(before));
        if (before.builtIn() != null && !Set.copyOf(before.permissions()).equals(command.permissions())) {
            throw Failure.invalid("permissions", "role.built_in");
        }
        requireGrantable(caller, before.permissions(), before.maxDiscountPercent());
        requireGrantable(caller, command.permissions(), limit(command));
        repository.edit(caller, id, edit, row -> {
            row.setName(command.name().strip());
            row.setDescription(command.description());
            row.setPermissions(before.builtIn() == null ? codes(command.permissions()) : new String[0]);
            row.setMaxDiscountPercent(limit(command));
        });
        requireManager(caller.organizationId());
        sessions.allRightsChanged(caller.organizationId());
        return repository.get(caller.organizationId(), id);
    }

    /**
     * Deletes a role.
     *
     * @throws Failure {@code IN_USE} while members have it; {@code VALIDATION_ERROR} for a built-in one; {@code FORBIDDEN}
     *     when it exceeds what the caller has in the whole organisation
     */
    void delete(Caller caller, UUID id) {
        rights.lock(caller.organizationId());
        RoleView role = repository.get(caller.organizationId(), id);
        if (role.builtIn() != null) {
            throw Failure.invalid("id", "role.built_in");
        }
        if (role.memberCount() > 0) {
            throw Failure.of(ErrorCode.IN_USE).with("members", role.memberCount());
        }
        requireGrantable(caller, role.permissions(), role.maxDiscountPercent());
        repository.delete(caller, id);
    }

    /** Restores a deleted role. @throws Failure {@code NOT_FOUND}; {@code FORBIDDEN} as {@link #create} */
    RoleView restore(Caller caller, UUID id) {
        repository.restore(caller, id);
        RoleView role = repository.get(caller.organizationId(), id);
        requireGrantable(caller, role.permissions(), role.maxDiscountPercent());
        return role;
    }

    /** A role may hold only what the caller has in the whole organisation. */
    private static void requireGrantable(Caller caller, Collection<Permission> permissions, BigDecimal limit) {
        var scopes = new EnumMap<Permission, BranchScope>(Permission.class);
        permissions.forEach(permission -> scopes.put(permission, BranchScope.EVERYWHERE));
        if (!caller.rights().cover(new Rights(scopes, BranchAmount.everywhere(limit)))) {
            throw Failure.forbidden();
        }
    }

    private static BigDecimal limit(EditRole command) {
        return Objects.requireNonNullElse(command.maxDiscountPercent(), BigDecimal.ZERO);
    }

    private static String[] codes(Set<Permission> permissions) {
        return permissions.stream().map(Permission::code).sorted().toArray(String[]::new);
    }

    /** The rights from roles and single permissions. Single permissions hold at the home branch and wherever the roles do. */
    Rights rights(UUID organizationId, List<RoleGrant> grants, Set<Permission> extras, BranchScope home) {
        return rights(byId(organizationId), grants, extras, home);
    }

    private Map<UUID, RoleView> byId(UUID organizationId) {
        return repository.list(organizationId, false).stream()
                .collect(Collectors.toMap(RoleView::id, Function.identity()));
    }

    private static Rights rights(
            Map<UUID, RoleView> roles, List<RoleGrant> grants, Set<Permission> extras, BranchScope home) {
        var scopes = new EnumMap<Permission, BranchScope>(Permission.class);
        BranchScope reach = home;
        BranchAmount limit = BranchAmount.ZERO;
        for (RoleGrant grant : grants) {
            RoleView role = roles.get(grant.roleId());
            if (role == null) {
                throw Failure.invalid("roles", "field.unknown_reference");
            }
            BranchScope scope =
                    grant.branchIds().isEmpty() ? BranchScope.EVERYWHERE : BranchScope.of(grant.branchIds());
            reach = reach.plus(scope);
            role.permissions().forEach(permission -> scopes.merge(permission, scope, BranchScope::plus));
            limit = limit.orLarger(BranchAmount.in(scope, role.maxDiscountPercent()));
        }
        for (Permission permission : extras) {
            scopes.merge(permission, reach, BranchScope::plus);
        }
        return new Rights(scopes, limit);
    }

    /** @throws Failure {@code IN_USE} when nobody could manage the members of the whole organisation any more */
    void requireManager(UUID organizationId) {
        Map<UUID, RoleView> roles = byId(organizationId);
        boolean left = members.active(organizationId).stream().anyMatch(member -> {
            Rights rights = rights(roles, member.roles(), member.extraPermissions(), BranchScope.NOWHERE);
            return EnumSet.of(Permission.USERS_UPDATE, Permission.USERS_CREATE, Permission.ROLES_MANAGE).stream()
                    .allMatch(permission -> rights.scope(permission).everywhere());
        });
        if (!left) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("member.last_manager"));
        }
    }

    /** The active members who have all of these permissions at a branch, by name. */
    List<MemberView> holders(UUID organizationId, UUID branchId, Set<Permission> permissions) {
        Map<UUID, RoleView> roles = byId(organizationId);
        return members.active(organizationId).stream()
                .filter(member -> {
                    BranchScope home = BranchScope.ofHome(member.branchId());
                    Rights rights = rights(roles, member.roles(), member.extraPermissions(), home);
                    return permissions.stream()
                            .allMatch(permission -> rights.scope(permission).contains(branchId));
                })
                .toList();
    }
}
