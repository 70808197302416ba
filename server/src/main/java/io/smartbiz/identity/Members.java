package io.smartbiz.identity;

import io.smartbiz.files.Attachments;
import io.smartbiz.identity.credentials.SessionView;
import io.smartbiz.identity.credentials.Sessions;
import io.smartbiz.organizations.BranchUse;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.FieldView;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.search.UsernameKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The members of the organisation. */
@Service
@Transactional
public class Members implements BranchUse {

    private final MemberRepository repository;
    private final MemberRightsRepository rights;
    private final Roles roles;
    private final Grants grants;
    private final AskedRights asked;
    private final Sessions sessions;
    private final Attachments attachments;

    Members(
            MemberRepository repository,
            MemberRightsRepository rights,
            Roles roles,
            Grants grants,
            AskedRights asked,
            Sessions sessions,
            Attachments attachments) {
        this.repository = repository;
        this.rights = rights;
        this.roles = roles;
        this.grants = grants;
        this.asked = asked;
        this.sessions = sessions;
        this.attachments = attachments;
    }

    @Override
    public String usedFor() {
        return "members";
    }

    @Override
    public boolean isUsed(UUID organizationId, UUID branchId) {
        return repository.hasMembers(organizationId, branchId);
    }

    /**
     * The members whom the caller may see.
     *
     * @throws Failure {@code FORBIDDEN} for the deleted ones without the permission
     */
    @Transactional(readOnly = true)
    Page<MemberView> list(Caller caller, MemberFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.USERS_DELETE);
        }
        return repository.list(caller, filter, request);
    }

    /** A member whom the caller may see. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    public MemberView get(Caller caller, UUID id) {
        return repository.get(caller, id, Permission.USERS_VIEW);
    }

    /** Filters members by role, branch, activity, and text in name, username or phone. */
    @QueryParameters
    record MemberFilter(
            List<String> role,
            List<UUID> roleId,
            List<UUID> branchId,
            @Nullable Boolean isActive,
            @Nullable String q) {}

    /** A member in a list to choose from. */
    public record Person(UUID id, String name) {}

    /** The active members who have all of these permissions at a branch, sorted by name. */
    @Transactional(readOnly = true)
    public List<Person> holders(UUID organizationId, UUID branchId, Set<Permission> permissions) {
        return roles.holders(organizationId, branchId, permissions).stream()
                .map(member -> new Person(member.id(), member.fullName()))
                .toList();
    }

    /** Adds a member. @param passwordHash of the password that the command names */
    MemberView add(Caller caller, CreateMember command, String passwordHash) {
        AskedRights.Given given = asked.of(
                caller,
                new AskedRights.Asked(
                        command.role(),
                        command.roles(),
                        command.canAddProducts(),
                        command.extraPermissions(),
                        command.branchId()),
                null);
        List<RoleGrant> roles = given.roles();
        Set<Permission> extras = given.extraPermissions();
        Grants.requireHome(caller, Permission.USERS_CREATE, command.branchId());
        grants.requireGrantable(caller, roles, extras, command.branchId());
        grants.requireBranches(caller, List.of(), roles);
        String username = ofOneAlphabet(command.username());
        String phone = PhoneNumbers.normalize("phone_number", command.phoneNumber(), caller.organization());
        UUID id = repository.insert(
                caller,
                row -> {
                    row.setUsername(username);
                    row.setPasswordHash(passwordHash);
                    row.setFullName(command.shownName());
                    row.setPhoneNumber(phone);
                    row.setEmail(command.email());
                    row.setLanguage(Objects.requireNonNullElse(
                                    command.language(), caller.organization().language())
                            .code());
                    row.setBranchId(command.branchId());
                    row.setIsActive(command.isActive() == null || command.isActive());
                },
                roles,
                extras);
        rights.write(caller.organizationId(), id, roles, extras);
        return shown(caller, id);
    }

    private static String ofOneAlphabet(String username) {
        if (!UsernameKey.isOfOneAlphabet(username)) {
            throw Failure.invalid("username", "field.mixed_alphabets");
        }
        return username;
    }

    /**
     * Changes a member. Sessions get the new rights with their next request; a deactivated member is signed out.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}; {@code FORBIDDEN} for a member with rights that the
     *     caller lacks, or for granting such rights; {@code VALIDATION_ERROR}
     */
    MemberView update(Caller caller, UUID id, Edit<UpdateMember> sent) {
        rights.lock(caller.organizationId());
        boolean seesDetails = seesDetails(caller, id);
        Edit<UpdateMember> edit = sent.asShown(name -> seesDetails || !FieldView.MEMBERS.lists("member", name));
        MemberView before = grants.manageable(caller, id, Permission.USERS_UPDATE);
        UpdateMember command = edit.onto(UpdateMember.of(before));
        Grants.requireHome(caller, Permission.USERS_UPDATE, command.branchId());
        AskedRights.Given given = asked.of(
                caller,
                new AskedRights.Asked(
                        command.role(),
                        asked.movingAlong(before, edit, command),
                        command.canAddProducts(),
                        command.extraPermissions(),
                        command.branchId()),
                before);
        grants.requireGrantable(caller, given.roles(), given.extraPermissions(), command.branchId());
        grants.requireBranches(caller, before.roles(), given.roles());
        write(caller, before, edit, given);
        roles.requireManager(caller.organizationId());
        if (command.isActive()) {
            sessions.rightsChanged(id);
        } else {
            sessions.endAll(caller.organizationId(), id, "deactivated");
        }
        return shown(caller, id);
    }

    private void write(Caller caller, MemberView before, Edit<UpdateMember> edit, AskedRights.Given given) {
        UpdateMember command = edit.onto(UpdateMember.of(before));
        String username = ofOneAlphabet(command.username());
        String phone = PhoneNumbers.normalize("phone_number", command.phoneNumber(), caller.organization());
        repository.edit(
                caller,
                repository.lock(caller, before.id()),
                edit,
                row -> {
                    row.setUsername(username);
                    row.setFullName(command.fullName().strip());
                    row.setPhoneNumber(phone);
                    row.setEmail(command.email());
                    row.setLanguage(command.language().code());
                    row.setBranchId(command.branchId());
                    row.setIsActive(command.isActive());
                },
                rightsChanges(before, given));
        rights.write(caller.organizationId(), before.id(), given.roles(), given.extraPermissions());
    }

    private static Map<String, Change> rightsChanges(MemberView before, AskedRights.Given given) {
        var changes = new LinkedHashMap<String, Change>();
        if (!Set.copyOf(before.roles()).equals(Set.copyOf(given.roles()))) {
            changes.put("roles", new Change(before.roles(), given.roles()));
        }
        if (!before.extraPermissions().equals(given.extraPermissions())) {
            changes.put("extra_permissions", new Change(before.extraPermissions(), given.extraPermissions()));
        }
        return changes;
    }

    /**
     * Deletes a member and ends their sessions.
     *
     * @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} as for a change
     */
    void delete(Caller caller, UUID id) {
        rights.lock(caller.organizationId());
        grants.manageable(caller, id, Permission.USERS_DELETE);
        repository.delete(caller, id);
        roles.requireManager(caller.organizationId());
        attachments.ownerDeleted(caller, MemberPhotos.TYPE, id);
        sessions.endAll(caller.organizationId(), id, "deleted");
    }

    /** Restores a deleted member with their former rights. @throws Failure {@code NOT_FOUND}, {@code FORBIDDEN} */
    MemberView restore(Caller caller, UUID id) {
        repository.requireDeleted(caller, id);
        repository.restore(caller, id);
        attachments.ownerRestored(caller, MemberPhotos.TYPE, id);
        // A restored member has its rights again, so the caller must have them too.
        grants.manageable(caller, id, Permission.USERS_DELETE);
        return shown(caller, id);
    }

    /** Lets a member sign in again after too many failures. */
    MemberView unlock(Caller caller, UUID id) {
        grants.manageable(caller, id, Permission.USERS_UPDATE);
        repository.unlock(caller, id);
        return shown(caller, id);
    }

    /** Sets a new password for a member, who is unlocked and signed out everywhere. */
    MemberView setPassword(Caller caller, UUID id, String hash) {
        MemberView member = requireManageable(caller, id);
        repository.setPassword(caller, repository.lock(caller, id), hash);
        sessions.endAll(caller.organizationId(), member.id(), "password_reset");
        return shown(caller, id);
    }

    /** A member whom the caller may change. @throws Failure {@code NOT_FOUND} or {@code FORBIDDEN} */
    @Transactional(readOnly = true)
    MemberView requireManageable(Caller caller, UUID id) {
        return grants.manageable(caller, id, Permission.USERS_UPDATE);
    }

    /** Replaces the photo of the caller, or of a member whom the caller may manage. */
    MemberView setPhoto(Caller caller, UUID id, List<UUID> fileIds) {
        if (!id.equals(caller.requireMember())) {
            caller.require(Permission.USERS_UPDATE);
            grants.manageable(caller, id, Permission.USERS_UPDATE);
        }
        attachments.arrange(caller, MemberPhotos.TYPE, id, Attachments.FIELD, fileIds);
        return shown(caller, id);
    }

    /** The open sessions of a member whom the caller may see. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    List<SessionView> sessions(Caller caller, UUID id) {
        repository.get(caller, id, Permission.USERS_VIEW);
        return sessions.list(caller, id);
    }

    /** A member after a change; who may change but not read members gets only the name. */
    @Transactional(readOnly = true)
    MemberView shown(Caller caller, UUID id) {
        MemberView member = repository.own(caller.organizationId(), id);
        return seesDetails(caller, id) ? member : member.withoutDetails();
    }

    private boolean seesDetails(Caller caller, UUID id) {
        return id.equals(caller.memberId()) || repository.isVisible(caller, id, Permission.USERS_VIEW);
    }
}
