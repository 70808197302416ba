package io.smartbiz.discounts;

import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
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
@RequestMapping("/api/discounts")
@Tag(name = "Discounts")
class DiscountController {

    private final Discounts discounts;
    private final BranchNames branches;

    DiscountController(Discounts discounts, BranchNames branches) {
        this.discounts = discounts;
        this.branches = branches;
    }

    @GetMapping
    @Requires(Permission.DISCOUNTS_VIEW)
    @Operation(summary = "List the promotions, those that start last first")
    Page<DiscountView> list(Caller caller, DiscountFilter filter, ListRequest request) {
        return discounts.list(caller, filter, branches.ids(caller, filter.branches()), request);
    }

    @PostMapping
    @Requires(Permission.DISCOUNTS_MANAGE)
    @Says("discount.created")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.QUOTA_EXCEEDED)
    @Operation(summary = "Create a promotion, which sales in its time get by themselves")
    Answer<DiscountView> create(Caller caller, Repeatable request, @Valid @RequestBody EditDiscount command) {
        return request.create(
                command, () -> discounts.create(caller, command), DiscountView::id, id -> discounts.shown(caller, id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DISCOUNTS_VIEW)
    @Operation(summary = "Read a promotion")
    DiscountView get(Caller caller, @PathVariable UUID id) {
        return discounts.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.DISCOUNTS_MANAGE)
    @Says("discount.updated")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a promotion; sales of the time before keep what they got")
    DiscountView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditDiscount> edit) {
        return discounts.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DISCOUNTS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a promotion; sales keep its name")
    void delete(Caller caller, @PathVariable UUID id) {
        discounts.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DISCOUNTS_MANAGE)
    @Says("discount.restored")
    @Fails(ErrorCode.QUOTA_EXCEEDED)
    @Operation(summary = "Restore a deleted promotion")
    Answer<DiscountView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> discounts.restore(caller, id), () -> discounts.shown(caller, id));
    }
}
