package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.PRODUCTS;

import io.smartbiz.catalog.EditProduct.VariantDetails;
import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The products of the catalogue with their variants and prices. What is in stock of them is another module's. */
@Service
@Transactional
public class Products {

    private final ProductRepository repository;
    private final JsonMapper json;

    Products(ProductRepository repository, JsonMapper json) {
        this.repository = repository;
        this.json = json;
    }

    /** A product that was made or changed, with the variants that it lost. */
    public record Edited(UUID id, List<Variant> variants, Set<UUID> removedVariants) {}

    public Edited create(Caller caller, EditProduct command) {
        Set<Size> sizes = check(caller, command, null);
        UUID id = repository.insert(caller, row -> fill(row, command), Map.of("sizes", new Change(null, texts(sizes))));
        requireFreeBarcodes(caller, id, command);
        return finish(caller, id, command, sizes);
    }

    /** Changes a product. What has a price keeps it unless a new one is given; sizes that are left out are removed. */
    public Edited update(Caller caller, UUID id, EditProduct command) {
        ProductsRecord product = repository.lock(caller, id);
        Set<Size> sizes = check(caller, command, product);
        requireFreeBarcodes(caller, id, command);
        Map<String, Change> variantChanges = variantChanges(repository.variants(caller, id), command, sizes);
        repository.update(caller, product, command.version(), row -> fill(row, command), variantChanges);
        return finish(caller, id, command, sizes);
    }

    /** Whether there is such a product. Hidden ones do not count. */
    @Transactional(readOnly = true)
    public boolean exists(Caller caller, UUID id) {
        return repository.exists(caller, id);
    }

    /** @throws Failure {@code NOT_FOUND} when there is no such product, or it is hidden */
    @Transactional(readOnly = true)
    public void require(Caller caller, UUID id) {
        if (!repository.exists(caller, id)) {
            throw Failure.notFound();
        }
    }

    /** Hides a product; its history stays. */
    public void delete(Caller caller, UUID id) {
        repository.delete(caller, id);
    }

    /** Brings a hidden product back, when its category and collection are there. */
    public void restore(Caller caller, UUID id) {
        ProductsRecord product = repository.restore(caller, id);
        var errors = new FieldErrors();
        requireLiving(errors, caller, product.getCategoryId(), product.getCollectionId());
        errors.throwIfAny();
        var taken = new FieldErrors();
        Stream.concat(
                        Stream.of(product.getBarcode()),
                        repository.variants(caller, id).stream().map(VariantsRecord::getBarcode))
                .filter(Objects::nonNull)
                .forEach(
                        barcode -> taken.addIf(repository.barcodeTaken(caller, barcode, id), "barcode", "field.taken"));
        requireNoneTaken(taken);
        repository.refreshSearchText(caller, PRODUCTS.ID.eq(id));
    }

    private static void requireNoneTaken(FieldErrors errors) {
        if (!errors.isEmpty()) {
            throw Failure.of(ErrorCode.ALREADY_EXISTS).with("fields", errors.fields());
        }
    }

    private Edited finish(Caller caller, UUID id, EditProduct command, Set<Size> sizes) {
        Set<UUID> removed = writeVariants(caller, id, command, sizes);
        repository.refreshSearchText(caller, PRODUCTS.ID.eq(id));
        List<Variant> variants = repository.variants(caller, id).stream()
                .map(row -> new Variant(row.getId(), row.getProductId(), row.getSize()))
                .toList();
        return new Edited(id, variants, removed);
    }

    private Set<Size> check(Caller caller, EditProduct command, @Nullable ProductsRecord existing) {
        var errors = new FieldErrors();
        boolean byMeter = command.type() == ProductType.METER;
        List<String> given = Objects.requireNonNullElse(command.availableSizes(), List.of());
        errors.addIf(byMeter && !given.isEmpty(), "available_sizes", "product.rolls_have_no_sizes");
        errors.addIf(byMeter && command.sellPrice() != null, "sell_price", "product.priced_by_meter");
        errors.addIf(
                !byMeter && command.sellPricePerMeter() != null, "sell_price_per_meter", "product.priced_by_piece");
        errors.addIf(
                existing != null && !existing.getType().equals(command.type().code()), "type", "product.type_stays");
        errors.throwIfAny();
        var sizes = new LinkedHashSet<Size>();
        for (int i = 0; i < given.size(); i++) {
            sizes.add(Size.parse("available_sizes[" + i + "]", given.get(i)));
        }
        Set<String> texts = Set.copyOf(texts(sizes));
        List<VariantDetails> details = Objects.requireNonNullElse(command.variants(), List.of());
        for (int i = 0; i < details.size(); i++) {
            String size = Size.parse("variants[" + i + "].size", details.get(i).size())
                    .toString();
            errors.addIf(!texts.contains(size), "variants[" + i + "].size", "product.size_not_offered");
        }
        boolean hidesCost = existing != null && !caller.may(Permission.PRODUCTS_VIEW_COST);
        errors.addIf(hidesCost && command.buyPrice() != null, "buy_price", "product.cost_not_yours");
        for (int i = 0; i < details.size(); i++) {
            errors.addIf(
                    hidesCost && details.get(i).buyPrice() != null,
                    "variants[" + i + "].buy_price",
                    "product.cost_not_yours");
        }
        requireLiving(errors, caller, command.categoryId(), command.collectionId());
        errors.throwIfAny();
        return sizes;
    }

