package io.smartbiz.sales.receipts;

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
import io.smartbiz.sales.RecordSale;
import io.smartbiz.sales.SaleView;
import io.smartbiz.sales.Sales;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/sales")
@Tag(name = "Sales")
class SaleController {

    private final Sales sales;
    private final SaleViewRepository views;
    private final BranchNames branches;
    private final Clock clock;

    SaleController(Sales sales, SaleViewRepository views, BranchNames branches, Clock clock) {
        this.sales = sales;
        this.views = views;
        this.branches = branches;
        this.clock = clock;
    }

    @PostMapping
    @Requires(Permission.SALES_CREATE)
    @Says("sale.recorded")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails({
        ErrorCode.INSUFFICIENT_STOCK,
        ErrorCode.CREDIT_LIMIT_EXCEEDED,
        ErrorCode.SHIFT_REQUIRED,
        ErrorCode.ALREADY_EXISTS
    })
    @Operation(
            operationId = "recordSale",
            summary = "Record a sale by the piece or by the metre; the short form sells one product paid in full")
    Answer<SaleView> record(Caller caller, Repeatable request, @Valid @RequestBody RecordSale command) {
        return request.createPipelined(
                command, batch -> sales.record(batch, caller, command), id -> views.recorded(caller, id));
    }

    @GetMapping
    @Requires(Permission.SALES_VIEW)
    @Operation(summary = "List sales, the newest first")
    Page<SaleView> list(Caller caller, SaleFilter filter, ListRequest request) {
        Period period = filter.dates().period(caller.organization(), clock);
        return views.list(caller, filter, branches.ids(caller, filter.branches()), period, request);
    }

    @GetMapping("/{id}")
    @Requires(Permission.SALES_VIEW)
    @Operation(summary = "Read a sale")
    SaleView get(Caller caller, @PathVariable UUID id) {
        return views.get(caller, id);
    }
}
