package io.smartbiz.imports.sheets;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.text.Message;
import java.util.Comparator;
import java.util.List;

/**
 * What is wrong with a row, as the refusal of a file tells it.
 *
 * @param row as the file shows it, from 1
 * @param column its letter, such as C; empty if it is not about one
 * @param field the key or the heading of the column, or the field of the product; empty if it is not about one
 * @param value what the cell shows, shortened; empty if it shows nothing or cannot be read
 */
public record BadRow(int row, String column, String field, String value, String code, Message message) {

    private static final int LONGEST_VALUE = 100;

    /** By rows and columns: AA stands after Z. */
    private static final Comparator<BadRow> IN_ORDER = Comparator.comparing(BadRow::row)
            .thenComparing(bad -> bad.column().length())
            .thenComparing(BadRow::column);

    public BadRow {
        value = shortened(value);
    }

    /** A cell that cannot be read. */
    public static BadRow of(int row, String column, String field, String value, Message message) {
        return new BadRow(row, column, field, value, ErrorCode.VALIDATION_ERROR.name(), message);
    }

    private static String shortened(String value) {
        if (value.length() <= LONGEST_VALUE) {
            return value;
        }
        boolean splitsLetter = Character.isHighSurrogate(value.charAt(LONGEST_VALUE - 2));
        return value.substring(0, splitsLetter ? LONGEST_VALUE - 2 : LONGEST_VALUE - 1) + "…";
    }

    /** @throws Failure {@code VALIDATION_ERROR} with all of them, if there are any */
    public static void throwIfAny(List<BadRow> bad) {
        if (!bad.isEmpty()) {
            throw Failure.of(ErrorCode.VALIDATION_ERROR)
                    .with("rows", bad.stream().sorted(IN_ORDER).toList());
        }
    }
}
