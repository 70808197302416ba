package io.smartbiz.products;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Heavy;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.access.Requires;
import io.smartbiz.platform.access.WorkClass;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Fails;
import io.smartbiz.platform.http.QueryParameters;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.http.Says;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.lists.ListRequest;
import io.smartbiz.platform.lists.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
@RequestMapping("/api/products")
@Tag(name = "Products")
class ProductController {

    private static final int MOST_SUGGESTIONS = 50;

    private final ProductStock products;
    private final ProductStockRepository repository;
    private final ProductDiscounts discounts;
    private final ProductNames names;

    ProductController(
            ProductStock products, ProductStockRepository repository, ProductDiscounts discounts, ProductNames names) {
        this.products = products;
        this.repository = repository;
        this.discounts = discounts;
        this.names = names;
    }

    @QueryParameters
    record SuggestionFilter(
            @Nullable String q, OneBranch branch, @Nullable Integer limit) {}

    /**
     * @param category a name or id
     * @param collection a name or id
     */
    @QueryParameters
    record MeasureFilter(
            @Nullable String category,
            @Nullable String collection,
            @Nullable BigDecimal width) {}

    record BulkDelete(@NotEmpty @Size(max = 200) List<@NotNull UUID> productIds) {}

    @GetMapping
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(summary = "List products with their stock")
    Page<ProductView> list(Caller caller, ProductFilter filter, ListRequest request) {
        if (request.deleted()) {
            caller.require(Permission.PRODUCTS_DELETE);
        }
        return repository.list(caller, names.choice(caller, filter), request);
    }

    @GetMapping("/autocomplete")
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(operationId = "suggestProducts", summary = "Suggest products for typed text, the most similar first")
    Page<ProductView> autocomplete(Caller caller, SuggestionFilter filter) {
        int limit = Objects.requireNonNullElse(filter.limit(), 10);
        if (limit < 1 || limit > MOST_SUGGESTIONS) {
            throw Failure.invalid("limit", "field.between", 1, MOST_SUGGESTIONS);
        }
        String text = Objects.requireNonNullElse(filter.q(), "");
        UUID branch = names.branch(caller, filter.branch());
        return Page.whole(text.isBlank() ? List.of() : repository.suggest(caller, branch, text, limit));
    }

    @GetMapping("/measures")
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(
            operationId = "listMeasures",
            summary = "List the widths of a category and collection, or the lengths of a width, with the number of"
                    + " products in each")
    Page<ProductStockRepository.Choice> measures(Caller caller, MeasureFilter filter) {
        var choice = names.measures(caller, filter);
        return Page.whole(products.measures(caller, choice.categoryId(), choice.collectionId(), filter.width()));
    }

    @PostMapping
    @Requires(Permission.PRODUCTS_CREATE)
    @Says("product.created")
    @ResponseStatus(HttpStatus.CREATED)
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Create a product, with its opening stock if there is any")
    Answer<ProductView> create(Caller caller, Repeatable request, @Valid @RequestBody EditProduct command) {
        return request.create(
                command,
                () -> products.create(caller, command),
                id -> products.get(caller, id, command.firstStock().branchId()));
    }

    @GetMapping("/{id}")
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(summary = "Read a product with its stock in every branch that the caller may see")
    ProductView get(Caller caller, @PathVariable UUID id, OneBranch branch) {
        return products.get(caller, id, names.branch(caller, branch));
    }

    @GetMapping("/{id}/discounts")
    @Requires(Permission.PRODUCTS_VIEW)
    @Operation(
            operationId = "getProductDiscounts",
            summary = "Read what a product costs now in a branch, with the promotion that a sale would get")
    ProductDiscountsView discounts(Caller caller, @PathVariable UUID id, OneBranch branch) {
        return discounts.of(caller, id, names.branch(caller, branch));
    }

    @PutMapping("/{id}")
    @Requires(Permission.PRODUCTS_UPDATE)
    @Says("product.updated")
    @Fails({ErrorCode.ALREADY_EXISTS, ErrorCode.STALE_VERSION, ErrorCode.IN_USE})
    @Operation(summary = "Change a product, its sizes and prices")
    ProductView update(Caller caller, @PathVariable UUID id, @RequestBody Edit<EditProduct> edit) {
        // An edit leaves out what stays as it is, so the answer shows more than the caller has sent.
        caller.require(Permission.PRODUCTS_VIEW);
        return products.update(caller, id, edit);
    }

    @DeleteMapping("/{id}")
    @Requires(Permission.PRODUCTS_DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(summary = "Delete a product that has no stock; its history stays")
    void delete(Caller caller, @PathVariable UUID id) {
        products.delete(caller, id);
    }

    @PostMapping("/{id}/restore")
    @Requires(Permission.PRODUCTS_DELETE)
    @Says("product.restored")
    @Fails(ErrorCode.ALREADY_EXISTS)
    @Operation(summary = "Restore a deleted product")
    Answer<ProductView> restore(Caller caller, Repeatable request, @PathVariable UUID id) {
        return request.change(id, () -> products.restore(caller, id), () -> products.get(caller, id, null));
    }

    @DeleteMapping("/bulk-delete")
    @Heavy(WorkClass.BULK)
    @Requires(Permission.PRODUCTS_DELETE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Fails(ErrorCode.IN_USE)
    @Operation(operationId = "deleteProducts", summary = "Delete several products, all or none")
    void deleteAll(Caller caller, @Valid @RequestBody BulkDelete command) {
        products.deleteAll(caller, command.productIds());
    }
}
