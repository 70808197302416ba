package io.smartbiz.imports;

import io.smartbiz.imports.sheets.BadRow;
import io.smartbiz.imports.sheets.ColumnNumbers.Doubtful;
import io.smartbiz.imports.sheets.Sheet;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.platform.errors.DatabaseFailures;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import io.smartbiz.platform.text.PlainNumber;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** All that is wrong with a file. */
final class Problems {

    /** What is told of one row; a cell can name thousands of wrong sizes. */
    private static final int MOST_OF_ROW = 20;

    private final Sheet sheet;
    private final List<BadRow> bad = new ArrayList<>();
    private final Set<Cell> known = new HashSet<>();

    private record Cell(int row, String field) {}

    Problems(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The cells that cannot be read. */
    void addFaults(SheetRow row) {
        row.faults().stream()
                .limit(MOST_OF_ROW)
                .forEach(fault ->
                        bad.add(BadRow.of(row.number(), fault.letter(), fault.key(), fault.text(), fault.reason())));
    }

    /** A row that was refused. @throws RuntimeException the error itself if it is not about the row */
    void add(SheetRow row, RuntimeException error) {
        Failure refusal = requireRefusal(error);
        if (refusal.details().get("fields") instanceof Map<?, ?> fields) {
            fields.entrySet().stream()
                    .limit(MOST_OF_ROW)
                    .forEach(wrong -> add(row, String.valueOf(wrong.getKey()), refusal, message(wrong.getValue())));
        } else {
            bad.add(new BadRow(row.number(), "", "", "", refusal.code().name(), refusal.text()));
        }
    }

    /** A number that can be read in two ways. */
    void add(Doubtful number) {
        bad.add(BadRow.of(
                number.row(),
                number.column(),
                number.field(),
                number.written(),
                Message.of(
                        "import.doubtful_number",
                        PlainNumber.of(number.understood()),
                        PlainNumber.of(number.otherwise()))));
    }

    /** A collection that is refused is refused again when the row is read. */
    private void add(SheetRow row, String field, Failure refusal, Message message) {
        if (known.add(new Cell(row.number(), field))) {
            String column = ProductRow.column(field);
            String value = Objects.requireNonNullElse(row.text(column), "");
            bad.add(new BadRow(
                    row.number(),
                    sheet.letter(column),
                    field,
                    value,
                    refusal.code().name(),
                    message));
        }
    }

    private static Message message(Object text) {
        return text instanceof Message message ? message : Message.of(String.valueOf(text));
    }

    /** @throws RuntimeException the error itself if it is not about what the file says */
    static Failure requireRefusal(RuntimeException error) {
        Failure refusal = error instanceof Failure failure ? failure : DatabaseFailures.refusal(error);
        if (refusal == null || refusal.code() == ErrorCode.UNAVAILABLE) {
            throw error;
        }
        return refusal;
    }

    /** @throws Failure {@code VALIDATION_ERROR} with all that is wrong, by rows */
    void throwIfAny() {
        BadRow.throwIfAny(bad);
    }
}
