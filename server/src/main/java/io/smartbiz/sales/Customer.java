package io.smartbiz.sales;

import org.jspecify.annotations.Nullable;

/** The customer, as printed on the receipt; null for what is not known. */
record Customer(@Nullable String name, @Nullable String phone) {

    static Customer of(RecordSale.Buyer told) {
        return new Customer(told.name(), told.phone());
    }
}
