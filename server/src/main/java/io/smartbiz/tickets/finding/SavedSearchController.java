package io.smartbiz.tickets.finding;

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
@RequestMapping("/api/saved-searches")
@Tag(name = "Saved searches")
class SavedSearchController {

    private final SavedSearches searches;

    SavedSearchController(SavedSearches searches) {
        this.searches = searches;
    }

    /** @param counts whether to count the tickets that each shows now */
    @QueryParameters
    record SavedSearchFilter(@Nullable Boolean counts) {}

    @GetMapping
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Operation(summary = "List the caller's own saved searches and the shared ones, with how many tickets each shows")
    Page<SavedSearchView> list(Caller caller, SavedSearchFilter filter, WholeList part) {
        return part.of(searches.list(caller, !Boolean.FALSE.equals(filter.counts())));
    }

    @PostMapping
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Says("saved_search.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Save a list of tickets under a name")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<SavedSearchView> create(Caller caller, Repeatable request, @Valid @RequestBody EditSavedSearch command) {
        return request.create(
                command, () -> searches.create(caller, command), SavedSearchView::id, id -> searches.get(caller, id));
    }

    @PutMapping("/{id}")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @Says("saved_search.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a saved search")
    SavedSearchView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditSavedSearch> edit) {
        return searches.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires({Permission.TICKETS_VIEW, Permission.TICKETS_CREATE})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a saved search")
    void delete(Caller caller, @PathVariable UUID id) {
        searches.delete(caller, id);
    }
}
