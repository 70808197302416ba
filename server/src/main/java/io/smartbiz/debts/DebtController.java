package io.smartbiz.debts;

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
@RequestMapping("/api/debts")
@Tag(name = "Debts")
class DebtController {

    private final Debts debts;
    private final DebtViewRepository views;
    private final BranchNames branches;
    private final Clock clock;

    DebtController(Debts debts, DebtViewRepository views, BranchNames branches, Clock clock) {
        this.debts = debts;
        this.views = views;
        this.branches = branches;
        this.clock = clock;
    }

    @GetMapping
    @Requires(Permission.DEBTS_VIEW)
    @Operation(summary = "List debts, those that are overdue longest first")
    Page<DebtView> list(Caller caller, DebtFilter filter, ListRequest request) {
        Period period = filter.dates().period(caller.organization(), clock);
        return views.list(caller, filter, branches.ids(caller, filter.branches()), period, request);
    }

    @PostMapping
    @Requires(Permission.DEBTS_CREATE)
    @Says("debt.recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({ErrorCode.CREDIT_LIMIT_EXCEEDED, ErrorCode.ALREADY_EXISTS})
    @Operation(summary = "Enter an old debt; those of new goods come from their sales")
    Answer<DebtView> create(Caller caller, Repeatable request, @Valid @RequestBody NewDebt command) {
        return request.createPipelined(
                command, batch -> debts.enter(batch, caller, command), id -> views.entered(caller, id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.DEBTS_VIEW)
    @Operation(summary = "Read a debt")
    DebtView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.DEBTS_UPDATE)
    @Says("debt.updated")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Move the deadline of a debt, or change its plan or note")
    DebtView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditDebt> edit) {
        return debts.update(caller, id, edit);
    }
}
