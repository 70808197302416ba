package io.smartbiz.imports;

import io.smartbiz.catalog.CollectionView;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.NameKey;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What rows refer to by name. Names are the same if they show the same ({@link NameKey}). */
final class KnownNames {

    private final Map<String, UUID> categories = new HashMap<>();
    private final Map<String, UUID> collections = new HashMap<>();
    private final Map<String, UUID> branches = new HashMap<>();

    /** By the text as it is written: thousands of rows name the same few things. */
    private final Map<String, String> keys = new HashMap<>();

    /** Adds a name of a category, in one of its languages. Of two categories with a name, the first one has it. */
    void addCategory(String name, UUID id) {
        categories.putIfAbsent(key(name), id);
    }

    void add(CollectionView collection) {
        collections.put(key(collection.name()), collection.id());
    }

    void add(BranchView branch) {
        branches.put(key(branch.name()), branch.id());
        branches.put(key(branch.code()), branch.id());
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
        return name == null ? null : collections.get(key(name));
    }

    boolean hasBranch(UUID id) {
        return branches.containsValue(id);
    }

    boolean hasCollection(String name) {
        return collections.containsKey(key(name));
    }

    private UUID known(String field, String name, Map<String, UUID> ids) {
        UUID id = ids.get(key(name));
        if (id == null) {
            throw Failure.invalid(field, name.isEmpty() ? "field.required" : "field.unknown_reference");
        }
        return id;
    }

    private String key(String name) {
        return keys.computeIfAbsent(name, NameKey::of);
    }
}
