package io.smartbiz.tickets.levels;

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
@RequestMapping("/api/service-levels")
@Tag(name = "Service levels")
class ServiceLevelController {

    private final ServiceLevels levels;

    ServiceLevelController(ServiceLevels levels) {
        this.levels = levels;
    }

    @QueryParameters
    record ServiceLevelFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @Requires({Permission.DESK_MANAGE, Permission.TICKETS_WORK})
    @Operation(summary = "List what the desk promises")
    Page<ServiceLevelView> list(Caller caller, ServiceLevelFilter filter, WholeList part) {
        return part.of(levels.levels(caller, Boolean.TRUE.equals(filter.deleted())));
    }

    @PostMapping
    @Requires(Permission.DESK_MANAGE)
    @Says("service_level.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a service level")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<ServiceLevelView> create(Caller caller, Repeatable request, @Valid @RequestBody EditServiceLevel command) {
        Answer<ServiceLevelView> answer = request.create(
                command,
                () -> levels.createLevel(caller, command),
                ServiceLevelView::id,
                id -> levels.level(caller, id));
        levels.follow(caller);
        return answer;
    }

    @PutMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @Says("service_level.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(summary = "Change a promise; it applies to open tickets from now on")
    ServiceLevelView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditServiceLevel> edit) {
        return levels.updateLevel(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a service level")
    void delete(Caller caller, @PathVariable UUID id) {
        levels.deleteLevel(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DESK_MANAGE)
    @Says("service_level.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted service level")
    Answer<ServiceLevelView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        Answer<ServiceLevelView> answer =
                request.change(id, () -> levels.restoreLevel(caller, id), () -> levels.level(caller, id));
        levels.follow(caller);
        return answer;
    }
}
