package io.smartbiz.platform.data;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a queued query. They are there once the batch has been sent. */
public final class Rows<T extends @Nullable Object> {

    private @Nullable List<T> rows;

    /** No rows, without asking for any. */
    public static <T> Rows<T> none() {
        var rows = new Rows<T>();
        rows.arrive(List.of());
        return rows;
    }

    void arrive(List<T> arrived) {
        rows = arrived;
    }

    /** All rows, in the order of the query. */
    public List<T> list() {
        if (rows == null) {
            throw new IllegalStateException("The batch has not been sent");
        }
        return rows;
    }

    /** The first row; null when there is none. */
    public @Nullable T first() {
        List<T> all = list();
        return all.isEmpty() ? null : all.getFirst();
    }
}
