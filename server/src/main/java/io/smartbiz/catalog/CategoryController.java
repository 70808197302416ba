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
@RequestMapping("/api/categories")
@Tag(name = "Categories")
class CategoryController {

    private final Catalog catalog;
    private final Renames renames;

    CategoryController(Catalog catalog, Renames renames) {
        this.catalog = catalog;
        this.renames = renames;
    }

    @QueryParameters
    record CategoryFilter(@Nullable Boolean deleted) {}

    @GetMapping
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(summary = "List the categories")
    Page<CategoryView> list(Caller caller, CategoryFilter filter, WholeList part) {
        boolean deleted = Boolean.TRUE.equals(filter.deleted());
        Catalog.requireForDeleted(caller, deleted);
        return part.of(catalog.categories(caller, deleted));
    }

    @PostMapping
    @Requires(Permission.CATALOG_MANAGE)
    @Says("category.created")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Create a category")
    @ResponseStatus(HttpStatus.CREATED)
    Answer<CategoryView> create(Caller caller, Repeatable request, @Valid @RequestBody EditCategory command) {
        return request.create(
                command,
                () -> catalog.createCategory(caller, command),
                CategoryView::id,
                id -> catalog.category(caller, id));
    }

    @PutMapping("/{id}")
    @Requires(Permission.CATALOG_MANAGE)
    @Says("category.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Change a category")
    CategoryView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditCategory> edit) {
        CategoryView category = catalog.updateCategory(caller, id, edit);
        renames.begin(caller.organizationId());
        return category;
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.CATALOG_MANAGE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a category that no product uses")
    void delete(Caller caller, @PathVariable UUID id) {
        catalog.deleteCategory(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.CATALOG_MANAGE)
    @Says("category.restored")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.QUOTA_EXCEEDED})
    @Operation(summary = "Restore a deleted category")
    Answer<CategoryView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> catalog.restoreCategory(caller, id), () -> catalog.category(caller, id));
    }
}
