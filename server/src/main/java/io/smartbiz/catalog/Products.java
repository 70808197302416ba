package io.smartbiz.catalog;

import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.data.AuditedRows;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Edit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The products of the catalogue with their variants and prices. Their stock belongs to another module. */
@Service
@Transactional
public class Products {

    private static final TypeReference<Map<String, String>> ATTRIBUTES = new TypeReference<>() {};

    private final ProductRepository repository;
    private final ProductTextRepository texts;
    private final ProductPlaces places;
    private final ProductChecks checks;
    private final ProductVariants variants;
    private final JsonMapper json;

    Products(
            ProductRepository repository,
            ProductTextRepository texts,
            ProductPlaces places,
            ProductChecks checks,
            ProductVariants variants,
            JsonMapper json) {
        this.repository = repository;
        this.texts = texts;
        this.places = places;
        this.checks = checks;
        this.variants = variants;
        this.json = json;
    }

    /** A product in one size: what has a price and stock. */
    public record Variant(UUID id, UUID productId, @Nullable String size) {}

    /** A product that was created or changed, with the variants that were removed. */
    public record Edited(UUID id, List<Variant> variants, Set<UUID> removedVariants) {}

    /**
     * Adds a product with a variant for each of its sizes. Its opening stock belongs to another module.
     *
     * @throws Failure {@code VALIDATION_ERROR}; {@code ALREADY_EXISTS} when one of its barcodes is taken
     */
    public Edited create(Caller caller, EditProduct command) {
        return createAll(caller, List.of(command)).getFirst();
    }

    /** Creates several products, all or none, with as many statements as for one. */
    public List<Edited> createAll(Caller caller, List<EditProduct> commands) {
        return createPlaced(
                caller,
                commands.stream().map(command -> places.find(caller, command)).toList());
    }

    private List<Edited> createPlaced(Caller caller, List<EditProduct> commands) {
        List<Set<Size>> sizes = checks.check(caller, commands);
        var byId = new LinkedHashMap<UUID, EditProduct>();
        var rows = new ArrayList<ProductsRecord>();
        var variantRows = new ArrayList<VariantsRecord>();
        for (int i = 0; i < commands.size(); i++) {
            EditProduct command = commands.get(i);
            ProductsRecord row = repository.create();
            fill(row, command);
            rows.add(row);
            byId.put(row.getId(), command);
            variantRows.addAll(variants.ofNew(caller, row.getId(), command, sizes.get(i)));
        }
        checks.requireFreeBarcodes(caller, byId);
        texts.fill(caller, rows, sizes);
        insert(caller, rows, sizes);
        repository.insertVariants(variantRows);
        Map<UUID, List<Variant>> offered =
                variantRows.stream().map(Products::variant).collect(Collectors.groupingBy(Variant::productId));
        return byId.keySet().stream()
                .map(id -> new Edited(id, Objects.requireNonNull(offered.get(id)), Set.of()))
                .toList();
    }

    private void insert(Caller caller, List<ProductsRecord> rows, List<Set<Size>> sizes) {
        var products = new ArrayList<AuditedRows.New<ProductsRecord>>();
        for (int i = 0; i < rows.size(); i++) {
            var offered = Map.of("sizes", new Change(null, Size.names(sizes.get(i))));
            products.add(new AuditedRows.New<>(rows.get(i), offered));
        }
        repository.insertAll(caller, products);
    }

    private static Variant variant(VariantsRecord row) {
        return new Variant(row.getId(), row.getProductId(), row.getSize());
    }

    /**
     * Changes a product. Sizes that the edit names replace those of before.
     *
     * @throws Failure {@code NOT_FOUND}, {@code STALE_VERSION}, {@code VALIDATION_ERROR}; {@code ALREADY_EXISTS} when one of
     *     its barcodes is taken
     */
    public Edited update(Caller caller, UUID id, Edit<EditProduct> sent) {
        ProductsRecord product = repository.lock(caller, id);
        Edit<EditProduct> edit = ProductRepository.asShown(caller, product, sent);
        List<VariantsRecord> before = repository.variants(caller, id);
        EditProduct whole = edit.onto(EditProduct.of(product, before, attributes(product)));
        EditProduct command = whole.at(places.find(caller, edit, product));
        Set<Size> sizes = checks.check(caller, command, edit.sent(), product);
        checks.requireFreeBarcodes(caller, id, command);
        Map<String, Change> variantChanges = ProductVariants.changes(caller, before, command, sizes);
        repository.edit(caller, product, edit, row -> fill(row, command), variantChanges);
        return finish(caller, id, command, sizes);
    }

    /** Those of these products that exist and are not hidden. */
    @Transactional(readOnly = true)
    public Set<UUID> living(UUID organizationId, Collection<UUID> ids) {
        return repository.living(organizationId, ids);
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
        checks.requireLiving(caller, product);
        checks.requireFreeBarcodes(caller, product, repository.variants(caller, id));
        texts.refresh(caller, id);
    }

    private Edited finish(Caller caller, UUID id, EditProduct command, Set<Size> sizes) {
        Set<UUID> removed = variants.write(caller, id, command, sizes);
        texts.refresh(caller, id);
        List<Variant> offered =
                repository.variants(caller, id).stream().map(Products::variant).toList();
        return new Edited(id, offered, removed);
    }

    private Map<String, String> attributes(ProductsRecord product) {
        return json.readValue(product.getAttributes().data(), ATTRIBUTES);
    }

    private void fill(ProductsRecord row, EditProduct command) {
        row.setName(command.name().strip());
        row.setCategoryId(command.categoryId());
        row.setCollectionId(command.collectionId());
        row.setType(command.type().code());
        fillPrices(row, command.prices());
        row.setMaxQuantity(command.maxQuantity());
        row.setBarcode(blankToNull(command.codes().barcode()));
        row.setSku(blankToNull(command.codes().sku()));
        row.setLowStockThreshold(command.lowStockThreshold());
        row.setNotes(command.notes());
        row.setAttributes(
                JSONB.valueOf(json.writeValueAsString(Objects.requireNonNullElse(command.attributes(), Map.of()))));
    }

    /** A buy price that is left out stays, because not everybody sees it. */
    private static void fillPrices(ProductsRecord row, EditProduct.Prices prices) {
        if (prices.buyPrice() != null) {
            row.setBuyPrice(prices.buyPrice());
        } else if (row.getBuyPrice() == null) {
            row.setBuyPrice(BigDecimal.ZERO);
        }
        row.setSellPrice(prices.sellPrice());
        row.setSellPricePerMeter(prices.sellPricePerMeter());
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
