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
import io.smartbiz.products.ProductStock.Made;
import io.smartbiz.products.ProductStock.OpeningStock;
import jakarta.validation.Validator;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** Creates products from the rows of a file: all of them or none. The refusal names every bad row. */
@Service
class ProductImport {

    /** Rows under one savepoint. */
    private static final int AT_ONCE = 256;

    /** Between rows, others get the processor and the database for as long as the rows took, but no longer. */
    private static final Duration LONGEST_REST = Duration.ofMillis(200);

    private static final String COLLECTION = "collection";

    /** What is told of one row; a cell can name thousands of wrong sizes. */
    private static final int MOST_OF_ROW = 20;

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

    /** A row whose product is made, and the stock that it begins with. */
    private record MadeRow(SheetRow row, OpeningStock opening) {}

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
        var bad = new ArrayList<BadRow>();
        List<String> created = createCollections(caller, rows, names, turn, bad);
        List<MadeRow> made = makeAll(caller, readAll(rows, names, turn, bad), turn, bad);
        if (!made.isEmpty()) {
            // Last and without a rest, because other receipts of the branch wait for their numbers.
            bad.addAll(attempt(made, MadeRow::row, turn, part -> products.receiveAll(caller, openings(part))));
        }
        if (!bad.isEmpty()) {
            bad.sort(Comparator.comparing(BadRow::row));
            throw Failure.of(ErrorCode.VALIDATION_ERROR).with("rows", bad);
        }
        return new Result(dryRun, rows.size(), created);
    }

    /** Creates products, with a rest after each portion. @return those with opening stock, which is not received yet */
    private List<MadeRow> makeAll(Caller caller, List<ReadRow> read, Turn turn, List<BadRow> bad) {
        var made = new ArrayList<MadeRow>();
        for (int from = 0; from < read.size(); from += AT_ONCE) {
            List<ReadRow> some = read.subList(from, Math.min(from + AT_ONCE, read.size()));
            long begin = System.nanoTime();
            bad.addAll(attempt(some, ReadRow::row, turn, part -> made.addAll(make(caller, part))));
            rest(Duration.ofNanos(System.nanoTime() - begin));
        }
        return made;
    }

    private List<MadeRow> make(Caller caller, List<ReadRow> rows) {
        List<Made> made =
                products.createAll(caller, rows.stream().map(ReadRow::command).toList());
        var stocked = new ArrayList<MadeRow>();
        for (int i = 0; i < rows.size(); i++) {
            OpeningStock opening = made.get(i).opening();
            if (opening != null) {
                stocked.add(new MadeRow(rows.get(i).row(), opening));
            }
        }
        return stocked;
    }

    private static List<OpeningStock> openings(List<MadeRow> rows) {
        return rows.stream().map(MadeRow::opening).toList();
    }

    private static void rest(Duration worked) {
        try {
            Thread.sleep(worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rows that can be read; those that cannot are added to {@code bad}. */
    private List<ReadRow> readAll(List<SheetRow> rows, KnownNames names, Turn turn, List<BadRow> bad) {
        var read = new ArrayList<ReadRow>();
        for (SheetRow row : rows) {
            turn.requireTime();
            try {
                read.add(new ReadRow(row, read(row, names)));
            } catch (Failure refusal) {
                bad.addAll(explain(row, refusal));
            }
        }
        return read;
    }

    /**
     * Works on rows together, under one savepoint. If one of them is refused, each half is tried by itself, down to the single
     * bad row, and the others are still checked. A savepoint for each row would make each cost more than the one before.
     *
     * @return what is wrong
     */
    private <T> List<BadRow> attempt(List<T> rows, Function<T, SheetRow> row, Turn turn, Consumer<List<T>> work) {
        turn.requireTime();
        try {
            transactions.runWithSavepoint(() -> work.accept(rows));
            return List.of();
        } catch (RuntimeException e) {
            List<BadRow> bad = explain(row.apply(rows.getFirst()), e);
            if (rows.size() == 1) {
                return bad;
            }
            int half = rows.size() / 2;
            var all = new ArrayList<>(attempt(rows.subList(0, half), row, turn, work));
            all.addAll(attempt(rows.subList(half, rows.size()), row, turn, work));
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
        require(command, path -> Wire.path(EditProduct.class, path));
        return command;
    }

    /** What the API checks of a request, for what no request brings. @param column that holds what is at a path */
    private void require(Object command, UnaryOperator<String> column) {
        var errors = new FieldErrors();
        validator
                .validate(command)
                .forEach(violation ->
                        errors.add(column.apply(violation.getPropertyPath().toString()), violation.getMessage()));
        errors.throwIfAny();
    }

    /** Creates the collections that no product has had before; those that cannot be are added to {@code bad}. @return their names */
    private List<String> createCollections(
            Caller caller, List<SheetRow> rows, KnownNames names, Turn turn, List<BadRow> bad) {
        var created = new ArrayList<String>();
        for (SheetRow one : rows) {
            turn.requireTime();
            String name = one.values().get(COLLECTION);
            if (name != null && !names.hasCollection(name)) {
                var command = new EditCollection(name, null, null, null);
                try {
                    require(command, _ -> COLLECTION);
                } catch (Failure refusal) {
                    bad.addAll(explain(one, refusal));
                    continue;
                }
                created.add(name);
                names.add(catalog.createCollection(caller, command));
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
                    .limit(MOST_OF_ROW)
                    .map(wrong -> new BadRow(number, String.valueOf(wrong.getKey()), code, message(wrong.getValue())))
                    .toList();
        }
        return List.of(new BadRow(number, "", code, refusal.text()));
    }

    private static Message message(Object text) {
        return text instanceof Message message ? message : Message.of(String.valueOf(text));
    }
}
