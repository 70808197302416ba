package io.smartbiz.platform.http;

import io.smartbiz.platform.data.Sql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request made: answered with 201 and the address of the new record.
 *
 * @param id the last part of that address
 * @param data what the caller is shown of it
 * @param number gives the data's {@code number}, which is empty until the database counts it at the commit; null when the
 *     data are complete
 */
public record Created<T>(UUID id, T data, @Nullable Sql number) {

    /** A record whose number is known, or that has none. */
    public Created(UUID id, T data) {
        this(id, data, null);
    }
}
