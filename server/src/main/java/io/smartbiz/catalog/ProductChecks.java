package io.smartbiz.catalog;

import io.smartbiz.catalog.EditProduct.VariantDetails;
import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must be true of a product before it is made or changed. */
@Component
class ProductChecks {

    private final ProductRepository repository;

    ProductChecks(ProductRepository repository) {
        this.repository = repository;
    }

    /**
     * The sizes of a product that may be saved.
     *
     * @param existing what is changed; null for a new product
     * @throws Failure {@code VALIDATION_ERROR} with all that is wrong
     */
    Set<Size> check(Caller caller, EditProduct command, @Nullable ProductsRecord existing) {
        requireFittingType(command, existing);
        Set<Size> sizes = sizes(command);
        var errors = new FieldErrors();
        checkOffered(errors, command, sizes);
        if (existing != null && !caller.may(Permission.PRODUCTS_VIEW_COST)) {
            checkCostsUntouched(errors, command);
        }
        checkLiving(errors, caller, command.categoryId(), command.collectionId());
        errors.throwIfAny();
        return sizes;
    }

    private static void requireFittingType(EditProduct command, @Nullable ProductsRecord existing) {
        boolean byMeter = command.type() == ProductType.METER;
        boolean changesType =
                existing != null && !existing.getType().equals(command.type().code());
        new FieldErrors()
                .addIf(byMeter && !command.sizes().isEmpty(), "available_sizes", "product.rolls_have_no_sizes")
                .addIf(byMeter && command.prices().sellPrice() != null, "sell_price", "product.priced_by_meter")
                .addIf(
                        !byMeter && command.prices().sellPricePerMeter() != null,
                        "sell_price_per_meter",
                        "product.priced_by_piece")
                .addIf(changesType, "type", "product.type_stays")
                .throwIfAny();
    }

    private static Set<Size> sizes(EditProduct command) {
        var sizes = new LinkedHashSet<Size>();
        for (int i = 0; i < command.sizes().size(); i++) {
            sizes.add(Size.parse("available_sizes[" + i + "]", command.sizes().get(i)));
        }
        return sizes;
    }

    private static void checkOffered(FieldErrors errors, EditProduct command, Set<Size> offered) {
        List<VariantDetails> details = command.details();
        for (int i = 0; i < details.size(); i++) {
            String field = "variants[" + i + "].size";
            Size size = Size.parse(field, details.get(i).size());
            errors.addIf(!Size.names(offered).contains(size.toString()), field, "product.size_not_offered");
        }
    }

    private static void checkCostsUntouched(FieldErrors errors, EditProduct command) {
        errors.addIf(command.prices().buyPrice() != null, "buy_price", "product.cost_not_yours");
        List<VariantDetails> details = command.details();
        for (int i = 0; i < details.size(); i++) {
            errors.addIf(details.get(i).buyPrice() != null, "variants[" + i + "].buy_price", "product.cost_not_yours");
        }
    }

    /** @throws Failure {@code VALIDATION_ERROR} when its category or collection is hidden */
    void requireLiving(Caller caller, ProductsRecord product) {
        var errors = new FieldErrors();
        checkLiving(errors, caller, product.getCategoryId(), product.getCollectionId());
        errors.throwIfAny();
    }

    private void checkLiving(FieldErrors errors, Caller caller, UUID categoryId, @Nullable UUID collectionId) {
        errors.addIf(!repository.hasCategory(caller, categoryId), "category_id", "field.unknown_reference");
        errors.addIf(
                collectionId != null && !repository.hasCollection(caller, collectionId),
                "collection_id",
                "field.unknown_reference");
    }

    /** @throws Failure {@code ALREADY_EXISTS} when another product or variant has one of the barcodes */
    void requireFreeBarcodes(Caller caller, UUID id, EditProduct command) {
        var errors = new FieldErrors();
        checkFree(errors, caller, id, "barcode", command.codes().barcode());
        List<VariantDetails> details = command.details();
        for (int i = 0; i < details.size(); i++) {
            checkFree(
                    errors,
                    caller,
                    id,
                    "variants[" + i + "].barcode",
                    details.get(i).barcode());
        }
        requireNoneTaken(errors);
    }

    /** As {@link #requireFreeBarcodes(Caller, UUID, EditProduct)}, for a product that comes back with its variants. */
    void requireFreeBarcodes(Caller caller, ProductsRecord product, List<VariantsRecord> variants) {
        var errors = new FieldErrors();
        checkFree(errors, caller, product.getId(), "barcode", product.getBarcode());
        variants.forEach(variant -> checkFree(errors, caller, product.getId(), "barcode", variant.getBarcode()));
        requireNoneTaken(errors);
    }

    private void checkFree(FieldErrors errors, Caller caller, UUID id, String field, @Nullable String barcode) {
        errors.addIf(barcode != null && repository.barcodeTaken(caller, barcode, id), field, "field.taken");
    }

    private static void requireNoneTaken(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw Failure.of(ErrorCode.ALREADY_EXISTS).with("fields", errors.fields());
        }
    }
}
