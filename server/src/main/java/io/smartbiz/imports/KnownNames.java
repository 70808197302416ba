package io.smartbiz.imports;

import io.smartbiz.catalog.CategoryView;
import io.smartbiz.catalog.CollectionView;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.SearchText;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows refer to by name, in any spelling of the letters. */
record KnownNames(Map<String, UUID> categories, Map<String, UUID> collections, Map<String, UUID> branches) {

    KnownNames() {
        this(new HashMap<>(), new HashMap<>(), new HashMap<>());
    }

    void add(CategoryView category) {
        categories.put(SearchText.fold(category.name()), category.id());
        category.names().values().forEach(name -> categories.put(SearchText.fold(name), category.id()));
    }

    void add(CollectionView collection) {
        collections.put(SearchText.fold(collection.name()), collection.id());
    }

    void add(BranchView branch) {
        branches.put(SearchText.fold(branch.name()), branch.id());
        branches.put(SearchText.fold(branch.code()), branch.id());
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
        return name == null ? null : collections.get(SearchText.fold(name));
    }

    boolean hasCollection(String name) {
        return collections.containsKey(SearchText.fold(name));
    }

    private static UUID known(String field, String name, Map<String, UUID> ids) {
        UUID id = ids.get(SearchText.fold(name));
        if (id == null) {
            throw Failure.invalid(field, name.isEmpty() ? "field.required" : "field.unknown_reference");
        }
        return id;
    }
}
