package io.smartbiz.catalog;

import io.smartbiz.catalog.EditProduct.VariantDetails;
import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.text.NameKey;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Validates a product before it is created or changed. */
@Component
class ProductChecks {

    /** Of a product's attributes, which every list of products shows. */
    private static final int MOST_BYTES = 16_384;

    private final ProductRepository repository;
    private final JsonMapper json;

    ProductChecks(ProductRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /**
     * Validates new products and returns the sizes of each, in the order of the commands.
     *
     * @throws Failure {@code VALIDATION_ERROR} with all that is wrong with the first bad one
     */
    List<Set<Size>> check(Caller caller, List<EditProduct> commands) {
        Set<UUID> categories = repository.categories(
                caller, commands.stream().map(EditProduct::categoryId).collect(Collectors.toSet()));
        Set<UUID> collections = repository.collections(
                caller,
                commands.stream()
                        .map(EditProduct::collectionId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        return commands.stream()
                .map(command -> check(command, null, errors -> {
                    checkAttributes(errors, command);
                    checkKnown(errors, command.categoryId(), command.collectionId(), categories, collections);
                }))
                .toList();
    }

    /**
     * Validates a change of a product and returns its new sizes.
     *
     * @param command the product as it is to be
     * @param sent what was sent of it
     * @throws Failure {@code VALIDATION_ERROR} with all that is wrong
     */
    Set<Size> check(Caller caller, EditProduct command, EditProduct sent, ProductsRecord existing) {
        return check(command, existing, errors -> {
            checkAttributes(errors, sent);
            if (!caller.may(Permission.PRODUCTS_VIEW_COST)) {
                checkCostsUntouched(errors, sent);
            }
            checkLiving(errors, caller, command.categoryId(), command.collectionId());
        });
    }

    private static Set<Size> check(EditProduct command, @Nullable ProductsRecord existing, Consumer<FieldErrors> more) {
        requireFittingType(command, existing);
        Set<Size> sizes = sizes(command);
        var errors = new FieldErrors();
        checkOffered(errors, command, sizes);
        more.accept(errors);
        errors.throwIfAny();
        return sizes;
    }

    private static void requireFittingType(EditProduct command, @Nullable ProductsRecord existing) {
        boolean byMeter = command.type() == ProductType.METER;
        boolean changesType =
                existing != null && !existing.getType().equals(command.type().code());
        var errors = new FieldErrors();
        errors.addIf(changesType, "type", "product.type_stays");
        if (byMeter && !changesType) {
            errors.addIf(!command.sizes().isEmpty(), "available_sizes", "product.rolls_have_no_sizes");
            errors.addIf(command.prices().sellPrice() != null, "sell_price", "product.priced_by_meter");
        }
        boolean byPiece = !byMeter && !changesType;
        boolean hasPrice = command.prices().sellPricePerMeter() != null;
        errors.addIf(byPiece && hasPrice, "sell_price_per_meter", "product.priced_by_piece");
        errors.throwIfAny();
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
            String size = details.get(i).sizeName(field);
            boolean isOffered =
                    size.isEmpty() ? offered.isEmpty() : Size.names(offered).contains(size);
            errors.addIf(!isOffered, field, "product.size_not_offered");
        }
    }

    private void checkAttributes(FieldErrors errors, EditProduct sent) {
        Map<String, String> attributes = Objects.requireNonNullElse(sent.attributes(), Map.of());
        boolean isLong = json.writeValueAsBytes(attributes).length > MOST_BYTES;
        errors.addIf(isLong, "attributes", "field.too_many_bytes", MOST_BYTES);
        var keys = new HashSet<String>();
        attributes
                .keySet()
                .forEach(name -> errors.addIf(!keys.add(NameKey.of(name)), "attributes." + name, "field.given_twice"));
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
        checkKnown(
                errors,
                categoryId,
                collectionId,
                repository.categories(caller, Set.of(categoryId)),
                collectionId == null ? Set.of() : repository.collections(caller, Set.of(collectionId)));
    }

    private static void checkKnown(
            FieldErrors errors,
            UUID categoryId,
            @Nullable UUID collectionId,
            Set<UUID> categories,
            Set<UUID> collections) {
        errors.addIf(!categories.contains(categoryId), "category_id", "field.unknown_reference");
        errors.addIf(
                collectionId != null && !collections.contains(collectionId),
                "collection_id",
                "field.unknown_reference");
    }

    /** @throws Failure {@code ALREADY_EXISTS} when another product or variant has one of the barcodes */
    void requireFreeBarcodes(Caller caller, UUID id, EditProduct command) {
        requireFreeBarcodes(caller, Map.of(id, command));
    }

    /** As above, for several products by their ids, which need codes of their own; for the first that has a taken one. */
    void requireFreeBarcodes(Caller caller, Map<UUID, EditProduct> commands) {
        var wanted = new HashMap<String, Set<UUID>>();
        commands.forEach((id, command) -> Stream.concat(
                        Stream.ofNullable(command.codes().barcode()),
                        command.details().stream().map(VariantDetails::barcode).filter(Objects::nonNull))
                .forEach(barcode ->
                        wanted.computeIfAbsent(barcode, _ -> new HashSet<>()).add(id)));
        Map<String, Set<UUID>> holders = new HashMap<>(wanted);
        repository
                .holders(caller, wanted.keySet())
                .forEach((barcode, ids) -> holders.merge(barcode, ids, ProductChecks::union));
        commands.forEach((id, command) -> {
            var errors = new FieldErrors();
            checkFree(errors, holders, id, "barcode", command.codes().barcode());
            List<VariantDetails> details = command.details();
            for (int i = 0; i < details.size(); i++) {
                checkFree(
                        errors,
                        holders,
                        id,
                        "variants[" + i + "].barcode",
                        details.get(i).barcode());
            }
            requireNoneTaken(errors);
        });
    }

    private static Set<UUID> union(Set<UUID> some, Set<UUID> others) {
        return Stream.concat(some.stream(), others.stream()).collect(Collectors.toSet());
    }

    /** As {@link #requireFreeBarcodes(Caller, UUID, EditProduct)}, for a product that comes back with its variants. */
    void requireFreeBarcodes(Caller caller, ProductsRecord product, List<VariantsRecord> variants) {
        var errors = new FieldErrors();
        Set<String> barcodes = Stream.concat(
                        Stream.ofNullable(product.getBarcode()),
                        variants.stream().map(VariantsRecord::getBarcode).filter(Objects::nonNull))
                .collect(Collectors.toSet());
        Map<String, Set<UUID>> holders = repository.holders(caller, barcodes);
        barcodes.forEach(barcode -> checkFree(errors, holders, product.getId(), "barcode", barcode));
        requireNoneTaken(errors);
    }

    private static void checkFree(
            FieldErrors errors, Map<String, Set<UUID>> holders, UUID id, String field, @Nullable String barcode) {
        boolean taken = barcode != null
                && holders.getOrDefault(barcode, Set.of()).stream().anyMatch(holder -> !holder.equals(id));
        errors.addIf(taken, field, "field.taken");
    }

    private static void requireNoneTaken(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw Failure.of(ErrorCode.ALREADY_EXISTS).with("fields", errors.fields());
        }
    }
}
