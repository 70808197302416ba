package io.smartbiz.identity;

import io.smartbiz.files.Attachments;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.BranchScope;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Rights;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Language;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the organisation. */
@Service
@Transactional
public class Members implements BranchUse {

    private final MemberRepository repository;
    private final Roles roles;
    private final Sessions sessions;
    private final Passwords passwords;
    private final Attachments attachments;
    private final Clock clock;

    Members(
            MemberRepository repository,
            Roles roles,
            Sessions sessions,
            Passwords passwords,
            Attachments attachments,
            Clock clock) {
        this.attachments = attachments;
        this.repository = repository;
        this.roles = roles;
        this.sessions = sessions;
        this.passwords = passwords;
        this.clock = clock;
    }

    @Override
    public String usedFor() {
        return "members";
    }

    @Override
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.hasMembers(organizationId, branchId);
    }

    @Transactional(readOnly = true)
    Page<MemberView> list(Caller caller, MemberFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.USERS_DELETE);
        }
        return repository.list(caller, filter, request);
    }

    @Transactional(readOnly = true)
    public MemberView get(Caller caller, UUID id) {
        return repository.get(caller, id, Permission.USERS_VIEW);
    }

    /** A member by name, for choosing among them; it tells nothing else. */
    public record Person(UUID id, String name) {}

    /** The active members who hold all of these permissions at a branch, by name. */
    @Transactional(readOnly = true)
    public List<Person> holders(UUID organizationId, UUID branchId, Set<Permission> permissions) {
        return roles.holders(organizationId, branchId, permissions).stream()
                .map(member -> new Person(member.id(), member.fullName()))
                .sorted(Comparator.comparing(Person::name).thenComparing(Person::id))
                .toList();
    }

    /** The caller's own record. */
    @Transactional(readOnly = true)
    public MemberView self(Caller caller) {
        return repository.own(caller.organizationId(), caller.requireMember());
    }

    /** @throws Failure {@code VALIDATION_ERROR} when a member of this name may not have this password */
    public void checkPassword(String username, String password) {
        passwords.check("password", password, username);
    }

    /** Takes a new member in. @throws Failure {@code FORBIDDEN} when it would get what the caller doesn't have */
    public MemberView create(Caller caller, CreateMember command) {
        caller.require(Permission.USERS_CREATE);
        requireBranch(caller, Permission.USERS_CREATE, command.branchId());
        List<RoleGrant> grants = Objects.requireNonNullElse(command.roles(), List.of());
        Set<Permission> extras = Objects.requireNonNullElse(command.extraPermissions(), Set.of());
        requireGrantable(caller, rights(caller, grants, extras, command.branchId()));
        requireBranches(caller, List.of(), grants);
        checkPassword(command.username(), command.password());
        String phone = PhoneNumbers.normalize("phone", command.phone(), caller.organization());
        UUID id = repository.insert(
                caller,
                row -> {
                    row.setUsername(command.username());
                    row.setPasswordHash(passwords.hash(command.password()));
                    row.setFullName(command.fullName().strip());
                    row.setPhone(phone);
                    row.setEmail(command.email());
                    row.setLanguage(Objects.requireNonNullElse(
                                    command.language(), caller.organization().language())
                            .code());
                    row.setBranchId(command.branchId());
                    row.setIsActive(command.isActive() == null || command.isActive());
                },
                grants,
                extras);
        return repository.own(caller.organizationId(), id);
    }

    MemberView update(Caller caller, UUID id, UpdateMember command) {
        repository.lockRights(caller.organizationId());
        MemberView before = manageable(caller, id, Permission.USERS_UPDATE);
        requireBranch(caller, Permission.USERS_UPDATE, command.branchId());
        requireGrantable(caller, rights(caller, command.roles(), command.extraPermissions(), command.branchId()));
        requireBranches(caller, before.roles(), command.roles());
        String phone = PhoneNumbers.normalize("phone", command.phone(), caller.organization());
        var locked = repository.lock(caller, id);
        repository.update(
                caller,
                locked,
                command.version(),
                row -> {
                    row.setUsername(command.username());
                    row.setFullName(command.fullName().strip());
                    row.setPhone(phone);
                    row.setEmail(command.email());
                    row.setLanguage(command.language().code());
                    row.setBranchId(command.branchId());
                    row.setIsActive(command.isActive());
                },
                rightsChanges(before, command));
        repository.writeRights(caller.organizationId(), id, command.roles(), command.extraPermissions());
        roles.requireManager(caller.organizationId());
        if (command.isActive()) {
            sessions.rightsChanged(caller, id);
        } else {
            sessions.endAll(caller, id, "deactivated");
        }
        return repository.own(caller.organizationId(), id);
    }

    void delete(Caller caller, UUID id) {
        repository.lockRights(caller.organizationId());
        manageable(caller, id, Permission.USERS_DELETE);
        repository.delete(caller, id);
        roles.requireManager(caller.organizationId());
        attachments.ownerDeleted(caller, MemberPhotos.TYPE, id);
        sessions.endAll(caller, id, "deleted");
    }

    MemberView restore(Caller caller, UUID id) {
        repository.requireDeleted(caller, id);
        repository.restore(caller, id);
        attachments.ownerRestored(caller, MemberPhotos.TYPE, id);
        // Bringing a member back gives it its rights again.
        return manageable(caller, id, Permission.USERS_DELETE);
    }

    /** Lets a member sign in again after too many failures. */
    MemberView unlock(Caller caller, UUID id) {
        manageable(caller, id, Permission.USERS_UPDATE);
        repository.update(
                caller,
                repository.lock(caller, id),
                null,
                row -> row.setUnlockedAt(clock.instant()),
                Map.of("locked", new Change(true, false)));
        return repository.own(caller.organizationId(), id);
    }

    /** Sets a new password for a member, who is signed out everywhere and unlocked. */
    MemberView resetPassword(Caller caller, UUID id, String password) {
        MemberView member = manageable(caller, id, Permission.USERS_UPDATE);
        setPassword(caller, member, "password", password);
        sessions.endAll(caller, id, "password_reset");
        return repository.own(caller.organizationId(), id);
    }

    /** Changes the caller's own password; all other sessions end. */
    void changePassword(Caller caller, String oldPassword, String newPassword) {
        UUID id = caller.requireMember();
        var locked = repository.lock(caller, id);
        if (!passwords.matches(oldPassword, locked.getPasswordHash())) {
            throw Failure.invalid("old_password", "password.wrong");
        }
        setPassword(caller, repository.own(caller.organizationId(), id), "new_password", newPassword);
        sessions.endOthers(caller, "password_changed");
    }

    /** Changes what a member may change of itself. */
    MemberView updateSelf(
            Caller caller, String fullName, @Nullable String phone, @Nullable String email, Language language) {
        UUID id = caller.requireMember();
        String normalized = PhoneNumbers.normalize("phone", phone, caller.organization());
        repository.update(
                caller,
                repository.lock(caller, id),
                null,
                row -> {
                    row.setFullName(fullName.strip());
                    row.setPhone(normalized);
                    row.setEmail(email);
                    row.setLanguage(language.code());
                },
                Map.of());
        sessions.rightsChanged(caller, id);
        return repository.own(caller.organizationId(), id);
    }

    /** Gives a member a photo instead of the former one: the caller's own, or one that the caller may manage. */
    MemberView setPhoto(Caller caller, UUID id, List<UUID> fileIds) {
        if (!id.equals(caller.requireMember())) {
            caller.require(Permission.USERS_UPDATE);
            manageable(caller, id, Permission.USERS_UPDATE);
        }
        attachments.arrange(caller, MemberPhotos.TYPE, id, Attachments.FIELD, fileIds);
        return repository.own(caller.organizationId(), id);
    }

    @Transactional(readOnly = true)
    List<SessionView> sessions(Caller caller, UUID id) {
        repository.get(caller, id, Permission.USERS_VIEW);
        return sessions.list(caller, id);
    }

    private void setPassword(Caller caller, MemberView member, String field, String password) {
        passwords.check(field, password, member.username());
        String hash = passwords.hash(password);
        repository.update(
                caller,
                repository.lock(caller, member.id()),
                null,
                row -> {
                    row.setPasswordHash(hash);
                    row.setUnlockedAt(clock.instant());
                },
                Map.of("password", new Change("***", "***")));
    }

    /** A member whom the caller may manage: visible, and without rights that the caller lacks. */
    private MemberView manageable(Caller caller, UUID id, Permission permission) {
        MemberView member = repository.get(caller, id, permission);
        requireGrantable(caller, rights(caller, member.roles(), member.extraPermissions(), member.branchId()));
        return member;
    }

    private Rights rights(Caller caller, List<RoleGrant> grants, Set<Permission> extras, @Nullable UUID branchId) {
        return roles.rights(caller.organizationId(), grants, extras, BranchScope.ofHome(branchId));
    }

    private static void requireGrantable(Caller caller, Rights rights) {
        if (!caller.rights().cover(rights)) {
            throw Failure.forbidden();
        }
    }

    private static void requireBranch(Caller caller, Permission permission, @Nullable UUID branchId) {
        if (branchId == null && !caller.scope(permission).everywhere()) {
            throw Failure.invalid("branch_id", "field.required");
        }
        if (branchId != null && !caller.scope(permission).contains(branchId)) {
            throw Failure.invalid("branch_id", "field.unknown_reference");
        }
    }

    /** What is granted anew is granted over branches that there are. */
    private void requireBranches(Caller caller, List<RoleGrant> before, List<RoleGrant> grants) {
        Set<UUID> added = branchesOf(grants);
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

    private static Map<String, Change> rightsChanges(MemberView before, UpdateMember command) {
        var changes = new LinkedHashMap<String, Change>();
        if (!Set.copyOf(before.roles()).equals(Set.copyOf(command.roles()))) {
            changes.put("roles", new Change(before.roles(), command.roles()));
        }
        if (!before.extraPermissions().equals(command.extraPermissions())) {
            changes.put("extra_permissions", new Change(before.extraPermissions(), command.extraPermissions()));
        }
        return changes;
    }
}
