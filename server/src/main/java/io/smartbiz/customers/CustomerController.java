package io.smartbiz.customers;

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
@RequestMapping("/api/customers")
@Tag(name = "Customers")
class CustomerController {

    private final Customers customers;

    CustomerController(Customers customers) {
        this.customers = customers;
    }

    @GetMapping
    @Requires(Permission.CUSTOMERS_VIEW)
    @Operation(summary = "List the customers; q finds them by name or by the last digits of the phone")
    Page<CustomerView> list(Caller caller, CustomerFilter filter, ListRequest request) {
        return customers.list(caller, filter, request);
    }

    @PostMapping
    @Requires(Permission.CUSTOMERS_CREATE)
    @Says("customer.created")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Add a customer")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<CustomerView> create(Caller caller, Repeatable request, @Valid @RequestBody EditCustomer command) {
        return request.create(
                command, () -> customers.create(caller, command), CustomerView::id, id -> customers.shown(caller, id));
    }

    @GetMapping("/{id}")
    @Requires(Permission.CUSTOMERS_VIEW)
    @Operation(summary = "Read a customer")
    CustomerView get(Caller caller, @PathVariable UUID id) {
        return customers.get(caller, id);
    }

    @PutMapping("/{id}")
    @Requires(Permission.CUSTOMERS_UPDATE)
    @Says("customer.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(summary = "Change a customer; the credit limit needs customers.set_limit")
    CustomerView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditCustomer> edit) {
        return customers.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.CUSTOMERS_DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a customer who owes nothing; sales keep the name")
    void delete(Caller caller, @PathVariable UUID id) {
        customers.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.CUSTOMERS_DELETE)
    @Says("customer.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.INVALID_TRANSITION})
    @Operation(summary = "Restore a deleted customer")
    Answer<CustomerView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> customers.restore(caller, id), () -> customers.shown(caller, id));
    }

    @PostMapping("/{id}/merge")
    @Requires(Permission.CUSTOMERS_DELETE)
    @Says("customer.merged")
    @Operation(
            operationId = "mergeCustomers",
            summary = "Merge a double into another customer, who gets all that belongs to it")
    Answer<CustomerView> merge(
            Caller caller, Repeatable request, @PathVariable UUID id, @Valid @RequestBody MergeCustomer command) {
        return request.change(
                command,
                () -> customers.merge(caller, id, command.intoId()),
                () -> customers.shown(caller, command.intoId()));
    }
}
