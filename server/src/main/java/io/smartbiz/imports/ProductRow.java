package io.smartbiz.imports;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.ProductDraft;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.imports.SheetReader.SheetRow;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.search.SearchText;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a file, read as a product. */
final class ProductRow {

    private static final Set<String> COLUMNS = Set.of(
            "name",
            "category",
            "collection",
            "type",
            "buy_price",
            "sell_price",
            "sell_price_per_meter",
            "quantity",
            "total_length",
            "sizes",
            "branch",
            "barcode",
            "sku",
            "low_stock_threshold",
            "notes");

    private final Map<String, String> values;
    private final KnownNames names;

    private ProductRow(SheetRow row, KnownNames names) {
        this.values = row.values();
        this.names = names;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a file without rows, or with a column that no product has */
    static void requireColumns(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw Failure.invalid("file", "import.no_rows");
        }
        rows.stream()
                .flatMap(row -> row.values().keySet().stream())
                .filter(column -> !COLUMNS.contains(column))
                .findFirst()
                .ifPresent(column -> {
                    throw Failure.invalid(
                            "file",
                            "import.unknown_column",
                            column,
                            String.join(", ", COLUMNS.stream().sorted().toList()));
                });
    }

    /** The product of a row. @throws Failure {@code VALIDATION_ERROR} on the column that cannot be read */
    static EditProduct read(SheetRow row, KnownNames names) {
        return new ProductRow(row, names).product();
    }

    private EditProduct product() {
        ProductDraft draft = EditProduct.draft(values.getOrDefault("name", ""), category(), type())
                .collection(names.collection(values.get("collection")))
                .buyPrice(number("buy_price"))
                .sellPrice(number("sell_price"))
                .sellPricePerMeter(number("sell_price_per_meter"))
                .sizes(sizes())
                .barcode(values.get("barcode"))
                .sku(values.get("sku"))
                .lowStockThreshold(number("low_stock_threshold"))
                .notes(values.get("notes"));
        return draft.firstStock(branch(), number("quantity"), number("total_length"))
                .build();
    }

    private UUID category() {
        return names.category(values.getOrDefault("category", ""));
    }

    private @Nullable UUID branch() {
        String branch = values.get("branch");
        return branch == null ? null : names.branch(branch);
    }

    private List<String> sizes() {
        String sizes = values.get("sizes");
        return sizes == null
                ? List.of()
                : Arrays.stream(sizes.split("[;,/]")).map(String::strip).toList();
    }

    private ProductType type() {
        return switch (SearchText.fold(values.getOrDefault("type", ""))) {
            case "", "unit", "dona", "piece", "shtuka", "عدد" -> ProductType.UNIT;
            case "meter", "metr", "metre", "متر" -> ProductType.METER;
            default -> throw Failure.invalid("type", "field.not_a_choice");
        };
    }

    private @Nullable BigDecimal number(String column) {
        String text = values.get(column);
        if (text == null) {
            return null;
        }
        String plain = text.replaceAll("[\\s\u00a0\u202f']", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,20}(\\.\\d{1,10})?")) {
            throw Failure.invalid(column, "field.not_a_bigdecimal");
        }
        return new BigDecimal(plain);
    }
}
