package io.smartbiz.shifts.tills;

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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/tills")
@Tag(name = "Tills")
class TillController {

    private final Tills tills;

    TillController(Tills tills) {
        this.tills = tills;
    }

    @GetMapping
    @Requires({Permission.SHIFTS_VIEW, Permission.SHIFTS_WORK, Permission.SHIFTS_MANAGE})
    @Operation(summary = "List the tills of branches")
    Page<TillView> list(Caller caller, TillFilter filter, ListRequest request) {
        return tills.list(caller, filter, request);
    }

    @PostMapping
    @Requires(Permission.SHIFTS_MANAGE)
    @Says("till.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Add a till to a branch")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<TillView> create(Caller caller, Repeatable request, @Valid @RequestBody EditTill command) {
        return request.create(command, () -> tills.create(caller, command), TillView::id, id -> tills.get(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.SHIFTS_MANAGE)
    @Says("till.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.IN_USE, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a till; one with an open shift stays active")
    TillView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditTill> edit) {
        return tills.update(caller, id, edit);
    }
}
