package io.smartbiz.catalog;

import io.smartbiz.catalog.EditProduct.Place;
import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Edit;
import java.util.List;
import java.util.Objects;
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
        Place sent = command.place();
        var errors = new FieldErrors();
        UUID categoryId = one(errors, CatalogNames.CATEGORY, category(caller, sent.category()), sent.categoryId());
        UUID collectionId =
                one(errors, CatalogNames.COLLECTION, collection(caller, sent.collection()), sent.collectionId());
        errors.throwIfAny();
        return command.at(Place.of(categoryId, collectionId));
    }

    private static @Nullable UUID one(FieldErrors errors, String field, @Nullable UUID named, @Nullable UUID id) {
        errors.addIf(named != null && id != null && !named.equals(id), field, "product.two_places", field + "_id");
        return named == null ? id : named;
    }

    private @Nullable UUID category(Caller caller, @Nullable String name) {
        return name == null ? null : names.categories(caller, List.of(name)).getFirst();
    }

    private @Nullable UUID collection(Caller caller, @Nullable String name) {
        return name == null ? null : names.collections(caller, List.of(name)).getFirst();
    }

    /** Where an edit puts a product. @throws Failure {@code VALIDATION_ERROR} */
    Place find(Caller caller, Edit<EditProduct> edit, ProductsRecord existing) {
        Place sent = edit.sent().place();
        var errors = new FieldErrors();
        UUID categoryId = changed(
                errors,
                edit,
                CatalogNames.CATEGORY,
                category(caller, sent.category()),
                sent.categoryId(),
                existing.getCategoryId());
        UUID collectionId = changed(
                errors,
                edit,
                CatalogNames.COLLECTION,
                collection(caller, sent.collection()),
                sent.collectionId(),
                existing.getCollectionId());
        errors.addIf(categoryId == null, CatalogNames.CATEGORY, "field.required");
        errors.throwIfAny();
        return Place.of(categoryId, collectionId);
    }

    private static @Nullable UUID changed(
            FieldErrors errors,
            Edit<EditProduct> edit,
            String field,
            @Nullable UUID named,
            @Nullable UUID id,
            @Nullable UUID present) {
        UUID byName = edit.names(field) ? named : present;
        UUID byId = edit.names(field + "_id") ? id : present;
        boolean contradicts =
                !Objects.equals(byName, byId) && !Objects.equals(byName, present) && !Objects.equals(byId, present);
        errors.addIf(contradicts, field, "product.two_places", field + "_id");
        return Objects.equals(byName, present) ? byId : byName;
    }
}
