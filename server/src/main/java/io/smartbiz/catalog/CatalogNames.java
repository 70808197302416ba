package io.smartbiz.catalog;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.NamedIds;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Finds categories by their names in any language, and collections by name, where a request may also say an id. */
@Component
public class CatalogNames {

    /** What requests and answers call a category's name. */
    static final String CATEGORY = "category";

    /** What requests and answers call a collection's name. */
    static final String COLLECTION = "collection";

    private final CatalogRepository repository;
    private final Transactions transactions;

    CatalogNames(CatalogRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a name that no category has */
    public List<UUID> categories(Caller caller, List<String> namesOrIds) {
        return NamedIds.find(CATEGORY, namesOrIds, () -> ofCategories(caller));
    }

    /** As {@link #categories}, with all categories below them. */
    public List<UUID> categoriesWithin(Caller caller, List<String> namesOrIds) {
        List<UUID> ids = categories(caller, namesOrIds);
        return ids.isEmpty() ? ids : transactions.read(() -> repository.withThoseBelow(caller, ids));
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a name that no collection has */
    public List<UUID> collections(Caller caller, List<String> namesOrIds) {
        return NamedIds.find(COLLECTION, namesOrIds, () -> ofCollections(caller));
    }

    /** The names of the categories in all languages. */
    public NamedIds ofCategories(Caller caller) {
        var known = new NamedIds();
        transactions.read(() -> repository.categoryNames(caller)).forEach(one -> known.add(one.id(), one.name()));
        return known;
    }

    /** The names of the collections. */
    public NamedIds ofCollections(Caller caller) {
        var known = new NamedIds();
        transactions.read(() -> repository.collections(caller, false)).forEach(one -> known.add(one.id(), one.name()));
        return known;
    }
}
