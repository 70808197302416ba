package io.smartbiz.imports;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.EditCollection;
import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.ProductType;
import io.smartbiz.imports.SheetReader.SheetRow;
import io.smartbiz.organizations.BranchView;
import io.smartbiz.organizations.Branches;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Pipeline;
import io.smartbiz.platform.errors.DatabaseFailures;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.search.SearchText;
import io.smartbiz.platform.text.Message;
import io.smartbiz.products.ProductStock;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes products out of the rows of a file: all of them or none, and every bad row is told. */
@Service
class ProductImport {

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

    private final Catalog catalog;
    private final Branches branches;
    private final ProductStock products;
    private final Pipeline pipeline;
    private final Validator validator;
    private final TransactionTemplate whole;
    private final TransactionTemplate row;

    ProductImport(
            Catalog catalog,
            Branches branches,
            ProductStock products,
            Pipeline pipeline,
            Validator validator,
            TransactionTemplate transactions) {
        this.catalog = catalog;
        this.branches = branches;
        this.products = products;
        this.pipeline = pipeline;
        this.validator = validator;
        this.whole = transactions;
        this.row = new TransactionTemplate(Objects.requireNonNull(transactions.getTransactionManager()));
        this.row.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What came of a file.
     *
     * @param dryRun whether nothing was kept
     * @param collectionsCreated collections that were named for the first time
     */
    record Result(boolean dryRun, int productsCreated, List<String> collectionsCreated) {}

    /** What is wrong with a row. */
    private record BadRow(int row, String field, String code, Message message) {}

    /** What rows refer to by name. */
    private record Names(Map<String, UUID> categories, Map<String, UUID> collections, Map<String, UUID> branches) {}

    Result run(Caller caller, byte[] file, boolean dryRun) {
        List<SheetRow> rows = SheetReader.read(file);
        requireColumns(rows);
        return Objects.requireNonNull(whole.execute(status -> {
            Names names = names(caller);
            List<String> created = createCollections(caller, rows, names);
            var bad = new ArrayList<BadRow>();
            for (SheetRow one : rows) {
                try {
                    row.executeWithoutResult(_ -> create(caller, one, names));
                } catch (RuntimeException e) {
                    bad.addAll(explain(one, e));
                }
            }
            if (!bad.isEmpty()) {
                throw Failure.of(ErrorCode.VALIDATION_ERROR).with("rows", bad);
            }
            if (dryRun) {
                status.setRollbackOnly();
            }
            return new Result(dryRun, rows.size(), created);
        }));
    }

    private static void requireColumns(List<SheetRow> rows) {
        if (rows.isEmpty()) {
            throw Failure.invalid("file", "import.no_rows");
        }
        for (SheetRow one : rows) {
            for (String column : one.values().keySet()) {
                if (!COLUMNS.contains(column)) {
                    throw Failure.invalid(
                            "file",
                            "import.unknown_column",
                            column,
                            String.join(", ", COLUMNS.stream().sorted().toList()));
                }
            }
        }
    }

    private Names names(Caller caller) {
        var categories = new HashMap<String, UUID>();
        catalog.categories(caller, false).forEach(category -> {
            categories.put(SearchText.fold(category.name()), category.id());
            category.names().values().forEach(name -> categories.put(SearchText.fold(name), category.id()));
        });
        var collections = new HashMap<String, UUID>();
        catalog.collections(caller, false)
                .forEach(collection -> collections.put(SearchText.fold(collection.name()), collection.id()));
        var places = new HashMap<String, UUID>();
        for (BranchView branch : branches.list(caller)) {
            places.put(SearchText.fold(branch.name()), branch.id());
            places.put(SearchText.fold(branch.code()), branch.id());
        }
        return new Names(categories, collections, places);
    }

    private void create(Caller caller, SheetRow sheetRow, Names names) {
        EditProduct command = command(sheetRow, names);
        Set<ConstraintViolation<EditProduct>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            var errors = new FieldErrors();
            violations.forEach(violation ->
                    errors.add(Wire.name(violation.getPropertyPath().toString()), violation.getMessage()));
            throw errors.failure();
        }
        try (var batch = pipeline.join()) {
            products.create(batch, caller, command);
            batch.send();
        }
    }

    private static EditProduct command(SheetRow sheetRow, Names names) {
        Map<String, String> values = sheetRow.values();
        String branch = values.get("branch");
        return new EditProduct(
                values.getOrDefault("name", ""),
                known("category", values.getOrDefault("category", ""), names.categories()),
                collection(values.get("collection"), names),
                type(values.getOrDefault("type", "")),
                number(values, "buy_price"),
                number(values, "sell_price"),
                number(values, "sell_price_per_meter"),
                null,
                values.containsKey("sizes")
                        ? Arrays.stream(values.get("sizes").split("[;,/]"))
                                .map(String::strip)
                                .toList()
                        : List.of(),
                null,
                values.get("barcode"),
                values.get("sku"),
                number(values, "low_stock_threshold"),
                values.get("notes"),
                null,
                null,
                branch == null ? null : known("branch", branch, names.branches()),
                number(values, "quantity"),
                number(values, "total_length"),
                null);
    }

    private static UUID known(String field, String name, Map<String, UUID> ids) {
        UUID id = ids.get(SearchText.fold(name));
        if (id == null) {
            throw Failure.invalid(field, name.isEmpty() ? "field.required" : "field.unknown_reference");
        }
        return id;
    }

    private static @Nullable UUID collection(@Nullable String name, Names names) {
        return name == null ? null : names.collections().get(SearchText.fold(name));
    }

    /** Makes the collections that are named for the first time. */
    private List<String> createCollections(Caller caller, List<SheetRow> rows, Names names) {
        var created = new ArrayList<String>();
        for (SheetRow one : rows) {
            String name = one.values().get("collection");
            if (name != null) {
                names.collections().computeIfAbsent(SearchText.fold(name), _ -> {
                    created.add(name);
                    return catalog.createCollection(caller, new EditCollection(name, null, null, null))
                            .id();
                });
            }
        }
        return created;
    }

    private static ProductType type(String text) {
        return switch (SearchText.fold(text)) {
            case "", "unit", "dona", "piece", "shtuka", "عدد" -> ProductType.UNIT;
            case "meter", "metr", "metre", "متر" -> ProductType.METER;
            default -> throw Failure.invalid("type", "field.not_a_choice");
        };
    }

    private static @Nullable BigDecimal number(Map<String, String> values, String column) {
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

    private static List<BadRow> explain(SheetRow sheetRow, RuntimeException error) {
        Failure refusal = error instanceof Failure failure ? failure : DatabaseFailures.refusal(error);
        if (refusal == null) {
            throw error;
        }
        var bad = new ArrayList<BadRow>();
        if (refusal.details().get("fields") instanceof Map<?, ?> fields) {
            fields.forEach((field, text) -> bad.add(new BadRow(
                    sheetRow.number(),
                    String.valueOf(field),
                    refusal.code().name(),
                    text instanceof Message message ? message : Message.of(String.valueOf(text)))));
        } else {
            bad.add(new BadRow(sheetRow.number(), "", refusal.code().name(), refusal.text()));
        }
        return bad;
    }
}
