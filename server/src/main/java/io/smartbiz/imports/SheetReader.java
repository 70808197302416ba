package io.smartbiz.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.smartbiz.imports.SheetLimits.Characters;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.json.Bounds;
import io.smartbiz.platform.text.PlainNumber;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an Excel file, or a CSV file in UTF-8 divided by commas, semicolons or tabs. */
final class SheetReader {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private SheetReader() {}

    /**
     * A row below the heading.
     *
     * @param number as the file shows it: the heading is row 1
     * @param values by heading, in lower case; what is empty is missing
     */
    record SheetRow(int number, Map<String, String> values) {}

    /** @throws Failure {@code UNSUPPORTED_MEDIA_TYPE} for a file of another kind, {@code PAYLOAD_TOO_LARGE} for one beyond the limits */
    static List<SheetRow> read(byte[] file) {
        List<List<String>> rows = isZip(file) ? excel(file) : csv(file);
        if (rows.size() > SheetLimits.MOST_ROWS + 1) {
            throw SheetLimits.tooManyRows();
        }
        if (rows.isEmpty()) {
            return List.of();
        }
        List<String> heading = rows.getFirst().stream()
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        return IntStream.range(1, rows.size())
                .mapToObj(i -> new SheetRow(i + 1, values(heading, rows.get(i))))
                .filter(row -> !row.values().isEmpty())
                .toList();
    }

    private static Map<String, String> values(List<String> heading, List<String> row) {
        var values = new LinkedHashMap<String, String>();
        for (int column = 0; column < Math.min(heading.size(), row.size()); column++) {
            String value = row.get(column).strip();
            if (!value.isEmpty()) {
                values.put(heading.get(column), value);
            }
        }
        return values;
    }

    private static boolean isZip(byte[] file) {
        return file.length > ZIP.length && java.util.Arrays.equals(file, 0, ZIP.length, ZIP, 0, ZIP.length);
    }

    private static List<List<String>> excel(byte[] file) {
        try {
            SheetArchive.requireModest(file);
            return sheet(file);
        } catch (Failure refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw SheetLimits.noTable();
        }
    }

    /** The rows in their places: a file leaves empty ones out. */
    private static List<List<String>> sheet(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var texts = new ArrayList<List<String>>();
            var characters = new Characters();
            rows.forEach(row -> add(texts, row, characters));
            return texts;
        }
    }

    /** Rows may come in any order and more than once, so they are counted as well. */
    private static void add(List<List<String>> texts, Row row, Characters characters) {
        if (row.getRowNum() > SheetLimits.MOST_ROWS + 1 || texts.size() > SheetLimits.MOST_ROWS) {
            throw SheetLimits.tooManyRows();
        }
        List<String> cells = texts(row, characters);
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        while (texts.size() < row.getRowNum() - 1) {
            texts.add(List.of());
        }
        texts.add(cells);
    }

    private static List<String> texts(Row row, Characters characters) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null) {
                if (i >= SheetLimits.MOST_COLUMNS) {
                    throw SheetLimits.tooManyColumns();
                }
                while (texts.size() < i) {
                    texts.add("");
                }
                texts.add(characters.counted(text(cell)));
            }
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            BigDecimal number = cell.asNumber();
            if (!Bounds.hold(number)) {
                return cell.getRawValue();
            }
            return PlainNumber.of(number);
        }
        return cell.getText() == null ? "" : cell.getText();
    }

    private static List<List<String>> csv(byte[] file) {
        String start = new String(file, 0, Math.min(file.length, 2_000), StandardCharsets.UTF_8);
        if (hasZero(file)) {
            throw SheetLimits.noTable();
        }
        int mark = start.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8).length : 0;
        // A decoder of its own refuses what is not UTF-8 instead of putting question marks into names.
        try (InputStream input = new ByteArrayInputStream(file, mark, file.length - mark);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator(start))
                        .skipEmptyLines(false)
                        .ofCsvRecord(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))) {
            var characters = new Characters();
            return reader.stream()
                    .limit(SheetLimits.MOST_ROWS + 2)
                    .map(row -> fields(row, characters))
                    .toList();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw SheetLimits.noTable();
        }
    }

    /** No text has one, and the database keeps none. */
    private static boolean hasZero(byte[] file) {
        for (byte letter : file) {
            if (letter == 0) {
                return true;
            }
        }
        return false;
    }

    private static List<String> fields(CsvRecord row, Characters characters) {
        if (row.getFieldCount() > SheetLimits.MOST_COLUMNS) {
            throw SheetLimits.tooManyColumns();
        }
        row.getFields().forEach(characters::counted);
        return row.getFields();
    }

    private static char separator(String start) {
        String heading = start.lines().findFirst().orElse("");
        return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
    }
}
