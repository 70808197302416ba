package io.smartbiz.testing;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Bodies of requests that take goods back. */
public final class Returns {

    private Returns() {}

    /** One line of a sale, taken back at once. */
    public static Map<String, Object> approved(UUID sale, Map<String, Object> line) {
        return Map.of("sale_id", sale, "reason", "wrong_size", "approve", true, "lines", List.of(line));
    }
}
