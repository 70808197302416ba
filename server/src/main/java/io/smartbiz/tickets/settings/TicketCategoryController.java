package io.smartbiz.tickets.settings;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
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
@RequestMapping("/api/ticket-categories")
@Tag(name = "Ticket categories")
class TicketCategoryController {

    private final TicketCategories categories;

    TicketCategoryController(TicketCategories categories) {
        this.categories = categories;
    }

    @QueryParameters
    record TicketCategoryFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @Requires({Permission.TICKETS_CREATE, Permission.TICKETS_VIEW, Permission.DESK_MANAGE})
    @Operation(summary = "List the ticket categories with their forms")
    Page<TicketCategoryView> list(Caller caller, TicketCategoryFilter filter, WholeList part) {
        return part.of(categories.list(caller, Boolean.TRUE.equals(filter.deleted())));
    }

    @PostMapping
    @Requires(Permission.DESK_MANAGE)
    @Says("ticket_category.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a ticket category")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<TicketCategoryView> create(
            Caller caller, Repeatable request, @Valid @RequestBody EditTicketCategory command) {
        return request.create(
                command,
                () -> categories.create(caller, command),
                TicketCategoryView::id,
                id -> categories.get(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @Says("ticket_category.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a ticket category and its form")
    TicketCategoryView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditTicketCategory> edit) {
        return categories.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a ticket category that no ticket uses")
    void delete(Caller caller, @PathVariable UUID id) {
        categories.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DESK_MANAGE)
    @Says("ticket_category.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted ticket category")
    Answer<TicketCategoryView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> categories.restore(caller, id), () -> categories.get(caller, id));
    }
}
