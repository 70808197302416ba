package io.smartbiz.imports;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.CollectionView;
import io.smartbiz.catalog.EditCollection;
import io.smartbiz.catalog.EditProduct;
import io.smartbiz.catalog.EditProduct.FirstStock;
import io.smartbiz.imports.ImportTurns.Turn;
import io.smartbiz.imports.sheets.ColumnNumbers;
import io.smartbiz.imports.sheets.ColumnNumbers.Doubtful;
import io.smartbiz.imports.sheets.FileEncoding;
import io.smartbiz.imports.sheets.Sheet;
import io.smartbiz.imports.sheets.Sheet.ReadAs;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.imports.sheets.SheetReader;
import io.smartbiz.platform.access.Caller;
import io.smartbiz.platform.access.Permission;
import io.smartbiz.platform.data.Transactions;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.http.Answer;
import io.smartbiz.platform.http.Repeatable;
import io.smartbiz.platform.json.CommandCheck;
import io.smartbiz.platform.text.DecimalMark;
import io.smartbiz.products.ProductStock;
import io.smartbiz.products.ProductStock.Made;
import io.smartbiz.products.ProductStock.OpeningStock;
import java.math.BigDecimal;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Creates products from the rows of a file: all of them or none. The refusal names every bad row. */
@Service
class ProductImport {

    /** Rows under one savepoint. */
    private static final int AT_ONCE = 256;

    /** Between rows, others get the processor and the database for as long as the rows took, but no longer. */
    private static final Duration LONGEST_REST = Duration.ofMillis(200);

    /** Of the rows that were understood. */
    private static final int MOST_SHOWN = 5;

    private static final String PATH = "/api/products/bulk-import";
    private static final String COLLECTION = "collection";

    private final Catalog catalog;
    private final KnownNames.Reader names;
    private final ProductStock products;
    private final CommandCheck commands;
    private final Transactions transactions;
    private final ImportTurns turns;

    ProductImport(
            Catalog catalog,
            KnownNames.Reader names,
            ProductStock products,
            CommandCheck commands,
            Transactions transactions,
            ImportTurns turns) {
        this.catalog = catalog;
        this.names = names;
        this.products = products;
        this.commands = commands;
        this.transactions = transactions;
        this.turns = turns;
    }

    /**
     * What came of a file.
     *
     * @param dryRun whether nothing was kept
     * @param collectionsCreated collections that were named for the first time
     * @param openingPieces opening stock of products that are sold by the piece
     * @param openingMeters opening stock of products that are sold by the metre
     * @param doubtfulNumbers numbers that can be read in two ways, and how they were; empty unless nothing was kept
     * @param firstRows how the first rows were understood; empty unless nothing was kept
     */
    record Result(
            boolean dryRun,
            int productsCreated,
            List<String> collectionsCreated,
            BigDecimal openingPieces,
            BigDecimal openingMeters,
            ReadAs readAs,
            List<Doubtful> doubtfulNumbers,
            List<UnderstoodRow> firstRows) {}

    /**
     * How to read a file.
     *
     * @param dryRun checks the file and keeps nothing
     * @param encoding of a text file; null to find out
     * @param decimalMark of its numbers; null to find out
     * @param branchId where opening stock is that no branch is named for; null for nowhere
     */
    record Reading(
            boolean dryRun,
            @Nullable FileEncoding encoding,
            @Nullable DecimalMark decimalMark,
            @Nullable UUID branchId) {}

    /** What makes one import the repetition of another. */
    private record Repeated(String fileHash, Reading reading) {}

    /** What rows are read with. */
    private record RowReader(
            KnownNames names,
            ColumnNumbers numbers,
            @Nullable UUID branchId) {}

    /** A row and the product that it is to become. */
    private record ReadRow(SheetRow row, EditProduct command) {}

    /** A row whose product is made, and the stock that it begins with. */
    private record MadeRow(SheetRow row, List<OpeningStock> opening) {}

    /**
     * Creates the products of a file.
     *
     * @throws Failure {@code VALIDATION_ERROR} with all that is wrong in the file, {@code RATE_LIMITED} or
     *     {@code UNAVAILABLE} while there are other imports
     */
    Answer<Result> run(Caller caller, Repeatable request, byte[] file, Reading reading) {
        try (Turn turn = turns.take(caller.organizationId())) {
            Sheet sheet = SheetReader.read(file, reading.encoding(), ProductColumn::keyOf);
            ProductRow.requireColumns(sheet);
            Supplier<Result> creation = () -> createAll(caller, sheet, reading, turn);
            return reading.dryRun()
                    ? request.withoutEffect(transactions.dryRun(creation))
                    : request.at(PATH).change(new Repeated(hash(file), reading), creation);
        }
    }

