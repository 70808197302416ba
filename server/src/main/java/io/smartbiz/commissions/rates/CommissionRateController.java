package io.smartbiz.commissions.rates;

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
@RequestMapping("/api/commission-rates")
@Tag(name = "Commissions")
class CommissionRateController {

    private final CommissionRates rates;

    CommissionRateController(CommissionRates rates) {
        this.rates = rates;
    }

    @GetMapping
    @Requires(Permission.COMMISSIONS_MANAGE)
    @Operation(
            operationId = "listCommissionRates",
            summary = "List the rates of commissions, those that begin last first")
    Page<CommissionRateView> list(Caller caller, CommissionRateFilter filter, ListRequest request) {
        return rates.list(caller, filter, request);
    }

    @PostMapping
    @Requires(Permission.COMMISSIONS_MANAGE)
    @Says("commission_rate.created")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(
            operationId = "createCommissionRate",
            summary = "Add a rate; from its first day on it replaces an earlier one for the same")
    Answer<CommissionRateView> create(
            Caller caller, Repeatable request, @Valid @RequestBody EditCommissionRate command) {
        return request.create(
                command, () -> rates.create(caller, command), CommissionRateView::id, id -> rates.get(caller, id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.COMMISSIONS_MANAGE)
    @Operation(operationId = "getCommissionRate", summary = "Read a rate of commissions")
    CommissionRateView get(Caller caller, @PathVariable UUID id) {
        return rates.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.COMMISSIONS_MANAGE)
    @Says("commission_rate.updated")
    @Fails({ErrorCode.STALE_VERSION, ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(operationId = "updateCommissionRate", summary = "Change or end a rate; what was earned before stays")
    CommissionRateView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditCommissionRate> edit) {
        return rates.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.COMMISSIONS_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(
            operationId = "deleteCommissionRate",
            summary = "Delete a rate by which nothing was earned; end the others")
    void delete(Caller caller, @PathVariable UUID id) {
        rates.delete(caller, id);
    }
}
