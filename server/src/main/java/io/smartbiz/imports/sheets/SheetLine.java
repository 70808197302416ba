package io.smartbiz.imports.sheets;

import io.smartbiz.platform.json.JsonConfiguration;
import io.smartbiz.platform.text.Message;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a table as its author sees it, before anything is known of its columns.
 *
 * @param number as the file shows it, from 1
 * @param cells from the first column on; those after the last one are empty
 */
record SheetLine(int number, List<Value> cells) {

    /**
     * What a cell shows.
     *
     * @param number set if the file says that it is one, so that nothing must be concluded from how it is written
     * @param fault why it cannot be read; null if it can
     */
    record Value(
            String text,
            @Nullable BigDecimal number,
            @Nullable Message fault) {

        /** What a program writes for a letter that its encoding does not have. */
        private static final char REPLACEMENT = '\ufffd';

        static final Value EMPTY = of("");

        static Value of(String text) {
            return new Value(text, null, null);
        }

        /** A text as a person wrote it. */
        static Value written(String text) {
            return text.indexOf(REPLACEMENT) < 0 && JsonConfiguration.isStorable(text)
                    ? of(SheetText.clean(text))
                    : faulty("import.lost_letters");
        }

        static Value faulty(String key, Object... arguments) {
            return new Value("", null, Message.of(key, arguments));
        }

        boolean isEmpty() {
            return text.isEmpty() && fault == null;
        }
    }

    boolean isBlank() {
        return cells.stream().allMatch(Value::isEmpty);
    }

    /** The same line, with a fault in one of its cells. */
    SheetLine with(int column, Value fault) {
        var all = new ArrayList<>(cells);
        while (all.size() <= column) {
            all.add(Value.EMPTY);
        }
        all.set(column, fault);
        return new SheetLine(number, all);
    }
}
