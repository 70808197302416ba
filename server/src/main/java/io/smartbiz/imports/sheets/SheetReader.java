package io.smartbiz.imports.sheets;

import io.smartbiz.imports.sheets.Sheet.Cell;
import io.smartbiz.imports.sheets.Sheet.Column;
import io.smartbiz.imports.sheets.Sheet.Fault;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.imports.sheets.SheetLine.Value;
import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads the table of an Excel or CSV file as its author sees it, for all imports. The first line that is not blank is the
 * heading. Whatever could be read in two ways is refused, with its row and its column.
 */
public final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /** Of the columns; empty for those without a heading. */
    private final List<String> keys;

    private final List<BadRow> bad = new ArrayList<>();

    private SheetReader(List<String> keys) {
        this.keys = keys;
    }

    /**
     * Reads a file.
     *
     * @param encoding of a CSV file; null to find out
     * @param keys makes the key of a column from its heading
     * @throws Failure {@code UNSUPPORTED_MEDIA_TYPE} for a file of another kind, {@code PAYLOAD_TOO_LARGE} for one beyond the
     *     limits, {@code VALIDATION_ERROR} for an encoding or a heading that cannot be read
     */
    public static Sheet read(byte[] file, @Nullable FileEncoding encoding, UnaryOperator<String> keys) {
        if (starts(file, OLD_EXCEL)) {
            throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE, Message.of("import.old_excel"));
        }
        SheetLines read = starts(file, ZIP) ? ExcelSheet.read(file) : CsvSheet.read(file, encoding);
        List<SheetLine> lines = read.lines();
        if (lines.isEmpty()) {
            return new Sheet(read.readAs(), 1, Map.of(), List.of());
        }
        SheetLine heading = lines.getFirst();
        var reader = new SheetReader(
                heading.cells().stream().map(cell -> keys.apply(cell.text())).toList());
        Map<String, Column> columns = reader.columns(heading);
        return new Sheet(
                read.readAs(),
                heading.number(),
                columns,
                lines.subList(1, lines.size()).stream().map(reader::row).toList());
    }

    private static boolean starts(byte[] file, byte[] mark) {
        return file.length > mark.length && Arrays.equals(file, 0, mark.length, mark, 0, mark.length);
    }

    /** @throws Failure {@code VALIDATION_ERROR} for a heading that cannot be read, or that two columns have */
    private Map<String, Column> columns(SheetLine heading) {
        var columns = new LinkedHashMap<String, Column>();
        for (int i = 0; i < keys.size(); i++) {
            Value cell = heading.cells().get(i);
            var column = new Column(SheetText.letter(i), cell.text());
            Column former = keys.get(i).isEmpty() ? null : columns.putIfAbsent(keys.get(i), column);
            Message fault = former == null || cell.fault() != null
                    ? cell.fault()
                    : Message.of("import.column_twice", former.letter());
            if (fault != null) {
                bad.add(BadRow.of(heading.number(), column.letter(), keys.get(i), cell.text(), fault));
            }
        }
        BadRow.throwIfAny(bad);
        return columns;
    }

    private SheetRow row(SheetLine line) {
        var cells = new LinkedHashMap<String, Cell>();
        var faults = new ArrayList<Fault>();
        for (int i = 0; i < line.cells().size(); i++) {
            Value value = line.cells().get(i);
            String key = i < keys.size() ? keys.get(i) : "";
            Message fault = value.fault();
            if (fault == null && key.isEmpty() && !value.isEmpty()) {
                fault = Message.of("import.no_heading");
            }
            if (fault != null) {
                faults.add(new Fault(SheetText.letter(i), key, value.text(), fault));
            } else if (!value.isEmpty()) {
                cells.put(key, new Cell(value.text(), value.number()));
            }
        }
        return new SheetRow(line.number(), cells, faults);
    }
}
