package io.smartbiz.imports.sheets;

import io.smartbiz.platform.errors.ErrorCode;
import io.smartbiz.platform.errors.Failure;

/** How much of a table is read, and the refusals of what has more. */
final class SheetLimits {

    static final int MOST_ROWS = 5_000;

    /** A cell in the last column of Excel makes every row 16 384 cells wide. */
    static final int MOST_COLUMNS = 200;

    /** Of one cell; Excel's own limit. */
    static final int MOST_IN_CELL = 32_767;

    /** Of all cells. A text that many cells share counts for each of them. */
    static final int MOST_CHARACTERS = 8_000_000;

    /** That are not empty, of all rows. A cell of one digit takes as much memory as 80 letters. */
    static final int MOST_CELLS = 200_000;

    static final int MOST_UNPACKED = 16 * 1024 * 1024;

    private SheetLimits() {}

    static Failure tooManyRows() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_rows", MOST_ROWS);
    }

    static Failure tooManyColumns() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_columns", MOST_COLUMNS);
    }

    static Failure cellTooLong() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_characters_in_cell", MOST_IN_CELL);
    }

    static Failure tooManyCharacters() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_characters", MOST_CHARACTERS);
    }

    static Failure tooManyCells() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_cells", MOST_CELLS);
    }

    static Failure unpacksTooLarge() {
        return Failure.of(ErrorCode.PAYLOAD_TOO_LARGE).with("most_bytes", MOST_UNPACKED);
    }

    static Failure noTable() {
        return Failure.of(ErrorCode.UNSUPPORTED_MEDIA_TYPE);
    }

    /** Counts the texts of one table. */
    static final class Characters {

        private int left = MOST_CHARACTERS;
        private int cells;

        /** @return the text, once it is counted */
        String counted(String text) {
            if (text.length() > MOST_IN_CELL) {
                throw cellTooLong();
            }
            if (!text.isEmpty() && ++cells > MOST_CELLS) {
                throw tooManyCells();
            }
            left -= text.length();
            if (left < 0) {
                throw tooManyCharacters();
            }
            return text;
        }
    }
}
