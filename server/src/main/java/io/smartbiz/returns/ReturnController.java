package io.smartbiz.returns;

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
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
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
@RequestMapping("/api/returns")
@Tag(name = "Returns")
class ReturnController {

    private final Returns returns;
    private final ReturnViewRepository views;
    private final BranchNames branches;
    private final Clock clock;

    ReturnController(Returns returns, ReturnViewRepository views, BranchNames branches, Clock clock) {
        this.returns = returns;
        this.views = views;
        this.branches = branches;
        this.clock = clock;
    }

    @PostMapping
    @Requires(Permission.RETURNS_CREATE)
    @Says("return.requested")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({
        ErrorCode.SHIFT_REQUIRED,
        ErrorCode.INSUFFICIENT_STOCK,
        ErrorCode.CREDIT_LIMIT_EXCEEDED,
        ErrorCode.INVALID_TRANSITION
    })
    @Operation(
            operationId = "requestReturn",
            summary = "Ask to take sold goods back, or take them back at once, also in exchange for others")
    Answer<ReturnView> request(Caller caller, Repeatable request, @Valid @RequestBody RequestReturn command) {
        return request.createPipelined(
                command, batch -> returns.request(batch, caller, command), id -> views.known(caller, id));
    }

    @PostMapping("/preview")
    @Requires(Permission.RETURNS_CREATE)
    @Says("return.previewed")
    @Operation(operationId = "previewReturn", summary = "Tell what a return would give back, and change nothing")
    Answer<ReturnPreview> preview(Caller caller, Repeatable request, @Valid @RequestBody RequestReturn command) {
        return request.withoutEffect(returns.preview(caller, command));
    }

    @GetMapping
    @Requires(Permission.RETURNS_VIEW)
    @Operation(operationId = "listReturns", summary = "List returns, the newest first")
    Page<ReturnView> list(Caller caller, ReturnFilter filter, ListRequest request) {
        Period period = filter.dates().period(caller.organization(), clock);
        return views.list(caller, filter, branches.ids(caller, filter.branches()), period, request);
    }

    @GetMapping("/{id}")
    @Requires(Permission.RETURNS_VIEW)
    @Operation(operationId = "getReturn", summary = "Read a return")
    ReturnView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }

    @PutMapping("/{id}/approve")
    @Requires(Permission.RETURNS_APPROVE)
    @Says("return.approved")
    @Fails({ErrorCode.INVALID_TRANSITION, ErrorCode.SHIFT_REQUIRED})
    @Operation(operationId = "approveReturn", summary = "Approve a return: goods and money go back")
    Answer<ReturnView> approve(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody ApproveReturn command) {
        return request.change(command, () -> returns.approve(caller, id, command), () -> views.known(caller, id));
    }

    @PutMapping("/{id}/reject")
    @Requires({Permission.RETURNS_CREATE, Permission.RETURNS_APPROVE})
    @Says("return.rejected")
    @Fails(ErrorCode.INVALID_TRANSITION)
    @Operation(operationId = "rejectReturn", summary = "Reject a return, or withdraw one's own")
    Answer<ReturnView> reject(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody RejectReturn command) {
        return request.change(
                command,
                () -> {
                    returns.reject(caller, id, command);
                    return views.known(caller, id);
                },
                () -> views.known(caller, id));
    }
}
