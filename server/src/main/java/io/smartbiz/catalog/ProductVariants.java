package io.smartbiz.catalog;

import io.smartbiz.catalog.EditProduct.VariantDetails;
import io.smartbiz.database.shop.tables.records.VariantsRecord;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.AuditTrail.Change;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The variants of a product: one for each of its sizes, or a single one without a size. */
@Component
class ProductVariants {

    private final ProductRepository repository;

    ProductVariants(ProductRepository repository) {
        this.repository = repository;
    }

    /** The variants of a new product, to be inserted. */
    List<VariantsRecord> ofNew(Caller caller, UUID productId, EditProduct command, Set<Size> sizes) {
        Map<String, VariantDetails> details = details(command);
        List<@Nullable Size> wanted = wanted(sizes);
        var rows = new ArrayList<VariantsRecord>();
        for (int position = 0; position < wanted.size(); position++) {
            Size size = wanted.get(position);
            VariantsRecord row = repository.addVariant(caller, productId, size, position);
            fill(row, details.get(nameOf(size)), caller);
            rows.add(row);
        }
        return rows;
    }

    private static List<@Nullable Size> wanted(Set<Size> sizes) {
        return sizes.isEmpty() ? Collections.singletonList(null) : new ArrayList<>(sizes);
    }

    /** Brings the variants to the sizes of the command. @return those that are not offered any more */
    Set<UUID> write(Caller caller, UUID productId, EditProduct command, Set<Size> sizes) {
        Map<String, VariantDetails> details = details(command);
        Map<String, VariantsRecord> existing = bySize(repository.variants(caller, productId));
        Map<String, VariantsRecord> removed = bySize(repository.removedVariants(caller, productId));
        List<@Nullable Size> wanted = wanted(sizes);
        for (int position = 0; position < wanted.size(); position++) {
            Size size = wanted.get(position);
            VariantsRecord kept = existing.remove(nameOf(size));
            VariantsRecord row = kept == null ? added(caller, productId, size, position, removed) : kept;
            row.setPosition(position);
            fill(row, details.get(nameOf(size)), caller);
            row.store();
        }
        existing.values().forEach(repository::removeVariant);
        return existing.values().stream().map(VariantsRecord::getId).collect(Collectors.toSet());
    }

    /** A size that was removed is the same variant when it is added again, so that what was sold of it comes back to it. */
    private VariantsRecord added(
            Caller caller, UUID productId, @Nullable Size size, int position, Map<String, VariantsRecord> removed) {
        VariantsRecord former = removed.get(nameOf(size));
        return former == null
                ? repository.addVariant(caller, productId, size, position)
                : ProductRepository.addAgain(former);
    }

    /** Of several rows of one size, the last. */
    private static Map<String, VariantsRecord> bySize(List<VariantsRecord> variants) {
        var rows = new LinkedHashMap<String, VariantsRecord>();
        variants.forEach(row -> rows.put(Objects.requireNonNullElse(row.getSize(), ""), row));
        return rows;
    }

    private static String nameOf(@Nullable Size size) {
        return size == null ? "" : size.toString();
    }

    private static void fill(VariantsRecord row, @Nullable VariantDetails own, Caller caller) {
        if (own == null) {
            return;
        }
        row.setBarcode(Products.blankToNull(own.barcode()));
        row.setSellPrice(own.sellPrice());
        if (setsCost(own, caller)) {
            row.setBuyPrice(own.buyPrice());
        }
    }

    /** An edit by a member who may not see costs keeps the variant's own cost. */
    private static boolean setsCost(VariantDetails own, Caller caller) {
        return own.buyPrice() != null || caller.may(Permission.PRODUCTS_VIEW_COST);
    }

    private static Map<String, VariantDetails> details(EditProduct command) {
        var details = new LinkedHashMap<String, VariantDetails>();
        for (VariantDetails one : command.details()) {
            details.put(one.sizeName("variants"), one);
        }
        return details;
    }

    /** How the command changes sizes and their own prices, for the product's history. */
    static Map<String, Change> changes(
            Caller caller, List<VariantsRecord> before, EditProduct command, Set<Size> sizes) {
        var changes = new LinkedHashMap<String, Change>();
        List<String> old = before.stream()
                .map(VariantsRecord::getSize)
                .filter(Objects::nonNull)
                .toList();
        if (!old.equals(Size.names(sizes))) {
            changes.put("sizes", new Change(old, Size.names(sizes)));
        }
        Map<String, VariantDetails> details = details(command);
        before.forEach(
                row -> addPrices(changes, caller, row, details.get(Objects.requireNonNullElse(row.getSize(), ""))));
        return changes;
    }

    private static void addPrices(
            Map<String, Change> changes, Caller caller, VariantsRecord row, @Nullable VariantDetails own) {
        if (own == null) {
            return;
        }
        String suffix = row.getSize() == null ? "" : " " + row.getSize();
        if (!isSame(row.getSellPrice(), own.sellPrice())) {
            changes.put("sell_price" + suffix, new Change(row.getSellPrice(), own.sellPrice()));
        }
        if (setsCost(own, caller) && !isSame(row.getBuyPrice(), own.buyPrice())) {
            changes.put("buy_price" + suffix, new Change(row.getBuyPrice(), own.buyPrice()));
        }
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one == null || other == null ? one == other : one.compareTo(other) == 0;
    }
}
