package io.smartbiz.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.smartbiz.platform.errors.ErrorCode;
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
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** Reads the first sheet of an Excel file, or a CSV file in UTF-8 divided by commas, semicolons or tabs. */
final class SheetReader {

    static final int MOST_ROWS = 5_000;

    /** A cell in the last column of Excel makes every row 16 384 cells wide. */
    static final int MOST_COLUMNS = 200;

    private static final int MOST_UNPACKED = 16 * 1024 * 1024;

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

    /** @throws Failure {@code UNSUPPORTED_MEDIA_TYPE} for a file of another kind, {@code PAYLOAD_TOO_LARGE} for one with too many rows */
    static List<SheetRow> read(byte[] file) {
        List<List<String>> rows = isZip(file) ? excel(file) : csv(file);
        if (rows.size() > MOST_ROWS + 1) {
            throw tooManyRows();
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

    private static Failure tooManyRows() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_rows", MOST_ROWS);
    }

    private static Failure tooManyColumns() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_columns", MOST_COLUMNS);
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
            requireModest(file);
            return sheet(file);
        } catch (Failure refusal) {
            throw refusal;
        } catch (IOException | RuntimeException e) {
            throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    /** A small file can unpack to more than the memory holds, so it is unpacked once without being kept. */
    private static void requireModest(byte[] file) throws IOException {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            while (zip.getNextEntry() != null) {
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    unpacked += read;
                    if (unpacked > MOST_UNPACKED) {
                        throw Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_bytes", MOST_UNPACKED);
                    }
                }
            }
        }
    }

    /** The rows in their places: a file leaves empty ones out. */
    private static List<List<String>> sheet(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var texts = new ArrayList<List<String>>();
            rows.forEach(row -> add(texts, row));
            return texts;
        }
    }

    private static void add(List<List<String>> texts, Row row) {
        List<String> cells = texts(row);
        if (cells.stream().allMatch(String::isBlank)) {
            return;
        }
        if (row.getRowNum() > MOST_ROWS + 1) {
            throw tooManyRows();
        }
        while (texts.size() < row.getRowNum() - 1) {
            texts.add(List.of());
        }
        texts.add(cells);
    }

    private static List<String> texts(Row row) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            if (cell != null) {
                if (i >= MOST_COLUMNS) {
                    throw tooManyColumns();
                }
                while (texts.size() < i) {
                    texts.add("");
                }
                texts.add(text(cell));
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
        if (start.indexOf('\0') >= 0) {
            throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
        int mark = start.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8).length : 0;
        // A decoder of its own refuses what is not UTF-8 instead of putting question marks into names.
        try (InputStream input = new ByteArrayInputStream(file, mark, file.length - mark);
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .fieldSeparator(separator(start))
                        .skipEmptyLines(false)
                        .ofCsvRecord(new InputStreamReader(input, StandardCharsets.UTF_8.newDecoder()))) {
            return reader.stream().limit(MOST_ROWS + 2).map(SheetReader::fields).toList();
        } catch (IOException | UncheckedIOException | CsvParseException e) {
            throw Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
        }
    }

    private static List<String> fields(CsvRecord row) {
        if (row.getFieldCount() > MOST_COLUMNS) {
            throw tooManyColumns();
        }
        return row.getFields();
    }

    private static char separator(String start) {
        String heading = start.lines().findFirst().orElse("");
        return heading.indexOf('\t') >= 0 ? '\t' : heading.indexOf(';') >= 0 ? ';' : ',';
    }
}
