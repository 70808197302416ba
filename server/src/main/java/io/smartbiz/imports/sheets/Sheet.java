package io.smartbiz.imports.sheets;

import io.smartbiz.platform.text.Message;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A table that has been read.
 *
 * @param headingRow as the file shows it, from 1
 * @param columns by their keys
 * @param rows those below the heading that are not blank
 */
public record Sheet(ReadAs readAs, int headingRow, Map<String, Column> columns, List<SheetRow> rows) {

    /** The letter of a column, such as C; empty if the file does not have it. */
    public String letter(String key) {
        Column column = columns.get(key);
        return column == null ? "" : column.letter();
    }

    /**
     * A column.
     *
     * @param heading as it is written
     */
    public record Column(String letter, String heading) {}

    /**
     * How the file was read.
     *
     * @param sheet the name of the sheet; null if the file is no workbook
     * @param encoding null if the file is a workbook
     * @param separator between its cells; null if the file is a workbook
     */
    public record ReadAs(
            @Nullable String sheet,
            @Nullable FileEncoding encoding,
            @Nullable String separator) {}

    /**
     * A row below the heading.
     *
     * @param number as the file shows it, from 1
     * @param cells by the keys of their columns; what is empty is missing
     * @param faults the cells that cannot be read
     */
    public record SheetRow(int number, Map<String, Cell> cells, List<Fault> faults) {

        /** What a cell shows; null if it is empty. */
        public @Nullable String text(String column) {
            Cell cell = cells.get(column);
            return cell == null ? null : cell.text();
        }
    }

    /** A cell that is not empty. @param number set if the file says that it is one */
    public record Cell(String text, @Nullable BigDecimal number) {}

    /**
     * A cell that cannot be read.
     *
     * @param letter of its column
     * @param key of its column; empty if that has no heading
     * @param text what it shows, as far as that is known
     */
    public record Fault(String letter, String key, String text, Message reason) {}
}
