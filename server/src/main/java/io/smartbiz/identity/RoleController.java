package io.smartbiz.identity;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.SignedIn;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.text.Message;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
@RequestMapping("/api")
@Tag(name = "Roles")
class RoleController {

    private final Roles roles;

    RoleController(Roles roles) {
        this.roles = roles;
    }

    @QueryParameters
    record RoleFilter(@Nullable Boolean deleted) {}

    /** A permission with its heading and its meaning in the reader's language. */
    record PermissionView(Permission code, String group, Message groupName, Message description) {}

    @GetMapping("/permissions")
    @SignedIn
    @Operation(
            operationId = "listPermissions",
            summary = "List the permissions of the modules in use, with descriptions")
    Page<PermissionView> permissions(Caller caller, WholeList part) {
        return part.of(Arrays.stream(Permission.values())
                .filter(permission -> caller.organization().uses(permission.module()))
                .map(permission -> new PermissionView(
                        permission,
                        permission.group(),
                        Message.of("permission.group." + permission.group()),
                        Message.of("permission." + permission.code())))
                .toList());
    }

    @GetMapping("/roles")
    @Requires(Permission.ROLES_VIEW)
    @Operation(summary = "List the roles")
    Page<RoleView> list(Caller caller, RoleFilter filter, WholeList part) {
        return part.of(roles.list(caller, Boolean.TRUE.equals(filter.deleted())));
    }

    @PostMapping("/roles")
    @Requires(Permission.ROLES_MANAGE)
    @Says("role.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a role")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<RoleView> create(Caller caller, Repeatable request, @Valid @RequestBody EditRole command) {
        return request.create(command, () -> roles.create(caller, command), RoleView::id, id -> roles.get(caller, id));
    }

    @GetMapping("/roles/{id}")
    @Requires(Permission.ROLES_VIEW)
    @Operation(summary = "Read a role")
    RoleView get(Caller caller, @PathVariable UUID id) {
        return roles.get(caller, id);
    }

    @PutMapping("/roles/{id}")
    @Requires(Permission.ROLES_MANAGE)
    @Says("role.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.IN_USE})
    @Operation(summary = "Change a role; only the name and the discount limit of a built-in one")
    RoleView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditRole> edit) {
        return roles.update(caller, id, edit);
    }

    @DeleteMapping("/roles/{id}")
    @Requires(Permission.ROLES_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a role that no member has")
    void delete(Caller caller, @PathVariable UUID id) {
        roles.delete(caller, id);
    }

    @PostMapping("/roles/{id}/restore")
    @Requires(Permission.ROLES_MANAGE)
    @Says("role.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted role")
    Answer<RoleView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> roles.restore(caller, id), () -> roles.get(caller, id));
    }
}
