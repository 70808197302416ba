package io.smartbiz.tickets.assets;

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
@RequestMapping("/api/assets")
@Tag(name = "Assets")
class AssetController {

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @GetMapping
    @Requires({Permission.TICKETS_CREATE, Permission.TICKETS_VIEW, Permission.DESK_MANAGE})
    @Operation(summary = "List the assets and rooms that tickets are about")
    Page<AssetView> list(Caller caller, AssetFilter filter, ListRequest request) {
        return assets.list(caller, filter, request);
    }

    @PostMapping
    @Requires(Permission.DESK_MANAGE)
    @Says("asset.created")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Add an asset or room of a branch")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<AssetView> create(Caller caller, Repeatable request, @Valid @RequestBody EditAsset command) {
        return request.create(
                command, () -> assets.create(caller, command), AssetView::id, id -> assets.get(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @Says("asset.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(summary = "Change an asset or room; its branch cannot be changed")
    AssetView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditAsset> edit) {
        return assets.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.DESK_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete an asset or room; tickets about it keep its name")
    void delete(Caller caller, @PathVariable UUID id) {
        assets.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.DESK_MANAGE)
    @Says("asset.restored")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Restore a deleted asset or room")
    Answer<AssetView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> assets.restore(caller, id), () -> assets.get(caller, id));
    }
}
