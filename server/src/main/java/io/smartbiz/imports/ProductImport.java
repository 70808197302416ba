package io.smartbiz.imports;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.EditCollection;
import io.smartbiz.catalog.EditProduct;
import io.smartbiz.imports.ImportTurns.Turn;
import io.smartbiz.imports.SheetReader.SheetRow;
import io.smartbiz.organizations.Branches;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.DatabaseFailures;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.errors.FieldErrors;
import io.smartbiz.platform.json.Wire;
import io.smartbiz.platform.text.Message;
import io.smartbiz.products.ProductStock;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Creates products from the rows of a file: all of them or none. The refusal names every bad row. */
@Service
class ProductImport {

    /** Rows under one savepoint. */
    private static final int AT_ONCE = 256;

    private final Catalog catalog;
    private final Branches branches;
    private final ProductStock products;
    private final Validator validator;
    private final Transactions transactions;
    private final ImportTurns turns;

    ProductImport(
            Catalog catalog,
            Branches branches,
            ProductStock products,
            Validator validator,
            Transactions transactions,
            ImportTurns turns) {
        this.catalog = catalog;
        this.branches = branches;
        this.products = products;
        this.validator = validator;
        this.transactions = transactions;
        this.turns = turns;
    }

    /**
     * What came of a file.
     *
     * @param dryRun whether nothing was kept
     * @param collectionsCreated collections that were named for the first time
     */
    record Result(boolean dryRun, int productsCreated, List<String> collectionsCreated) {}

    /** A row and the product that it is to become. */
    private record ReadRow(SheetRow row, EditProduct command) {}

    /** What is wrong with a row. */
    private record BadRow(int row, String field, String code, Message message) {}

    /**
     * Creates the products of a file.
     *
     * @throws Failure {@code VALIDATION_ERROR} with all that is wrong in the file, {@code RATE_LIMITED} or
     *     {@code UNAVAILABLE} while there are other imports
     */
    Result run(Caller caller, MultipartFile file, boolean dryRun) throws IOException {
        try (Turn turn = turns.take(caller.organizationId())) {
            List<SheetRow> rows = SheetReader.read(file.getBytes());
            ProductRow.requireColumns(rows);
            Supplier<Result> creation = () -> createAll(caller, rows, dryRun, turn);
            return dryRun ? transactions.dryRun(creation) : transactions.write(creation);
        }
    }

    private Result createAll(Caller caller, List<SheetRow> rows, boolean dryRun, Turn turn) {
        KnownNames names = names(caller);
        List<String> created = createCollections(caller, rows, names);
        var bad = new ArrayList<BadRow>();
        List<ReadRow> read = readAll(rows, names, bad);
        for (int from = 0; from < read.size(); from += AT_ONCE) {
            bad.addAll(create(caller, read.subList(from, Math.min(from + AT_ONCE, read.size())), turn));
        }
        if (!bad.isEmpty()) {
            bad.sort(Comparator.comparing(BadRow::row));
            throw Failure.of(ErrorCode.VALIDATION_ERROR).with("rows", bad);
        }
        return new Result(dryRun, rows.size(), created);
    }

    /** The rows that can be read; those that cannot are added to {@code bad}. */
    private List<ReadRow> readAll(List<SheetRow> rows, KnownNames names, List<BadRow> bad) {
        var read = new ArrayList<ReadRow>();
        for (SheetRow row : rows) {
            try {
                read.add(new ReadRow(row, read(row, names)));
            } catch (Failure refusal) {
                bad.addAll(explain(row, refusal));
            }
        }
        return read;
    }

    /**
     * Creates rows together, under one savepoint. If one of them is refused, each half is tried by itself, down to the single
     * bad row, and the others are still checked. A savepoint for each row would make each cost more than the one before.
     *
     * @return what is wrong
     */
    private List<BadRow> create(Caller caller, List<ReadRow> rows, Turn turn) {
        turn.requireTime();
        try {
            transactions.runWithSavepoint(() -> products.createAll(
                    caller, rows.stream().map(ReadRow::command).toList()));
            return List.of();
        } catch (RuntimeException e) {
            List<BadRow> bad = explain(rows.getFirst().row(), e);
            if (rows.size() == 1) {
                return bad;
            }
            int half = rows.size() / 2;
            var all = new ArrayList<>(create(caller, rows.subList(0, half), turn));
            all.addAll(create(caller, rows.subList(half, rows.size()), turn));
            return all;
        }
    }

    private KnownNames names(Caller caller) {
        var names = new KnownNames();
        catalog.categories(caller, false).forEach(names::add);
        catalog.collections(caller, false).forEach(names::add);
        branches.list(caller).forEach(names::add);
        return names;
    }

    private EditProduct read(SheetRow row, KnownNames names) {
        EditProduct command = ProductRow.read(row, names);
        Set<ConstraintViolation<EditProduct>> violations = validator.validate(command);
        var errors = new FieldErrors();
        violations.forEach(violation -> errors.add(field(violation), violation.getMessage()));
        errors.throwIfAny();
        return command;
    }

    private static String field(ConstraintViolation<EditProduct> violation) {
        return Wire.path(EditProduct.class, violation.getPropertyPath().toString());
    }

    /** Creates the collections that no product has had before. @return their names */
    private List<String> createCollections(Caller caller, List<SheetRow> rows, KnownNames names) {
        var created = new ArrayList<String>();
        for (SheetRow one : rows) {
            String name = one.values().get("collection");
            if (name != null && !names.hasCollection(name)) {
                created.add(name);
                names.add(catalog.createCollection(caller, new EditCollection(name, null, null, null)));
            }
        }
        return created;
    }

    private static List<BadRow> explain(SheetRow sheetRow, RuntimeException error) {
        Failure refusal = error instanceof Failure failure ? failure : DatabaseFailures.refusal(error);
        if (refusal == null || refusal.code() == ErrorCode.UNAVAILABLE) {
            throw error;
        }
        int number = sheetRow.number();
        String code = refusal.code().name();
        if (refusal.details().get("fields") instanceof Map<?, ?> fields) {
            return fields.entrySet().stream()
                    .map(wrong -> new BadRow(number, String.valueOf(wrong.getKey()), code, message(wrong.getValue())))
                    .toList();
        }
        return List.of(new BadRow(number, "", code, refusal.text()));
    }

    private static Message message(Object text) {
        return text instanceof Message message ? message : Message.of(String.valueOf(text));
    }
}
