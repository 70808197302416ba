package io.smartbiz.identity;

import io.smartbiz.identity.Members.MemberFilter;
import io.smartbiz.identity.credentials.SessionView;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/users")
@Tag(name = "Members")
class MemberController {

    private final Members members;
    private final MemberPasswords passwords;

    MemberController(Members members, MemberPasswords passwords) {
        this.members = members;
        this.passwords = passwords;
    }

    record ResetPassword(@NotBlank String password) {}

    @GetMapping
    @Requires(Permission.USERS_VIEW)
    @Operation(summary = "List the members")
    Page<MemberView> list(Caller caller, MemberFilter filter, ListRequest request) {
        return members.list(caller, filter, request);
    }

    @PostMapping
    @Requires(Permission.USERS_CREATE)
    @Says("member.created")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Add a member")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<MemberView> create(Caller caller, Repeatable request, @Valid @RequestBody CreateMember command) {
        return passwords.createOnce(caller, request, command);
    }

    @GetMapping("/{id}")
    @Requires(Permission.USERS_VIEW)
    @Operation(summary = "Read a member")
    MemberView get(Caller caller, @PathVariable UUID id) {
        return members.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.USERS_UPDATE)
    @Says("member.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.IN_USE})
    @Operation(summary = "Change a member, its roles and permissions")
    MemberView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<UpdateMember> edit) {
        return members.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.USERS_DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a member; the history stays")
    void delete(Caller caller, @PathVariable UUID id) {
        members.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.USERS_DELETE)
    @Says("member.restored")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Restore a deleted member")
    Answer<MemberView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> members.restore(caller, id), () -> members.shown(caller, id));
    }

    @PostMapping("/{id}/unlock")
    @Requires(Permission.USERS_UPDATE)
    @Says("member.unlocked")
    @Operation(operationId = "unlockMember", summary = "Unlock a member who failed to sign in too often")
    Answer<MemberView> unlock(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> members.unlock(caller, id), () -> members.shown(caller, id));
    }

    @PostMapping("/{id}/reset-password")
    @Requires(Permission.USERS_UPDATE)
    @Says("member.password_reset")
    @Operation(operationId = "resetPassword", summary = "Set a new password for a member, who is signed out everywhere")
    Answer<MemberView> resetPassword(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody ResetPassword command) {
        return passwords.reset(caller, request, id, command.password());
    }

    @GetMapping("/{id}/sessions")
    @Requires(Permission.USERS_VIEW)
    @Operation(operationId = "listMemberSessions", summary = "List the sessions of a member")
    Page<SessionView> sessions(Caller caller, @PathVariable UUID id, WholeList part) {
        return part.of(members.sessions(caller, id));
    }
}
