package io.smartbiz.sales;

import io.smartbiz.customers.KnownCustomer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The customer, as printed on the receipt; null for what is not known.
 *
 * @param id the customer's record
 */
record Customer(
        @Nullable UUID id, @Nullable String name, @Nullable String phone) {

    /** @param known the customer whom the request names by id; null for none */
    static Customer of(RecordSale.Buyer told, @Nullable KnownCustomer known) {
        return known == null
                ? new Customer(null, told.name(), told.phone())
                : new Customer(
                        known.id(),
                        told.name() == null ? known.name() : told.name(),
                        told.phone() == null ? known.phone() : told.phone());
    }
}
