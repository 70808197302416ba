package io.smartbiz.platform.http;

import io.smartbiz.platform.data.Sql;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a request made: answered with 201 and the address of the new record.
 *
 * @param id the last part of that address
 * @param data what the caller is shown of it
 * @param late what the database adds to it at the commit; null when all is known
 */
public record Created<T>(UUID id, T data, @Nullable Late late) {

    public Created(UUID id, T data) {
        this(id, data, null);
    }

    /**
     * A text in the data that only the database knows.
     *
     * @param placeholder what stands for it until then; nothing that anybody writes
     * @param value gives it
     */
    public record Late(String placeholder, Sql value) {}
}
