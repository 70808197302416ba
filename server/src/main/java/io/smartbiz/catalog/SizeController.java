package io.smartbiz.catalog;

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
import java.util.List;
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
@RequestMapping("/api/sizes")
@Tag(name = "Sizes")
class SizeController {

    private final Catalog catalog;
    private final CatalogNames names;

    SizeController(Catalog catalog, CatalogNames names) {
        this.catalog = catalog;
        this.names = names;
    }

    /** @param collection names or ids */
    @QueryParameters
    record SizeFilter(List<String> collection, @Nullable Boolean deleted) {}

    @GetMapping
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(summary = "List the sizes")
    Page<SizeView> list(Caller caller, SizeFilter filter, WholeList part) {
        boolean deleted = Boolean.TRUE.equals(filter.deleted());
        Catalog.requireForDeleted(caller, deleted);
        return part.of(catalog.sizes(caller, names.collections(caller, filter.collection()), deleted));
    }

    @PostMapping
    @Requires(Permission.CATALOG_MANAGE)
    @Says("size.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a size")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<SizeView> create(Caller caller, Repeatable request, @Valid @RequestBody EditSize command) {
        return request.create(
                command, () -> catalog.createSize(caller, command), SizeView::id, id -> catalog.size(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.CATALOG_MANAGE)
    @Says("size.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION})
    @Operation(summary = "Change a size")
    SizeView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditSize> edit) {
        return catalog.updateSize(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.CATALOG_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a size that no product uses")
    void delete(Caller caller, @PathVariable UUID id) {
        catalog.deleteSize(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.CATALOG_MANAGE)
    @Says("size.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted size")
    Answer<SizeView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> catalog.restoreSize(caller, id), () -> catalog.size(caller, id));
    }
}
