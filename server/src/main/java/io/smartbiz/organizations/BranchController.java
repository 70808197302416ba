package io.smartbiz.organizations;

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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api/branches")
@Tag(name = "Branches")
class BranchController {

    private final Branches branches;

    BranchController(Branches branches) {
        this.branches = branches;
    }

    @QueryParameters
    record BranchFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @SignedIn
    @Operation(summary = "List the branches")
    Page<BranchView> list(Caller caller, BranchFilter filter, WholeList part) {
        return part.of(Boolean.TRUE.equals(filter.deleted()) ? branches.listDeleted(caller) : branches.list(caller));
    }

    @PostMapping
    @Requires(Permission.BRANCHES_MANAGE)
    @Says("branch.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a branch")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<BranchView> create(Caller caller, Repeatable request, @Valid @RequestBody EditBranch command) {
        return request.create(
                command, () -> branches.create(caller, command), BranchView::id, id -> branches.get(caller, id));
    }

    @GetMapping("/{id}")
    @SignedIn
    @Operation(summary = "Read a branch")
    BranchView get(Caller caller, @PathVariable UUID id) {
        return branches.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.BRANCHES_MANAGE)
    @Says("branch.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a branch")
    BranchView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditBranch> edit) {
        return branches.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.BRANCHES_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a branch that nothing uses")
    void delete(Caller caller, @PathVariable UUID id) {
        branches.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.BRANCHES_MANAGE)
    @Says("branch.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted branch")
    Answer<BranchView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> branches.restore(caller, id), () -> branches.get(caller, id));
    }
}
