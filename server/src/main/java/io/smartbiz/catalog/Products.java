package io.smartbiz.catalog;

import static io.smartbiz.database.shop.Tables.PRODUCTS;

import io.smartbiz.database.shop.tables.records.ProductsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.AuditTrail.Change;
import io.smartbiz.platform.errors.Failure;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
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
    private final ProductTextRepository texts;
    private final ProductChecks checks;
    private final ProductVariants variants;
    private final JsonMapper json;

    Products(
            ProductRepository repository,
            ProductTextRepository texts,
            ProductChecks checks,
            ProductVariants variants,
            JsonMapper json) {
        this.repository = repository;
        this.texts = texts;
        this.checks = checks;
        this.variants = variants;
        this.json = json;
    }

    /** A product that was made or changed, with the variants that it lost. */
    public record Edited(UUID id, List<Variant> variants, Set<UUID> removedVariants) {}

    /**
     * Adds a product with a variant for each of its sizes. Its opening stock is not this module's.
     *
     * @throws Failure {@code VALIDATION_ERROR}; {@code ALREADY_EXISTS} when one of its barcodes is taken
     */
    public Edited create(Caller caller, EditProduct command) {
        Set<Size> sizes = checks.check(caller, command, null);
        UUID id = repository.insert(
                caller, row -> fill(row, command), Map.of("sizes", new Change(null, Size.names(sizes))));
        checks.requireFreeBarcodes(caller, id, command);
        return finish(caller, id, command, sizes);
    }

    /** Changes a product. What has a price keeps it unless a new one is given; sizes that are left out are removed. */
    public Edited update(Caller caller, UUID id, EditProduct command) {
        ProductsRecord product = repository.lock(caller, id);
        Set<Size> sizes = checks.check(caller, command, product);
        checks.requireFreeBarcodes(caller, id, command);
        Map<String, Change> variantChanges =
                ProductVariants.changes(caller, repository.variants(caller, id), command, sizes);
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
        checks.requireLiving(caller, product);
        checks.requireFreeBarcodes(caller, product, repository.variants(caller, id));
        texts.refresh(caller, PRODUCTS.ID.eq(id));
    }

    private Edited finish(Caller caller, UUID id, EditProduct command, Set<Size> sizes) {
        Set<UUID> removed = variants.write(caller, id, command, sizes);
        texts.refresh(caller, PRODUCTS.ID.eq(id));
        List<Variant> offered = repository.variants(caller, id).stream()
                .map(row -> new Variant(row.getId(), row.getProductId(), row.getSize()))
                .toList();
        return new Edited(id, offered, removed);
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
