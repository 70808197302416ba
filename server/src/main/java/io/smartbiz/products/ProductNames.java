package io.smartbiz.products;

import io.smartbiz.catalog.CatalogNames;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.organizations.OneBranch;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.products.ProductController.MeasureFilter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds what requests about products name: branches, categories and collections. */
@Component
class ProductNames {

    private final BranchNames branches;
    private final CatalogNames catalog;

    ProductNames(BranchNames branches, CatalogNames catalog) {
        this.branches = branches;
        this.catalog = catalog;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for an unknown name */
    ProductChoice choice(Caller caller, ProductFilter filter) {
        return new ProductChoice(
                branch(caller, filter.branch()),
                catalog.categoriesWithin(caller, filter.category()),
                catalog.collections(caller, filter.collection()),
                filter);
    }

    /** The branch whose stock is looked at; null for none. @throws Failure {@code VALIDATION_ERROR} */
    @Nullable
    UUID branch(Caller caller, OneBranch choice) {
        return branches.id(caller, choice);
    }

    /** @throws Failure {@code VALIDATION_ERROR} for an unknown name */
    MeasureChoice measures(Caller caller, MeasureFilter filter) {
        return new MeasureChoice(
                first(catalog.categories(caller, listOf(filter.category()))),
                first(catalog.collections(caller, listOf(filter.collection()))));
    }

    /** Whose measures are listed; null for all. */
    record MeasureChoice(
            @Nullable UUID categoryId, @Nullable UUID collectionId) {}

    private static List<String> listOf(@Nullable String one) {
        return one == null ? List.of() : List.of(one);
    }

    private static @Nullable UUID first(List<UUID> ids) {
        return ids.isEmpty() ? null : ids.getFirst();
    }
}
