package io.smartbiz.stock;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Numbers that a branch counts from 1 each day, such as {@code CHL-20261121-0042} for a sale and
 * {@code CHL-RD-20261121-0042} for a receipt of goods.
 *
 * @param kind what is counted, as the counter's row names it
 * @param mark stands between branch and day; null for nothing
 */
record NumberSeries(
        DocumentBranch branch, String kind, @Nullable String mark, LocalDate day) {

    static NumberSeries of(DocumentKind kind, DocumentBranch branch, LocalDate day) {
        return new NumberSeries(branch, kind.code(), kind.mark(), day);
    }

    /** The codes of new rolls. */
    static NumberSeries ofRolls(DocumentBranch branch, LocalDate day) {
        return new NumberSeries(branch, "roll", "R", day);
    }

    /** What stands before the counted part. */
    String prefix() {
        return branch.code() + (mark == null ? "" : "-" + mark) + "-" + day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + "-";
    }

    /** The number with its counted part, at least four digits wide. */
    String number(int counted) {
        return prefix() + "%04d".formatted(counted);
    }
}
