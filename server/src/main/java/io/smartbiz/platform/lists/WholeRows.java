package io.smartbiz.platform.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jooq.Cursor;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.ResultQuery;

/**
 * Reads lists without pages whose rows may be long. What may exist is bounded where it is written, so such a list is shown
 * whole. Only deleted records may be more; of these, those beyond what an answer can carry are left out.
 */
public final class WholeRows {

    /** Less than the longest answer, and more than all living records together. */
    private static final long MOST_BYTES = 1L << 22;

    private WholeRows() {}

    /**
     * The rows, as far as an answer can carry them.
     *
     * @param atOnce how many are read at a time: the fewer, the longer one may be
     */
    public static <R extends Record, T> List<T> fetch(
            ResultQuery<R> query, int atOnce, RecordMapper<? super R, T> mapper) {
        var items = new ArrayList<T>();
        long bytes = 0;
        try (Cursor<R> cursor = query.fetchSize(atOnce).fetchLazy()) {
            for (R row : cursor) {
                bytes += Weight.of(row);
                if (bytes > MOST_BYTES) {
                    break;
                }
                items.add(Objects.requireNonNull(mapper.map(row)));
            }
        }
        return items;
    }
}
