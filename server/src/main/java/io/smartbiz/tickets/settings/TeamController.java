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
@RequestMapping("/api/teams")
@Tag(name = "Teams")
class TeamController {

    private final Teams teams;

    TeamController(Teams teams) {
        this.teams = teams;
    }

    @QueryParameters
    record TeamFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @Requires({Permission.TICKETS_VIEW, Permission.DESK_MANAGE})
    @Operation(summary = "List the teams that tickets are assigned to")
    Page<TeamView> list(Caller caller, TeamFilter filter, WholeList part) {
        return part.of(teams.list(caller, Boolean.TRUE.equals(filter.deleted())));
    }

    @PostMapping
    @Requires(Permission.DESK_MANAGE)
    @Says("team.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a team")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<TeamView> create(Caller caller, Repeatable request, @Valid @RequestBody EditTeam command) {
        return request.create(command, () -> teams.create(caller, command), TeamView::id, id -> teams.get(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @Says("team.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a team and its members")
    TeamView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditTeam> edit) {
        return teams.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a team that has no open tickets")
    void delete(Caller caller, @PathVariable UUID id) {
        teams.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DESK_MANAGE)
    @Says("team.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted team")
    Answer<TeamView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> teams.restore(caller, id), () -> teams.get(caller, id));
    }
}
