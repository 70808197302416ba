package io.smartbiz.imports;

import io.smartbiz.catalog.Catalog;
import io.smartbiz.catalog.EditCollection;
import io.smartbiz.catalog.EditProduct;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.stereotype.Service;

/** Creates products from the rows of a file: all of them or none. The refusal names every bad row. */
@Service
class ProductImport {

    private final Catalog catalog;
    private final Branches branches;
    private final ProductStock products;
    private final Validator validator;
    private final Transactions transactions;

    ProductImport(
            Catalog catalog, Branches branches, ProductStock products, Validator validator, Transactions transactions) {
        this.catalog = catalog;
        this.branches = branches;
        this.products = products;
        this.validator = validator;
        this.transactions = transactions;
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

    /** Creates the products of a file. @throws Failure {@code VALIDATION_ERROR} with all that is wrong in the file */
    Result run(Caller caller, byte[] file, boolean dryRun) {
        List<SheetRow> rows = SheetReader.read(file);
        ProductRow.requireColumns(rows);
        Supplier<Result> creation = () -> createAll(caller, rows, dryRun);
        return dryRun ? transactions.dryRun(creation) : transactions.write(creation);
    }

    /** Each row has a savepoint, so that one bad row does not keep the others from being checked. */
    private Result createAll(Caller caller, List<SheetRow> rows, boolean dryRun) {
        KnownNames names = names(caller);
        List<String> created = createCollections(caller, rows, names);
        var bad = new ArrayList<BadRow>();
        for (SheetRow one : rows) {
            try {
                transactions.runWithSavepoint(() -> create(caller, one, names));
            } catch (RuntimeException e) {
                bad.addAll(explain(one, e));
            }
        }
        if (!bad.isEmpty()) {
            throw Failure.of(ErrorCode.VALIDATION_ERROR).with("rows", bad);
        }
        return new Result(dryRun, rows.size(), created);
    }

    private KnownNames names(Caller caller) {
        var names = new KnownNames();
        catalog.categories(caller, false).forEach(names::add);
        catalog.collections(caller, false).forEach(names::add);
        branches.list(caller).forEach(names::add);
        return names;
    }

    private void create(Caller caller, SheetRow sheetRow, KnownNames names) {
        EditProduct command = ProductRow.read(sheetRow, names);
        Set<ConstraintViolation<EditProduct>> violations = validator.validate(command);
        if (!violations.isEmpty()) {
            var errors = new FieldErrors();
            violations.forEach(violation -> errors.add(field(violation), violation.getMessage()));
            throw errors.failure();
        }
        products.create(caller, command);
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
        if (refusal == null) {
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
