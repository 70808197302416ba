package io.smartbiz.imports.sheets;

import io.smartbiz.imports.sheets.Sheet.Cell;
import io.smartbiz.imports.sheets.Sheet.SheetRow;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.DecimalMark;
import io.smartbiz.platform.text.WrittenNumber;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbers of a table. Whether {@code 125.000} is 125 or 125 000 is told by the caller, or else by the other numbers
 * of its column. If these do not tell either, it is read by what the column holds and kept as doubtful.
 */
public final class ColumnNumbers {

    /** What is told of one file. */
    private static final int MOST_DOUBTFUL = 1_000;

    /** What a column holds, and so whether three digits after a mark are thousands or decimals. */
    public enum Holds {
        AMOUNTS,
        MEASURES
    }

    /**
     * A number that can be read in two ways.
     *
     * @param row as the file shows it
     * @param column its letter
     * @param written as it stands in the file
     * @param understood what it is taken for
     * @param otherwise what else it could be
     */
    public record Doubtful(
            int row, String column, String field, String written, BigDecimal understood, BigDecimal otherwise) {}

    private final @Nullable DecimalMark asked;
    private final Sheet sheet;
    private final Map<String, Set<DecimalMark>> needed = new HashMap<>();
    private final List<Doubtful> doubtful = new ArrayList<>();

    /** @param asked the mark before the decimals, as the caller says; null if it does not */
    public ColumnNumbers(Sheet sheet, @Nullable DecimalMark asked) {
        this.asked = asked;
        this.sheet = sheet;
        if (asked == null) {
            sheet.rows().forEach(this::learn);
        }
    }

    private void learn(SheetRow row) {
        row.cells().forEach((column, cell) -> {
            if (cell.number() == null) {
                DecimalMark mark = WrittenNumber.read(cell.text()).needs();
                if (mark != null) {
                    needed.computeIfAbsent(column, _ -> EnumSet.noneOf(DecimalMark.class))
                            .add(mark);
                }
            }
        });
    }

    /** The numbers that were read in one of two ways. */
    public List<Doubtful> doubtful() {
        return doubtful;
    }

    /** The number in a cell; null if it is empty. @throws Failure {@code VALIDATION_ERROR} on the column */
    public @Nullable BigDecimal read(SheetRow row, String column, Holds holds) {
        Cell cell = row.cells().get(column);
        if (cell == null || cell.number() != null) {
            return cell == null ? null : cell.number();
        }
        if (ProgramNumber.isShortened(cell.text())) {
            throw Failure.invalid(column, "import.shortened_number", cell.text());
        }
        BigDecimal number = ProgramNumber.withPower(cell.text());
        return ProgramNumber.withoutNoise(number == null ? written(row, column, cell.text(), holds) : number);
    }

    private BigDecimal written(SheetRow row, String column, String text, Holds holds) {
        WrittenNumber written = WrittenNumber.read(text);
        if (!written.isNumber()) {
            throw Failure.invalid(column, "import.not_a_number", text);
        }
        DecimalMark mark = asked == null && written.isAmbiguous() ? habit(column) : asked;
        if (mark != null) {
            BigDecimal number = written.with(mark);
            if (number == null) {
                throw Failure.invalid(column, "import.other_decimal_mark", text);
            }
            return number;
        }
        BigDecimal certain = written.certain();
        return certain == null ? understood(row, column, text, holds) : certain;
    }

    /** The mark that other numbers of the column need; null if they do not tell. */
    private @Nullable DecimalMark habit(String column) {
        Set<DecimalMark> marks = needed.getOrDefault(column, Set.of());
        return marks.size() == 1 ? marks.iterator().next() : null;
    }

    private BigDecimal understood(SheetRow row, String column, String text, Holds holds) {
        WrittenNumber written = WrittenNumber.read(text);
        boolean isAmount = holds == Holds.AMOUNTS;
        BigDecimal understood = isAmount ? written.withThousands() : written.withDecimals();
        BigDecimal otherwise = isAmount ? written.withDecimals() : written.withThousands();
        if (doubtful.size() < MOST_DOUBTFUL) {
            doubtful.add(new Doubtful(row.number(), sheet.letter(column), column, text, understood, otherwise));
        }
        return understood;
    }
}
