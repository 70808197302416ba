package io.smartbiz.sales.approvals;

import io.smartbiz.identity.ColleaguePasswords;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/approvals")
@Tag(name = "Approvals")
class ApprovalController {

    private final Approvals approvals;
    private final ApprovalViewRepository views;
    private final ColleaguePasswords passwords;
    private final BranchNames branches;

    ApprovalController(
            Approvals approvals, ApprovalViewRepository views, ColleaguePasswords passwords, BranchNames branches) {
        this.approvals = approvals;
        this.views = views;
        this.passwords = passwords;
        this.branches = branches;
    }

    @PostMapping
    @Requires(Permission.SALES_CREATE)
    @Says("approval.requested")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({ErrorCode.INSUFFICIENT_STOCK, ErrorCode.QUOTA_EXCEEDED})
    @Operation(operationId = "askForApproval", summary = "Ask a superior for prices beyond one's limit")
    Answer<ApprovalView> ask(Caller caller, Repeatable request, @Valid @RequestBody AskApproval command) {
        return request.create(
                command, () -> approvals.ask(caller, command), ApprovalView::id, id -> views.get(caller, id));
    }

    @GetMapping
    @Requires({Permission.SALES_CREATE, Permission.DISCOUNTS_APPROVE})
    @Operation(summary = "List the approvals that one has asked for or may decide, the newest first")
    Page<ApprovalView> list(Caller caller, ApprovalFilter filter, ListRequest request) {
        return views.list(caller, filter, branches.ids(caller, filter.branches()), request);
    }

    @GetMapping("/{id}")
    @Requires({Permission.SALES_CREATE, Permission.DISCOUNTS_APPROVE})
    @Operation(summary = "Read an approval")
    ApprovalView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }

    @PutMapping("/{id}/approve")
    @Requires(Permission.DISCOUNTS_APPROVE)
    @Says("approval.approved")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "approvePrices", summary = "Approve the prices of a colleague, within one's own limit")
    Answer<ApprovalView> approve(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody DecideApproval command) {
        return decide(caller, request, id, true, command);
    }

    @PutMapping("/{id}/reject")
    @Requires(Permission.DISCOUNTS_APPROVE)
    @Says("approval.rejected")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "rejectPrices", summary = "Reject the prices that a colleague asked for")
    Answer<ApprovalView> reject(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody DecideApproval command) {
        return decide(caller, request, id, false, command);
    }

    @PostMapping("/{id}/approve")
    @Requires(Permission.SALES_CREATE)
    @Says("approval.approved")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.ACCOUNT_LOCKED})
    @Operation(
            operationId = "approvePricesByPassword",
            summary = "Approve prices on the seller's device, with a superior's username and password")
    Answer<ApprovalView> approveByPassword(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody ApproveByPassword command) {
        Object repeated = command.withoutPassword();
        Answer<ApprovalView> former = request.former(repeated, () -> views.get(caller, id));
        if (former != null) {
            return former;
        }
        views.get(caller, id);
        Caller superior = passwords.confirm(caller, command.username(), command.password());
        return request.change(
                repeated, () -> approvals.decide(superior, id, true, command.note()), () -> views.get(caller, id));
    }

    private Answer<ApprovalView> decide(
            Caller caller, Repeatable request, UUID id, boolean approve, DecideApproval command) {
        return request.change(
                command, () -> approvals.decide(caller, id, approve, command.note()), () -> views.get(caller, id));
    }
}
