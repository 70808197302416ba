package io.smartbiz.imports.sheets;

import io.smartbiz.imports.sheets.Sheet.ReadAs;
import io.smartbiz.imports.sheets.SheetLimits.Characters;
import io.smartbiz.imports.sheets.SheetLine.Value;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.text.PlainNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** Reads the first sheet of a workbook that is not hidden, as Excel shows it. */
final class ExcelSheet {

    private static final BigDecimal FIRST_DAY_OF_YEAR_10000 = BigDecimal.valueOf(2_958_466);
    private static final int PERCENT = 2;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final List<SheetLine> lines = new ArrayList<>();
    private final Map<String, ExcelFormat> formats = new HashMap<>();
    private final Characters characters = new Characters();

    /** 1 in a file whose rows do not say their numbers: the library then counts from 0. */
    private int before;

    private ExcelSheet() {}

    /** @throws Failure {@code UNSUPPORTED_MEDIA_TYPE} for what is no workbook, {@code PAYLOAD_TOO_LARGE} beyond the limits */
    static SheetLines read(byte[] file) {
        try {
            SheetArchive.requireModest(file);
            return new ExcelSheet().lines(file);
        } catch (Failure refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw SheetLimits.noTable();
        }
    }

    private SheetLines lines(byte[] file) throws IOException {
        // What cannot be read becomes an error of its cell.
        var options = new ReadingOptions(SheetArchive.hasFormats(file), true);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), options)) {
            var sheet = workbook.getSheets()
                    .filter(one -> one.getVisibility() == SheetVisibility.VISIBLE)
                    .findFirst()
                    .orElseGet(workbook::getFirstSheet);
            try (var rows = sheet.openStream()) {
                rows.forEach(this::add);
            }
            return new SheetLines(new ReadAs(sheet.getName(), null, null), lines);
        }
    }

    /** Rows may come in any order and more than once, so they are counted as well. */
    private void add(Row row) {
        before = row.getRowNum() == 0 ? 1 : before;
        int number = row.getRowNum() + before;
        if (number > SheetLimits.MOST_ROWS + 1 || lines.size() > SheetLimits.MOST_ROWS) {
            throw SheetLimits.tooManyRows();
        }
        var line = new SheetLine(number, values(row));
        if (line.isBlank()) {
            return;
        }
        lines.add(row.isHidden() ? hidden(line) : line);
    }

    private static SheetLine hidden(SheetLine line) {
        return line.with(0, Value.faulty("import.hidden_row"));
    }

    private List<Value> values(Row row) {
        var values = new ArrayList<Value>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Cell cell = row.getCell(column);
            if (cell != null) {
                if (column >= SheetLimits.MOST_COLUMNS) {
                    throw SheetLimits.tooManyColumns();
                }
                while (values.size() < column) {
                    values.add(Value.EMPTY);
                }
                Value value = value(cell);
                characters.counted(value.text());
                values.add(value);
            }
        }
        return values;
    }

    private Value value(Cell cell) {
        boolean isFormula = cell.getFormula() != null;
        boolean isError = cell.getType() == CellType.ERROR;
        return switch (cell.getValue()) {
            case null -> withoutValue(isFormula && cell.getRawValue() == null, isError);
            case BigDecimal number -> number(cell, number);
            case Boolean truth -> Value.of(truth ? "TRUE" : "FALSE");
            case Object text
            when isError || isFormula && isError(text.toString()) ->
                Value.faulty("import.error_in_cell", text.toString());
            case Object text -> Value.written(SheetText.decoded(text.toString()));
        };
    }

    private static Value withoutValue(boolean isUncalculated, boolean isError) {
        if (isUncalculated) {
            return Value.faulty("import.formula_without_result");
        }
        return isError ? Value.faulty("import.unreadable_cell") : Value.EMPTY;
    }

    /** The library does not tell the error of a formula from a text: {@code #N/A}, {@code #DIV/0!}. */
    private static boolean isError(String text) {
        return text.matches("#[A-Z0-9/_]{1,20}[!?]?");
    }

    private Value number(Cell cell, BigDecimal stored) {
        if (!Bounds.hold(stored)) {
            return Value.of(cell.getRawValue());
        }
        ExcelFormat format = formats.computeIfAbsent(
                cell.getDataFormatString() == null ? "general" : cell.getDataFormatString(), ExcelFormat::of);
        return switch (format.kind()) {
            case DATE ->
                stored.signum() < 0 || stored.compareTo(FIRST_DAY_OF_YEAR_10000) >= 0
                        ? Value.faulty("import.unreadable_cell")
                        : Value.of(date(cell.asDate(), stored));
            case PERCENT -> Value.of(PlainNumber.of(format.shown(stored.movePointRight(PERCENT))) + "%");
            case NUMBER -> {
                BigDecimal shown = format.shown(stored);
                yield new Value(format.withZeros(PlainNumber.of(shown)), shown, null);
            }
        };
    }

    /** Written so that it is the same in every country. */
    private static String date(LocalDateTime moment, BigDecimal stored) {
        if (stored.compareTo(BigDecimal.ONE) < 0) {
            return moment.format(TIME);
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.format(MOMENT);
    }
}
