package io.smartbiz.commissions.earned;

import io.smartbiz.identity.Members;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.organizations.Branches;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.WholeList;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.smartbiz.platform.time.Period;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/commissions")
@Tag(name = "Commissions")
class CommissionController {

    private final CommissionViewRepository views;
    private final Branches branches;
    private final BranchNames names;
    private final Members members;
    private final Clock clock;

    CommissionController(
            CommissionViewRepository views, Branches branches, BranchNames names, Members members, Clock clock) {
        this.views = views;
        this.branches = branches;
        this.names = names;
        this.members = members;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.COMMISSIONS_VIEW)
    @Operation(summary = "List commissions, those that were earned last first")
    Page<CommissionView> list(Caller caller, CommissionFilter filter, ListRequest request) {
        return views.list(caller, filter, names.ids(caller, filter.branches()), period(caller, filter), request);
    }

    @GetMapping("/my")
    @Requires(Permission.COMMISSIONS_VIEW_OWN)
    @Operation(operationId = "listMyCommissions", summary = "List the caller's own commissions")
    Page<CommissionView> own(Caller caller, CommissionFilter.Own filter, ListRequest request) {
        CommissionFilter own = filter.of(caller.requireMember());
        return views.own(caller, own, period(caller, own), request);
    }

    @Heavy
    @GetMapping("/summary")
    @Requires({Permission.COMMISSIONS_VIEW, Permission.COMMISSIONS_VIEW_OWN})
    @Operation(
            operationId = "getCommissionSummary",
            summary =
                    "Sum commissions of a period or, without one, of all time: pending and paid, in all and by seller;"
                            + " without the right to see all, the own ones")
    CommissionSummaryView summary(Caller caller, CommissionFilter filter) {
        return views.summary(caller, filter, names.ids(caller, filter.branches()), period(caller, filter));
    }

    @GetMapping("/colleagues")
    @Requires(Permission.SALES_CREATE)
    @Operation(
            operationId = "listColleagues",
            summary = "List who may sell in a branch, to share a line of a sale with")
    Page<Members.Person> colleagues(Caller caller, OneBranch where, WholeList part) {
        UUID named = names.id(caller, where);
        UUID branchId = named == null ? caller.branchId() : named;
        if (branchId == null) {
            throw Failure.invalid("branch_id", "field.required");
        }
        caller.requireIn(Permission.SALES_CREATE, branchId);
        branches.get(caller, branchId);
        return part.of(members.holders(caller.organizationId(), branchId, Set.of(Permission.SALES_CREATE)));
    }

    @GetMapping("/{id}")
    @Requires({Permission.COMMISSIONS_VIEW, Permission.COMMISSIONS_VIEW_OWN})
    @Operation(summary = "Read a commission, with the rates and lines of the sale that it comes from")
    CommissionDetailView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }

    private @Nullable Period period(Caller caller, CommissionFilter filter) {
        return filter.dates().period(caller.organization(), clock);
    }
}
