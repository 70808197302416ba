package io.smartbiz.platform.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is asked for.
 *
 * @param number from 1
 * @param size 1 to {@link #LARGEST}
 * @param cursor what a former page gave as {@code next_cursor}; null to ask by number
 * @param sort the fields to sort by, in this order; empty for the list's own order
 * @param deleted whether the deleted rows are asked for instead of the living
 */
public record ListRequest(int number, int size, @Nullable String cursor, List<Order> sort, boolean deleted) {

    public static final int DEFAULT_SIZE = 50;
    public static final int LARGEST = 200;

    /** A field and a direction: {@code -created_at} is newest first. */
    public record Order(String field, boolean descending) {

        /** Reads {@code field} or {@code -field}. */
        public static Order of(String text) {
            return text.startsWith("-") ? new Order(text.substring(1), true) : new Order(text, false);
        }

        @Override
        public String toString() {
            return descending ? "-" + field : field;
        }
    }

    /** The first page in the list's own order. */
    public static ListRequest first(int size) {
        return new ListRequest(1, size, null, List.of(), false);
    }

    public int offset() {
        return (number - 1) * size;
    }
}
