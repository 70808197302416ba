package io.smartbiz.imports;

import io.smartbiz.catalog.CatalogNames;
import io.smartbiz.catalog.CollectionView;
import io.smartbiz.organizations.BranchNames;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.NamedIds;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What rows refer to by name.
 *
 * @param categories by their names in any language
 * @param branches by name, English name or code
 */
record KnownNames(NamedIds categories, NamedIds collections, NamedIds branches) {

    /** Reads the names that there are. */
    @Component
    static class Reader {

        private final CatalogNames catalog;
        private final BranchNames branches;

        Reader(CatalogNames catalog, BranchNames branches) {
            this.catalog = catalog;
            this.branches = branches;
        }

        KnownNames read(Caller caller) {
            return new KnownNames(catalog.ofCategories(caller), catalog.ofCollections(caller), branches.all(caller));
        }
    }

    void add(CollectionView collection) {
        collections.add(collection.id(), collection.name());
    }

    /** @throws Failure {@code VALIDATION_ERROR} for an unknown or empty name */
    UUID category(String name) {
        return known("category", name, categories);
    }

    /** @throws Failure {@code VALIDATION_ERROR} for an unknown name */
    UUID branch(String nameOrCode) {
        return known("branch", nameOrCode, branches);
    }

    @Nullable
    UUID collection(@Nullable String name) {
        return name == null ? null : collections.named(name);
    }

    boolean hasBranch(UUID id) {
        return branches.has(id);
    }

    boolean hasCollection(String name) {
        return collections.named(name) != null;
    }

    private static UUID known(String field, String name, NamedIds ids) {
        UUID id = ids.named(name);
        if (id == null) {
            throw Failure.invalid(field, name.isEmpty() ? "field.required" : "field.unknown_reference");
        }
        return id;
    }
}