    private void requireLiving(FieldErrors errors, Caller caller, UUID categoryId, @Nullable UUID collectionId) {
        errors.addIf(!repository.hasCategory(caller, categoryId), "category_id", "field.unknown_reference");
        errors.addIf(
                collectionId != null && !repository.hasCollection(caller, collectionId),
                "collection_id",
                "field.unknown_reference");
    }

    private void requireFreeBarcodes(Caller caller, UUID id, EditProduct command) {
        var errors = new FieldErrors();
        if (command.barcode() != null) {
            errors.addIf(repository.barcodeTaken(caller, command.barcode(), id), "barcode", "field.taken");
        }
        List<VariantDetails> details = Objects.requireNonNullElse(command.variants(), List.of());
        for (int i = 0; i < details.size(); i++) {
            String barcode = details.get(i).barcode();
            errors.addIf(
                    barcode != null && repository.barcodeTaken(caller, barcode, id),
                    "variants[" + i + "].barcode",
                    "field.taken");
        }
        requireNoneTaken(errors);
    }

    private void fill(ProductsRecord row, EditProduct command) {
        row.setName(command.name().strip());
        row.setCategoryId(command.categoryId());
        row.setCollectionId(command.collectionId());
        row.setType(command.type().code());
        if (command.buyPrice() != null) {
            row.setBuyPrice(command.buyPrice());
        } else if (row.getBuyPrice() == null) {
            row.setBuyPrice(BigDecimal.ZERO);
        }
        row.setSellPrice(command.sellPrice());
        row.setSellPricePerMeter(command.sellPricePerMeter());
        row.setMaxQuantity(command.maxQuantity());
        row.setBarcode(blankToNull(command.barcode()));
        row.setSku(blankToNull(command.sku()));
        row.setLowStockThreshold(command.lowStockThreshold());
        row.setNotes(command.notes());
        row.setAttributes(
                JSONB.valueOf(json.writeValueAsString(Objects.requireNonNullElse(command.attributes(), Map.of()))));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** Brings the variants to the sizes of the command. @return the variants that are offered no more */
    private Set<UUID> writeVariants(Caller caller, UUID id, EditProduct command, Set<Size> sizes) {
        Map<String, VariantDetails> details = details(command);
        Map<String, VariantsRecord> existing = new LinkedHashMap<>();
        repository
                .variants(caller, id)
                .forEach(row -> existing.put(Objects.requireNonNullElse(row.getSize(), ""), row));
        List<@Nullable Size> wanted = new ArrayList<>(sizes);
        if (wanted.isEmpty()) {
            wanted.add(null);
        }
        int position = 0;
        for (Size size : wanted) {
            String text = size == null ? "" : size.toString();
            VariantsRecord row = existing.remove(text);
            if (row == null) {
                row = repository.addVariant(caller, id, size, position);
            }
            row.setPosition(position++);
            VariantDetails own = details.get(text);
            if (own != null) {
                row.setBarcode(blankToNull(own.barcode()));
                row.setSellPrice(own.sellPrice());
                if (own.buyPrice() != null || caller.may(Permission.PRODUCTS_VIEW_COST)) {
                    row.setBuyPrice(own.buyPrice());
                }
            }
            row.store();
        }
        existing.values().forEach(repository::removeVariant);
        var removed = new LinkedHashSet<UUID>();
        existing.values().forEach(row -> removed.add(row.getId()));
        return removed;
    }

    private static Map<String, VariantDetails> details(EditProduct command) {
        var details = new LinkedHashMap<String, VariantDetails>();
        for (VariantDetails one : Objects.requireNonNullElse(command.variants(), List.<VariantDetails>of())) {
            details.put(Size.parse("variants", one.size()).toString(), one);
        }
        return details;
    }

    private static Map<String, Change> variantChanges(
            List<VariantsRecord> before, EditProduct command, Set<Size> sizes) {
        var changes = new LinkedHashMap<String, Change>();
        List<String> old = before.stream()
                .map(VariantsRecord::getSize)
                .filter(Objects::nonNull)
                .toList();
        if (!old.equals(texts(sizes))) {
            changes.put("sizes", new Change(old, texts(sizes)));
        }
        Map<String, VariantDetails> details = details(command);
        for (VariantsRecord row : before) {
            VariantDetails own = details.get(row.getSize());
            if (own != null && !same(row.getSellPrice(), own.sellPrice())) {
                changes.put("sell_price " + row.getSize(), new Change(row.getSellPrice(), own.sellPrice()));
            }
        }
        return changes;
    }

    private static boolean same(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }

    private static List<String> texts(Set<Size> sizes) {
        return sizes.stream().map(Size::toString).toList();
    }
}
