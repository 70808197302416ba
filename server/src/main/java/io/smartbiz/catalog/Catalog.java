package io.smartbiz.catalog;

import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import io.smartbiz.platform.text.Message;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How the catalogue is ordered: categories, collections and sizes. To create, change or restore one under a name that is
 * taken fails with {@code ALREADY_EXISTS}.
 */
@Service
@Transactional
public class Catalog {

    private static final int DEEPEST = 5;

    private final CatalogRepository repository;
    private final ProductRepository products;
    private final RenameRepository renames;

    Catalog(CatalogRepository repository, ProductRepository products, RenameRepository renames) {
        this.repository = repository;
        this.products = products;
        this.renames = renames;
    }

    /** The categories by position and name, all levels in one list. @param deleted lists the deleted ones instead */
    @Transactional(readOnly = true)
    public List<CategoryView> categories(Caller caller, boolean deleted) {
        return repository.categories(caller, deleted);
    }

    /** A category. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    CategoryView category(Caller caller, UUID id) {
        return repository.category(caller, id);
    }

    /** Adds a category. @throws Failure {@code VALIDATION_ERROR} for an unknown parent, or below the fifth level */
    public CategoryView createCategory(Caller caller, EditCategory command) {
        requireParent(caller, null, command.parentId());
        return repository.category(caller, repository.insert(caller, command));
    }

    /**
     * Changes a category. Its products are found by a new name as soon as {@link Renames} has reached them.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}; {@code VALIDATION_ERROR} when the parent is unknown,
     *     is the category itself or one below it, or makes the tree deeper than five levels
     */
    CategoryView updateCategory(Caller caller, UUID id, Edit<EditCategory> edit) {
        requireParent(caller, id, edit.sent().parentId());
        if (repository.updateCategory(caller, id, edit)) {
            renames.add(caller, id, null);
        }
        return repository.category(caller, id);
    }

    /** Deletes a category. @throws Failure {@code IN_USE} while it has products or categories below it */
    void deleteCategory(Caller caller, UUID id) {
        int products = repository.productsOfCategory(caller, id);
        int categories = repository.categoriesUnder(caller, id);
        if (products > 0 || categories > 0) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("category.in_use"))
                    .with("products", products)
                    .with("categories", categories);
        }
        repository.delete(caller, CatalogRepository.CATEGORY, id);
    }

    /**
     * Restores a deleted category in its former place.
     *
     * @throws Failure {@code NOT_FOUND}; {@code VALIDATION_ERROR} when its parent is deleted
     */
    CategoryView restoreCategory(Caller caller, UUID id) {
        repository.restore(caller, CatalogRepository.CATEGORY, id);
        CategoryView category = repository.category(caller, id);
        requireParent(caller, id, category.parentId());
        return category;
    }

    /** The tree must not have a circle or be too deep. */
    private void requireParent(Caller caller, @Nullable UUID id, @Nullable UUID parentId) {
        if (parentId == null) {
            return;
        }
        List<CategoryView> all = repository.categories(caller, false);
        int height = id == null ? 1 : height(all, id);
        UUID step = parentId;
        for (int depth = 1; step != null; depth++) {
            CategoryView category = parent(all, step);
            if (category.id().equals(id) || depth + height > DEEPEST) {
                throw Failure.invalid("parent_id", "category.no_tree");
            }
            step = category.parentId();
        }
    }

    private static CategoryView parent(List<CategoryView> all, UUID id) {
        return all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Failure.invalid("parent_id", "field.unknown_reference"));
    }

    /** The number of levels of a category with its subcategories. */
    private static int height(List<CategoryView> all, UUID id) {
        return 1
                + all.stream()
                        .filter(category -> id.equals(category.parentId()))
                        .mapToInt(category -> height(all, category.id()))
                        .max()
                        .orElse(0);
    }

    /** The collections by name. @param deleted lists the deleted ones instead */
    @Transactional(readOnly = true)
    public List<CollectionView> collections(Caller caller, boolean deleted) {
        return repository.collections(caller, deleted);
    }

    /** A collection. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    CollectionView collection(Caller caller, UUID id) {
        return repository.collection(caller, id);
    }

    /** Adds a collection. Its price for a square metre holds for products that have no price of their own. */
    public CollectionView createCollection(Caller caller, EditCollection command) {
        return repository.collection(caller, repository.insert(caller, command));
    }

    /**
     * Changes a collection. Its products are found by a new name as soon as {@link Renames} has reached them.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}
     */
    CollectionView updateCollection(Caller caller, UUID id, Edit<EditCollection> edit) {
        if (repository.updateCollection(caller, id, edit)) {
            renames.add(caller, null, id);
        }
        return repository.collection(caller, id);
    }

    /** Deletes a collection. @throws Failure {@code IN_USE} while it has products */
    void deleteCollection(Caller caller, UUID id) {
        int products = repository.productsOfCollection(caller, id);
        if (products > 0) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("collection.in_use")).with("products", products);
        }
        repository.delete(caller, CatalogRepository.COLLECTION, id);
    }

    /** Restores a deleted collection. @throws Failure {@code NOT_FOUND} */
    CollectionView restoreCollection(Caller caller, UUID id) {
        repository.restore(caller, CatalogRepository.COLLECTION, id);
        return repository.collection(caller, id);
    }

    /**
     * The sizes that the shop offers, the narrowest first.
     *
     * @param collectionIds whose sizes are listed, with those of no collection; empty for all
     * @param deleted lists the deleted ones instead
     */
    @Transactional(readOnly = true)
    public List<SizeView> sizes(Caller caller, List<UUID> collectionIds, boolean deleted) {
        return repository.sizes(caller, collectionIds, deleted);
    }

    /** A size. @throws Failure {@code NOT_FOUND} */
    @Transactional(readOnly = true)
    SizeView size(Caller caller, UUID id) {
        return repository.size(caller, id);
    }

    /** Adds a size. @throws Failure {@code VALIDATION_ERROR} for an unknown collection or a text that is no size */
    public SizeView createSize(Caller caller, EditSize command) {
        requireCollection(caller, command, null);
        return repository.size(caller, repository.insert(caller, command));
    }

    /** Changes a size. @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, {@code VALIDATION_ERROR} */
    SizeView updateSize(Caller caller, UUID id, Edit<EditSize> edit) {
        requireCollection(caller, edit.sent(), repository.size(caller, id).collectionId());
        repository.updateSize(caller, id, edit);
        return repository.size(caller, id);
    }

    /** @param present may stay, even deleted */
    private void requireCollection(Caller caller, EditSize command, @Nullable UUID present) {
        if (command.collectionId() != null
                && !command.collectionId().equals(present)
                && !products.hasCollection(caller, command.collectionId())) {
            throw Failure.invalid("collection_id", "field.unknown_reference");
        }
    }

    /** Deletes a size. @throws Failure {@code IN_USE} while products have it */
    void deleteSize(Caller caller, UUID id) {
        int products = repository.productsInSize(caller, repository.size(caller, id));
        if (products > 0) {
            throw Failure.of(ErrorCode.IN_USE, Message.of("size.in_use")).with("products", products);
        }
        repository.delete(caller, CatalogRepository.SIZE, id);
    }

    /** Restores a deleted size. @throws Failure {@code NOT_FOUND} */
    SizeView restoreSize(Caller caller, UUID id) {
        repository.restore(caller, CatalogRepository.SIZE, id);
        return repository.size(caller, id);
    }

    /** The deleted ones of a list are for those who manage it. */
    static void requireForDeleted(Caller caller, boolean deleted) {
        if (deleted) {
            caller.require(Permission.CATALOG_MANAGE);
        }
    }
}