    private static String hash(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Result createAll(Caller caller, Sheet sheet, Reading reading, Turn turn) {
        KnownNames known = names.read(caller);
        requireBranch(known, reading.branchId());
        var numbers = new ColumnNumbers(sheet, reading.decimalMark());
        var bad = new Problems(sheet);
        List<String> created = createCollections(caller, sheet.rows(), known, turn, bad);
        var reader = new RowReader(known, numbers, reading.branchId());
        List<ReadRow> read = readAll(sheet.rows(), reader, turn, bad);
        List<MadeRow> made = makeAll(caller, read, turn, bad);
        if (!made.isEmpty()) {
            // Last and without a rest, because other receipts of the branch wait for their numbers.
            attempt(made, MadeRow::row, turn, bad, part -> products.receiveAll(caller, openings(part)));
        }
        if (!reading.dryRun()) {
            numbers.doubtful().forEach(bad::add);
        }
        bad.throwIfAny();
        return new Result(
                reading.dryRun(),
                sheet.rows().size(),
                created,
                opening(read, FirstStock::quantity),
                opening(read, FirstStock::totalLength),
                sheet.readAs(),
                numbers.doubtful(),
                reading.dryRun() ? first(caller, read) : List.of());
    }

    private static void requireBranch(KnownNames names, @Nullable UUID branchId) {
        if (branchId != null && !names.hasBranch(branchId)) {
            throw Failure.invalid("branch_id", "field.unknown_reference");
        }
    }

    private static BigDecimal opening(List<ReadRow> read, Function<FirstStock, @Nullable BigDecimal> amount) {
        return read.stream()
                .map(row -> amount.apply(row.command().firstStock()))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static List<UnderstoodRow> first(Caller caller, List<ReadRow> read) {
        boolean seesCost = caller.may(Permission.PRODUCTS_VIEW_COST);
        return read.stream()
                .limit(MOST_SHOWN)
                .map(row -> UnderstoodRow.of(row.row().number(), row.command(), seesCost))
                .toList();
    }

    /** Creates products, with a rest after each portion. @return those with opening stock, which is not received yet */
    private List<MadeRow> makeAll(Caller caller, List<ReadRow> read, Turn turn, Problems bad) {
        var made = new ArrayList<MadeRow>();
        for (int from = 0; from < read.size(); from += AT_ONCE) {
            List<ReadRow> some = read.subList(from, Math.min(from + AT_ONCE, read.size()));
            long begin = System.nanoTime();
            attempt(some, ReadRow::row, turn, bad, part -> made.addAll(make(caller, part)));
            rest(Duration.ofNanos(System.nanoTime() - begin));
        }
        return made;
    }

    private List<MadeRow> make(Caller caller, List<ReadRow> rows) {
        List<Made> made =
                products.createAll(caller, rows.stream().map(ReadRow::command).toList());
        var stocked = new ArrayList<MadeRow>();
        for (int i = 0; i < rows.size(); i++) {
            List<OpeningStock> opening = made.get(i).opening();
            if (!opening.isEmpty()) {
                stocked.add(new MadeRow(rows.get(i).row(), opening));
            }
        }
        return stocked;
    }

    private static List<OpeningStock> openings(List<MadeRow> rows) {
        return rows.stream().flatMap(row -> row.opening().stream()).toList();
    }

    private static void rest(Duration worked) {
        try {
            Thread.sleep(worked.compareTo(LONGEST_REST) < 0 ? worked : LONGEST_REST);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The rows that can be read; those that cannot are added to {@code bad}. */
    private List<ReadRow> readAll(List<SheetRow> rows, RowReader reader, Turn turn, Problems bad) {
        var read = new ArrayList<ReadRow>();
        for (SheetRow row : rows) {
            turn.requireTime();
            if (!row.faults().isEmpty()) {
                bad.addFaults(row);
                continue;
            }
            try {
                read.add(new ReadRow(row, read(row, reader)));
            } catch (Failure refusal) {
                bad.add(row, refusal);
            }
        }
        return read;
    }

    /**
     * Works on rows together, under one savepoint. If one of them is refused, each half is tried by itself, down to the single
     * bad row, and the others are still checked. A savepoint for each row would make each cost more than the one before.
     */
    private <T> void attempt(List<T> rows, Function<T, SheetRow> row, Turn turn, Problems bad, Consumer<List<T>> work) {
        turn.requireTime();
        try {
            transactions.runWithSavepoint(() -> work.accept(rows));
        } catch (RuntimeException e) {
            if (rows.size() == 1) {
                bad.add(row.apply(rows.getFirst()), e);
                return;
            }
            Problems.requireRefusal(e);
            int half = rows.size() / 2;
            attempt(rows.subList(0, half), row, turn, bad, work);
            attempt(rows.subList(half, rows.size()), row, turn, bad, work);
        }
    }

    private EditProduct read(SheetRow row, RowReader reader) {
        EditProduct command = ProductRow.read(row, reader.names(), reader.numbers(), reader.branchId());
        commands.require(command);
        return command;
    }

    /** Creates the collections that no product has had before; those that cannot be are added to {@code bad}. @return their names */
    private List<String> createCollections(
            Caller caller, List<SheetRow> rows, KnownNames names, Turn turn, Problems bad) {
        var created = new ArrayList<String>();
        for (SheetRow row : rows) {
            turn.requireTime();
            // A row that cannot be read is told of when products are made.
            String name = row.faults().isEmpty() ? row.text(COLLECTION) : null;
            if (name != null && !names.hasCollection(name)) {
                try {
                    names.add(createCollection(caller, row));
                    created.add(name);
                } catch (Failure refusal) {
                    bad.add(row, refusal);
                }
            }
        }
        return created;
    }

    private CollectionView createCollection(Caller caller, SheetRow row) {
        var command = new EditCollection(Objects.requireNonNull(ProductRow.line(row, COLLECTION)), null, null, null);
        commands.require(command, _ -> COLLECTION);
        return catalog.createCollection(caller, command);
    }
}
