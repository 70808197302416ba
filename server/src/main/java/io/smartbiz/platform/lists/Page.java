package io.smartbiz.platform.lists;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items the rows, in the order asked for
 * @param info where the page stands in the list
 */
public record Page<T>(List<T> items, Info info) {

    /** A total above this is not counted out. */
    public static final int COUNTED = 10_000;

    /**
     * Where a page stands.
     *
     * @param number from 1; null when the page was asked for by cursor
     * @param size the rows asked for
     * @param total the rows in all, at most {@link #COUNTED}; null when the page was asked for by cursor
     * @param pages the pages in all; null when the page was asked for by cursor
     * @param totalCapped whether there are more than {@code total}; null when the page was asked for by cursor
     * @param nextCursor what continues after this page's last row; null on the last page
     */
    public record Info(
            @Nullable Integer number,
            int size,
            @Nullable Integer total,
            @Nullable Integer pages,
            @Nullable Boolean totalCapped,
            @Nullable String nextCursor) {

        /** A page by number; {@code counted} is the rows counted, at most one more than {@link #COUNTED}. */
        public static Info numbered(int number, int size, int counted, @Nullable String nextCursor) {
            int total = Math.min(counted, COUNTED);
            return new Info(number, size, total, Math.ceilDiv(total, size), counted > COUNTED, nextCursor);
        }

        public static Info after(int size, @Nullable String nextCursor) {
            return new Info(null, size, null, null, null, nextCursor);
        }
    }

    /** The whole of a short list. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, Info.numbered(1, Math.max(1, items.size()), items.size(), null));
    }

    /** The same page with each item mapped. */
    public <R> Page<R> map(Function<? super T, ? extends R> change) {
        return new Page<>(items.stream().<R>map(change).toList(), info);
    }
}
