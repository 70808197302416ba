package io.smartbiz.catalog;

import io.smartbiz.catalog.EditProduct.Place;
import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.FieldErrors;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds the category and collection that a product is to have. A request may name them or say their ids. One that was read
 * holds both, so of two that differ, the one that differs from the present counts.
 */
@Component
class ProductPlaces {

    private final CatalogNames names;

    ProductPlaces(CatalogNames names) {
        this.names = names;
    }

    /** A new product with the ids that its request means. @throws Failure {@code VALIDATION_ERROR} */
    EditProduct find(Caller caller, EditProduct command) {
        return find(caller, command, null);
    }

    /**
     * A change of a product with the ids that it means.
     *
     * @param existing the product as it is; null for a new one
     * @throws Failure {@code VALIDATION_ERROR}
     */
    EditProduct find(Caller caller, EditProduct command, @Nullable ProductsRecord existing) {
        Place sent = command.place();
        UUID category = sent.category() == null
                ? null
                : names.categories(caller, List.of(sent.category())).getFirst();
        UUID collection = sent.collection() == null
                ? null
                : names.collections(caller, List.of(sent.collection())).getFirst();
        return command.at(placed(sent, category, collection, existing));
    }

    private static Place placed(
            Place sent, @Nullable UUID category, @Nullable UUID collection, @Nullable ProductsRecord existing) {
        var errors = new FieldErrors();
        UUID categoryId = one(
                errors,
                CatalogNames.CATEGORY,
                category,
                sent.categoryId(),
                existing == null ? null : existing.getCategoryId());
        UUID collectionId = one(
                errors,
                CatalogNames.COLLECTION,
                collection,
                sent.collectionId(),
                existing == null ? null : existing.getCollectionId());
        errors.throwIfAny();
        return Place.of(categoryId, collectionId);
    }

    private static @Nullable UUID one(
            FieldErrors errors, String field, @Nullable UUID named, @Nullable UUID id, @Nullable UUID present) {
        if (named == null || id == null || named.equals(id)) {
            return named == null ? id : named;
        }
        errors.addIf(!named.equals(present) && !id.equals(present), field, "product.two_places", field + "_id");
        return named.equals(present) ? id : named;
    }
}
