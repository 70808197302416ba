package io.smartbiz.imports;

import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.catalog.Size;
import io.smartbiz.imports.sheets.BadRow;
import io.smartbiz.imports.sheets.ColumnNumbers;
import io.smartbiz.imports.sheets.ColumnNumbers.Holds;
import io.smartbiz.imports.sheets.Sheet;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A row of a file, read as a product. */
final class ProductRow {

    /** Programs write long codes so and lose their last digits. */
    private static final Pattern SHORTENED = Pattern.compile("\\d([.,]\\d+)?[eE]\\+?\\d+");

    private final SheetRow row;
    private final KnownNames names;
    private final ColumnNumbers numbers;
    private final @Nullable UUID defaultBranch;
    private final FieldErrors errors = new FieldErrors();

    private ProductRow(SheetRow row, KnownNames names, ColumnNumbers numbers, @Nullable UUID defaultBranch) {
        this.row = row;
        this.names = names;
        this.numbers = numbers;
        this.defaultBranch = defaultBranch;
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a file without rows, or with a column that no product has */
    static void requireColumns(Sheet sheet) {
        if (sheet.rows().isEmpty()) {
            throw Failure.invalid("file", "import.no_rows");
        }
        List<String> used = sheet.rows().stream()
                .flatMap(row -> row.cells().keySet().stream())
                .distinct()
                .toList();
        BadRow.throwIfAny(sheet.columns().entrySet().stream()
                .filter(column -> used.contains(column.getKey()) && !ProductColumn.isKey(column.getKey()))
                .map(column -> BadRow.of(
                        sheet.headingRow(),
                        column.getValue().letter(),
                        column.getKey(),
                        column.getValue().heading(),
                        Message.of("import.unknown_column", ProductColumn.titles())))
                .toList());
    }

    /**
     * The product of a row.
     *
     * @param defaultBranch the branch of its opening stock if it names none; null for none
     * @throws Failure {@code VALIDATION_ERROR} on the columns that cannot be read
     */
    static EditProduct read(SheetRow row, KnownNames names, ColumnNumbers numbers, @Nullable UUID defaultBranch) {
        return new ProductRow(row, names, numbers, defaultBranch).product();
    }

    /** The heading of the column that a field of a product comes from. */
    static String column(String field) {
        return switch (field.replaceFirst("\\[.*", "")) {
            case "available_sizes" -> "sizes";
            case "branch_id" -> "branch";
            case "category_id" -> "category";
            case "collection_id" -> "collection";
            case String other -> other;
        };
    }

    /** The text of a cell that has one line; null if it is empty. @throws Failure {@code VALIDATION_ERROR} if it has more */
    static @Nullable String line(SheetRow row, String column) {
        String text = row.text(column);
        if (text != null && text.indexOf('\n') >= 0) {
            throw Failure.invalid(column, "import.line_break");
        }
        return text;
    }

    private EditProduct product() {
        String name = cell(() -> line("name", ""));
        UUID category = cell(this::category);
        ProductType type = cell(this::type);
        UUID collection = cell(() -> names.collection(line(row, "collection")));
        BigDecimal buyPrice = cell(() -> amount("buy_price"));
        BigDecimal sellPrice = cell(() -> amount("sell_price"));
        BigDecimal sellPricePerMeter = cell(() -> amount("sell_price_per_meter"));
        List<String> sizes = cell(this::sizes);
        String barcode = cell(() -> code("barcode"));
        String sku = cell(() -> code("sku"));
        BigDecimal lowStockThreshold = cell(() -> measure("low_stock_threshold"));
        UUID branch = cell(this::branch);
        BigDecimal quantity = cell(() -> amount("quantity"));
        BigDecimal totalLength = cell(() -> measure("total_length"));
        errors.throwIfAny();
        return EditProduct.draft(
                        Objects.requireNonNull(name), Objects.requireNonNull(category), Objects.requireNonNull(type))
                .collection(collection)
                .buyPrice(buyPrice)
                .sellPrice(sellPrice)
                .sellPricePerMeter(sellPricePerMeter)
                .sizes(Objects.requireNonNull(sizes))
                .barcode(barcode)
                .sku(sku)
                .lowStockThreshold(lowStockThreshold)
                .notes(row.text("notes"))
                .firstStock(branch, quantity, totalLength)
                .build();
    }

    /** What a cell holds; null if it is empty, or if it cannot be read: then its errors are kept for the end of the row. */
    private <T> @Nullable T cell(Supplier<? extends @Nullable T> read) {
        try {
            return read.get();
        } catch (Failure refusal) {
            errors.addAll(refusal);
            return null;
        }
    }

    private String line(String column, String otherwise) {
        String text = line(row, column);
        return text == null ? otherwise : text;
    }

    private UUID category() {
        return names.category(line("category", ""));
    }

    private @Nullable UUID branch() {
        String branch = line(row, "branch");
        return branch == null ? defaultBranch : names.branch(branch);
    }

    private List<String> sizes() {
        String text = row.text("sizes");
        List<String> sizes = text == null ? List.of() : SizeList.split("sizes", text);
        for (int i = 0; i < sizes.size(); i++) {
            String field = "available_sizes[" + i + "]";
            String size = sizes.get(i);
            cell(() -> Size.parse(field, size));
        }
        return sizes;
    }

    private ProductType type() {
        return switch (SearchText.fold(line("type", ""))) {
            case "",
                    "unit",
                    "piece",
                    "by the piece",
                    "dona",
                    "donali",
                    "shtuka",
                    "shtuchniy",
                    "عدد",
                    "تخته",
                    "تخته ای" -> ProductType.UNIT;
            case "meter", "metre", "by the metre", "metr", "metrli", "metrajniy", "متر", "متری" -> ProductType.METER;
            default ->
                throw Failure.invalid(
                        "type",
                        "field.not_one_of",
                        List.of(Message.of("import.type_unit"), Message.of("import.type_meter")));
        };
    }

    private @Nullable String code(String column) {
        String text = line(row, column);
        if (text != null && SHORTENED.matcher(text).matches()) {
            throw Failure.invalid(column, "import.shortened_code", text);
        }
        return text;
    }

    private @Nullable BigDecimal amount(String column) {
        return numbers.read(row, column, Holds.AMOUNTS);
    }

    private @Nullable BigDecimal measure(String column) {
        return numbers.read(row, column, Holds.MEASURES);
    }
}
