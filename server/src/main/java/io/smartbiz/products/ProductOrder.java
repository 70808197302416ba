package io.smartbiz.products;

import io.smartbiz.platform.errors.Failure;
import io.smartbiz.platform.lists.ListRequest;
import java.util.List;

/**
 * The order of a list: by one field, then by id.
 *
 * @param column {@code name} or {@code created_at}
 */
record ProductOrder(String column, boolean descending) {

    static final ProductOrder BY_NAME = new ProductOrder("name", false);

    /** @throws Failure {@code VALIDATION_ERROR} for any other field, and for several */
    static ProductOrder of(ListRequest request) {
        if (request.sort().isEmpty()) {
            return BY_NAME;
        }
        var asked = request.sort().getFirst();
        if (request.sort().size() > 1 || !List.of("name", "created_at").contains(asked.field())) {
            throw Failure.invalid("sort", "field.not_one_of", "name, created_at");
        }
        return new ProductOrder(asked.field(), asked.descending());
    }

    boolean isByName() {
        return column.equals("name");
    }

    /** As the request writes it; a cursor holds it. */
    String signature() {
        return (descending ? "-" : "") + column;
    }
}
